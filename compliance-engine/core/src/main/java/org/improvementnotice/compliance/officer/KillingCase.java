package org.improvementnotice.compliance.officer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.improvementnotice.compliance.input.CaseReader;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.language.RuleFile;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * Looks for a case that comes out otherwise when a rule has a slip: it tries figures on both sides of every number that
 * either rule names, in the months beside every month that either names. What it finds was read as it is printed, run by both
 * packs, and told them apart.
 */
final class KillingCase {

    /** How many situations are tried before it gives up. */
    private static final int MOST_TRIED = 20_000;

    private final RulePack pack;
    private final RulePack changed;
    private final CaseRunner is;
    private final CaseRunner other;
    private final Deadline deadline;
    private int tried;

    KillingCase(RulePack pack, RulePack changed, Deadline deadline) {
        this.pack = pack;
        this.changed = changed;
        this.deadline = deadline;
        this.is = new CaseRunner(pack, Deadline.NONE);
        this.other = new CaseRunner(changed, Deadline.NONE);
    }

    /**
     * A case, ready to paste.
     *
     * @param file the file that has the rule
     * @param rule its name
     */
    Optional<String> find(RuleFile file, String rule) {
        Rule mine = file.rules().stream()
                .filter(each -> each.name().equals(rule))
                .findFirst()
                .orElseThrow();
        Optional<Rule> theirs = changed.ruleFiles().values().stream()
                .flatMap(each -> each.file().rules().stream())
                .filter(each -> each.name().equals(rule))
                .findFirst();
        List<Rule> both = theirs.map(each -> List.of(mine, each)).orElse(List.of(mine));
        Found found = new Found();
        if (file.kind() == RuleFile.Kind.TARGETS) {
            new TargetSituations(pack, changed, both).forEach(found);
        } else {
            new LadderSituations(pack, both).forEach(found);
        }
        return Optional.ofNullable(found.yaml);
    }

    /** Tries a situation; says whether to go on. */
    private final class Found implements Predicate<Situation> {
        private @org.jspecify.annotations.Nullable String yaml;

        @Override
        public boolean test(Situation situation) {
            deadline.check();
            yaml = told(situation).orElse(null);
            return yaml == null && ++tried < MOST_TRIED;
        }
    }

    private Optional<String> told(Situation situation) {
        Optional<Case> given = read(situation.draft().yaml("tried", List.of("expectLevel: " + anyLevel())));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Optional<ToldApart.Expectation> expectation;
        try {
            expectation = new ToldApart(is.month(given.get()), other.month(given.get())).expectation();
        } catch (InvalidRulePackException e) {
            // asked twice by one of them, which is said before anything is judged
            return Optional.empty();
        }
        return expectation
                .map(each -> situation.draft().yaml(situation.inWords() + ": " + each.said(), each.lines()))
                .filter(this::kills);
    }

    /** Whether what would be pasted can be read, comes out as it says, and not so with the slip. */
    private boolean kills(String yaml) {
        return read(yaml)
                .filter(each -> is.run(each).isPassed() && !other.run(each).isPassed())
                .isPresent();
    }

    private String anyLevel() {
        return pack.notice().levels().stream()
                .map(Notice.Level::level)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Case> read(String yaml) {
        Problems problems = new Problems();
        List<Case> cases = CaseReader.read(SourceFile.of("tried.yaml", yaml), pack, problems);
        return problems.isEmpty()
                ? cases.stream().findFirst().map(each -> OthersMet.fill(each, pack))
                : Optional.empty();
    }
}
