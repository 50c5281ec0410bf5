package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.improvementnotice.compliance.language.Mutant;
import org.improvementnotice.compliance.language.Mutants;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.language.RuleFile;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.MutationResult;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * Changes each rule of a pack in the ways people slip, and looks whether {@code check} or a case notices. What nothing notices
 * is a survivor, with a case that would notice it.
 */
public final class Mutation {

    private final RulePack pack;
    private final List<Case> cases;
    private final Deadline deadline;

    private Mutation(RulePack pack, List<Case> cases, Deadline deadline) {
        this.pack = pack;
        this.cases = cases;
        this.deadline = deadline;
    }

    /**
     * Tries every slip, on as many threads as there are processors.
     *
     * @param progress told after each slip how many of how many were tried; called by several threads
     * @throws InvalidRulePackException with every problem of every case file, if there is one
     * @throws IllegalArgumentException if the pack is a trusted one, whose rules are any DRL, or a case comes out otherwise
     *     than it says already
     * @throws org.improvementnotice.compliance.model.DeadlinePassedException if the time is over
     */
    public static MutationResult run(RulePack pack, BiConsumer<Integer, Integer> progress, Deadline deadline) {
        if (pack.ruleFiles().isEmpty()) {
            throw new IllegalArgumentException(
                    "slips are made in rules of the checked language; this pack is a trusted one");
        }
        List<Case> cases = Cases.read(pack);
        CaseRunner runner = new CaseRunner(pack, deadline);
        if (!cases.stream().map(runner::run).allMatch(CaseResult::isPassed)) {
            throw new IllegalArgumentException("a case comes out otherwise than it says already; mend that first");
        }
        return new Mutation(pack, cases, deadline).run(progress);
    }

    /** A slip in a file of a pack. */
    private record Slip(String name, RuleFile file, Mutant mutant) {}

    private MutationResult run(BiConsumer<Integer, Integer> progress) {
        List<String> levels =
                pack.notice().levels().stream().map(Notice.Level::level).toList();
        List<Slip> slips = new ArrayList<>();
        pack.ruleFiles()
                .forEach((name, read) -> Mutants.of(read.file(), read.text(), levels)
                        .forEach(mutant -> slips.add(new Slip(name, read.file(), mutant))));
        AtomicInteger done = new AtomicInteger();
        List<MutationResult.Fate> fates = IntStream.range(0, slips.size())
                .parallel()
                .mapToObj(each -> {
                    MutationResult.Fate fate = fate(slips.get(each));
                    progress.accept(done.incrementAndGet(), slips.size());
                    return fate;
                })
                .toList();
        return new MutationResult(fates.stream()
                .sorted(Comparator.comparing(MutationResult.Fate::place).thenComparing(MutationResult.Fate::says))
                .toList());
    }

    private MutationResult.Fate fate(Slip slip) {
        deadline.check();
        RulePack changed;
        try {
            changed = pack.with(slip.name(), slip.mutant().text());
        } catch (InvalidRulePackException e) {
            return fate(slip, MutationResult.End.REFUSED, e.problems().get(0).message());
        }
        Optional<Case> killer = killer(slip, changed);
        if (killer.isPresent()) {
            return fate(slip, MutationResult.End.KILLED, killer.get().words());
        }
        Optional<String> same = new Sameness(pack, changed).proof(slip.file().kind());
        if (same.isPresent()) {
            return fate(slip, MutationResult.End.EQUIVALENT, same.get());
        }
        String killing = new KillingCase(pack, changed, deadline)
                .find(slip.file(), slip.mutant().rule())
                .orElse(null);
        Mutant mutant = slip.mutant();
        return new MutationResult.Fate(
                mutant.place(), mutant.rule(), mutant.says(), MutationResult.End.SURVIVED, "", killing);
    }

    private static MutationResult.Fate fate(Slip slip, MutationResult.End end, String by) {
        Mutant mutant = slip.mutant();
        return new MutationResult.Fate(mutant.place(), mutant.rule(), mutant.says(), end, by, null);
    }

    /**
     * The first case that notices; those that expect something of the rule's clause are asked first. A case that expects
     * neither anything of the clause nor a level cannot notice: no other requirement rests on the rule.
     */
    private Optional<Case> killer(Slip slip, RulePack changed) {
        String clause = slip.file().rules().stream()
                .filter(each -> each.name().equals(slip.mutant().rule()))
                .flatMap(each -> Optional.ofNullable(each.annotations().get("clause")).stream())
                .map(Rule.Annotation::value)
                .findFirst()
                .orElse("");
        CaseRunner runner = new CaseRunner(changed, Deadline.NONE);
        return Stream.concat(
                        cases.stream().filter(each -> expects(each, clause)),
                        cases.stream().filter(each -> !expects(each, clause) && each.expectsOfLadder()))
                .filter(each -> notices(runner, each))
                .findFirst();
    }

    private static boolean expects(Case each, String clause) {
        return each.expected().stream().anyMatch(expected -> expected.clause().equals(clause));
    }

    private static boolean notices(CaseRunner runner, Case given) {
        try {
            return !runner.run(given).isPassed();
        } catch (InvalidRulePackException e) {
            // two rules ask the same at once, which is said before anything is judged
            return true;
        }
    }
}
