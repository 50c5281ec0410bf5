package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.language.Insertion;
import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;

/** What cases can show of a ladder rule: that it fires, and each number of its conditions with the one beside it. */
final class LadderItems {

    private final RulePack pack;
    private final AskingRule rule;
    private final CountsThatCanBe counts;

    private LadderItems(RulePack pack, AskingRule rule) {
        this.pack = pack;
        this.rule = rule;
        this.counts = new CountsThatCanBe(pack, rule);
    }

    static List<Wanted> of(RulePack pack, AskingRule rule) {
        LadderItems ladder = new LadderItems(pack, rule);
        List<Wanted> items = new ArrayList<>();
        items.add(new Wanted(
                Coverage.Kind.RULE,
                rule.source().place(),
                rule.source(),
                "that expects " + (ladder.tells() ? "who is told" : "the level") + " where this rule fires",
                new Wanted.Example(ladder.write(), List.of()),
                trace -> ladder.isExpected(trace) && trace.fired().contains(rule.source())));
        Atoms.months(rule.rule()).forEach(each -> items.addAll(ladder.month(each)));
        Atoms.numbers(rule.rule()).forEach(each -> items.addAll(ladder.number(each)));
        return items;
    }

    private Stream<Proposal> proposals() {
        return rule.rule().then().stream().map(each -> ((Insertion.Proposes) each).proposal());
    }

    /** Whether all that the rule does is to tell. */
    private boolean tells() {
        return proposals().allMatch(Proposal.Tell.class::isInstance);
    }

    /** Whether a case expects something of what the rule does: of the level, or of who is told. */
    private boolean isExpected(CaseTrace trace) {
        return tells() ? trace.of().tell() != null : trace.of().level() != null;
    }

    private String write() {
        return proposals()
                .flatMap(LadderItems::write)
                .findFirst()
                .orElse("write one in which it does, with `expectLevel`");
    }

    private static Stream<String> write(Proposal proposal) {
        if (proposal instanceof Proposal.Raise raise) {
            return Stream.of("write one with `expectLevel: " + raise.level() + "`");
        }
        return proposal instanceof Proposal.Tell tell
                ? Stream.of("write one with `expectTell: { " + tell.whom() + ": "
                        + (tell.atOnce() ? "same-day" : "with-papers") + " }`")
                : Stream.empty();
    }

    private Place inPack(Place place) {
        return new Place(rule.source().place().file(), place.line(), place.column());
    }

    private Wanted wanted(Coverage.Kind kind, Place place, String shows, String write, Predicate<CaseTrace> shownBy) {
        return new Wanted(
                kind,
                inPack(place),
                rule.source(),
                shows,
                new Wanted.Example(write, List.of()),
                trace -> isExpected(trace) && shownBy.test(trace));
    }

    // months

    private List<Wanted> month(Atoms.NamedMonth month) {
        List<Wanted> items = month.sides().stream()
                .flatMap(side -> side(month, side).stream())
                .toList();
        return items.size() == month.sides().size() ? items : List.of();
    }

    private Optional<Wanted> side(Atoms.NamedMonth month, Atoms.Side side) {
        Optional<ReportingPeriod> judged = Asking.judged(pack.notice()).stream()
                .filter(side.in())
                .filter(each -> month.forced().decidesAlone(each))
                .findFirst();
        return judged.map(each -> wanted(
                Coverage.Kind.MONTH,
                month.place(),
                side.shows(),
                "write one for " + each + " in which everything else the rule asks for holds",
                trace -> side.in().test(trace.period()) && month.forced().decides(trace.period(), trace.facts())));
    }

    // numbers

    private List<Wanted> number(Atoms.NamedNumber number) {
        int itself = number.number().intValueExact();
        boolean holds = number.holds(itself);
        IntStream beside = IntStream.of(itself - 1, itself + 1).filter(each -> number.holds(each) != holds);
        return Stream.concat(
                        Stream.of(number(number, List.of(itself))),
                        Stream.of(number(number, beside.boxed().toList())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** @param values any of which will do */
    private Optional<Wanted> number(Atoms.NamedNumber number, List<Integer> values) {
        List<Integer> possible = values.stream()
                .filter(each -> isPossible(number, each))
                .filter(each -> counts.show(number, each))
                .toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        String shown = number.field() + " " + possible.get(0);
        return Optional.of(wanted(
                Coverage.Kind.NUMBER,
                number.place(),
                "with " + shown + " for `" + number.text() + "`",
                write(number, possible.get(0)),
                trace -> isShown(number, possible, trace.facts())));
    }

    private boolean isPossible(Atoms.NamedNumber number, int value) {
        return switch (number.field()) {
            case "run" -> value >= 1;
            case "rank" -> value >= 1 && value <= pack.notice().levels().size();
            default -> value >= 0;
        };
    }

    private String write(Atoms.NamedNumber number, int value) {
        String which = number.fact() == Fact.FINDING
                ? " with `run` " + value
                : " with `" + number.field() + "` " + value + " in its "
                        + number.fact().word();
        return "write one" + which + (number.holds(value) ? "" : " and no more")
                + ", in which everything else the rule asks for holds";
    }

    /** Where the condition fails of the number, nothing else may make up for it. */
    private static boolean isShown(Atoms.NamedNumber number, List<Integer> values, List<Object> facts) {
        Predicate<Object> isValue =
                fact -> number.in().field().read().apply(fact) instanceof Integer given && values.contains(given);
        boolean fails = values.stream().noneMatch(number::holds);
        return facts.stream()
                        .filter(number.fact().type()::isInstance)
                        .anyMatch(each -> isValue.test(each) && number.forced().decides(each, facts))
                && !(fails && Forced.fits(number.forced().pattern(), facts));
    }
}
