package org.improvementnotice.compliance.officer;

import java.util.List;
import java.util.function.Predicate;
import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a case can show, and how to tell whether one does.
 *
 * @param kind what it is about
 * @param place where it stands
 * @param rule the rule it stands in; null for a level
 * @param shows what a case shows of it
 * @param example what to write where none does
 * @param shownBy whether a case shows it
 */
record Wanted(
        Coverage.Kind kind,
        Place place,
        @Nullable RuleSource rule,
        String shows,
        Example example,
        Predicate<CaseTrace> shownBy) {

    /**
     * What to write.
     *
     * @param words in words; empty where not known
     * @param cases cases without their sentence and what they expect; each would do
     */
    record Example(String words, List<String> cases) {
        /** Not known. */
        static final Example NONE = new Example("", List.of());

        static Example of(String words, TypedCase typed) {
            return new Example(words, List.of(typed.text()));
        }
    }

    /** The item, with the first of the cases that shows it. */
    Coverage.Item in(List<CaseTrace> cases) {
        String by = cases.stream()
                .filter(shownBy)
                .map(each -> each.of().words())
                .findFirst()
                .orElse(null);
        return new Coverage.Item(kind, place, rule, shows, example.words(), example.cases(), by);
    }
}
