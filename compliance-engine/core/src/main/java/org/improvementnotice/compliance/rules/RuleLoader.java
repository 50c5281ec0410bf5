package org.improvementnotice.compliance.rules;

import java.util.List;
import java.util.Set;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.RuleSource;
import org.jspecify.annotations.Nullable;

/** Makes rules of rule files, in one of two ways: read and checked, or compiled and trusted. */
interface RuleLoader {

    /**
     * Reads one file and adds what is wrong.
     *
     * @param theme the theme of target rules; null for rules of the ladder
     */
    void read(RuleText file, @Nullable String theme, PackTerms terms);

    /** What was read, ready to fire; null where a problem was added. */
    @Nullable
    PackRules build(PackTerms terms);

    /** Every target rule that was read, with its annotations, in the order of files and lines. */
    List<RuleSource> targetRules();

    /**
     * A rule file.
     *
     * @param name from the folder of its pack
     * @param shown as problems give it
     */
    record RuleText(String name, String shown, String text) {}

    /** The clauses that a rule asks for. */
    default Set<String> clauses() {
        return targetRules().stream().map(RuleSource::clause).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
