package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a pack mean beside each other and beside the notice: problems where they cannot be meant so, doubts
 * where they probably are not.
 */
public final class PackVerification {

    private final PackTerms terms;
    private final Witness witness;
    private final Problems problems;
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<AskingRule> targets;
    private final List<AskingRule> ladder;
    private final Keys places;
    private final List<ReportingPeriod> periods = new ArrayList<>();

    /** Where the keys of the pack's YAML files stand. */
    public interface Keys {
        /** Where an indicator's code stands. */
        Place indicator(String code);

        /** Where something that pack.yaml names stands. */
        Place notice(String name);
    }

    /**
     * A verification to be done.
     *
     * @param problems where what cannot be meant is added
     */
    public PackVerification(
            PackTerms terms, List<AskingRule> targets, List<AskingRule> ladder, Keys places, Problems problems) {
        this.terms = terms;
        this.witness = new Witness(terms);
        this.targets = List.copyOf(targets);
        this.ladder = List.copyOf(ladder);
        this.places = places;
        this.problems = problems;
        ReportingPeriod last = terms.notice().lastPeriod();
        ReportingPeriod period =
                terms.notice().judgedFrom().plusMonths(-terms.catalogue().longestLag());
        for (; period.compareTo(last) <= 0; period = period.plusMonths(1)) {
            periods.add(period);
        }
    }

    /**
     * Does it.
     *
     * @return the doubts, sorted by place
     */
    public List<Doubt> verify() {
        targets.forEach(this::mustBeAbleToApply);
        pairs();
        gaps();
        targets.forEach(rule -> rule.asks().forEach(asked -> dates(rule, asked)));
        targets.forEach(rule -> rule.asks().forEach(asked -> sustained(rule, asked)));
        targets.forEach(this::months);
        unusedIndicators();
        emptyHeadings();
        levels();
        return doubts.stream().distinct().sorted().toList();
    }

    private boolean isInItsPeriod(AskingRule rule, ReportingPeriod period) {
        return Circumstances.isInItsPeriod(rule.rule(), period);
    }

    private Optional<ReportingPeriod> commonPeriod(AskingRule one, AskingRule other) {
        return periods.stream()
                .filter(each -> isInItsPeriod(one, each) && isInItsPeriod(other, each))
                .findFirst();
    }

    /** Conditions on readings that exclude each other. */
    private void mustBeAbleToApply(AskingRule rule) {
        Optional<ReportingPeriod> period = commonPeriod(rule, rule);
        if (!rule.asksReadings() || period.isEmpty()) {
            return;
        }
        Witness.Found found = witness.allHold(List.of(rule.rule()), period.get());
        if (found.readings().isEmpty() && found.complete()) {
            problems.add(
                    rule.rule().place(),
                    "rule \"" + rule.rule().name()
                            + "\" can never apply: no figure fits all its circumstances; check them");
        }
    }

    // two rules at once

    private void pairs() {
        for (int i = 0; i < targets.size(); i++) {
            for (int j = i + 1; j < targets.size(); j++) {
                pair(targets.get(i), targets.get(j));
            }
        }
    }

    private void pair(AskingRule one, AskingRule other) {
        for (AskedTarget first : one.asks()) {
            for (AskedTarget second : other.asks()) {
                boolean twice = first.key().equals(second.key());
                boolean contradict = !twice
                        && first.target().subject().equals(second.target().subject())
                        && contradict(first, second);
                if (twice && (one.asksReadings() || other.asksReadings())) {
                    atOnce(one, other)
                            .ifPresent(when -> problems.add(other.rule().place(), twice(first, other, when)));
                } else if (contradict) {
                    atOnce(one, other)
                            .ifPresent(when -> doubts.add(
                                    new Doubt(other.spots(second).verb(), contradiction(first, other, when))));
                }
            }
        }
    }

    /** When both rules apply, in words; empty where they never do, or it is not known. */
    private Optional<String> atOnce(AskingRule one, AskingRule other) {
        Optional<ReportingPeriod> period = commonPeriod(one, other);
        if (period.isEmpty()) {
            return Optional.empty();
        }
        return witness.allHold(List.of(one.rule(), other.rule()), period.get())
                .readings()
                .map(each -> period.get() + (each.isEmpty() ? "" : " where " + Witness.inWords(each)));
    }

    private static String twice(AskedTarget first, AskingRule other, String when) {
        return "rule \"" + other.rule().name() + "\" and rule \"" + first.rule().name() + "\" ("
                + first.rule().place() + ") both ask for clause `"
                + first.rule().clause() + "` and `"
                + first.target().subject() + "` in " + when + "; let their periods or circumstances not meet";
    }

    private static String contradiction(AskedTarget first, AskingRule other, String when) {
        return "no figure of `" + first.target().subject() + "` can meet rule \""
                + other.rule().name()
                + "\" and rule \"" + first.rule().name() + "\" (" + first.rule().place() + ") in " + when
                + "; change one of the two lines";
    }

    private static boolean contradict(AskedTarget one, AskedTarget other) {
        if (!(one.target().requirement() instanceof Requirement.Measured first)
                || !(other.target().requirement() instanceof Requirement.Measured second)
                || !Set.copyOf(first.share()).equals(Set.copyOf(second.share()))
                || first.path() != null
                || second.path() != null) {
            return false;
        }
        BigDecimal least = most(least(first), least(second));
        BigDecimal most = least(greatest(first), greatest(second));
        return least != null && most != null && least.compareTo(most) > 0;
    }

    private static @Nullable BigDecimal most(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.max(other);
    }

    private static @Nullable BigDecimal least(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.min(other);
    }

    private static @Nullable BigDecimal least(Requirement.Measured asked) {
        if (asked.line() instanceof Requirement.Line.AtLeast floor) {
            return floor.value();
        }
        if (asked.line() instanceof Requirement.Line.Exactly point) {
            return point.value();
        }
        return asked.line() instanceof Requirement.Line.Between span ? span.from() : null;
    }

    private static @Nullable BigDecimal greatest(Requirement.Measured asked) {
        if (asked.line() instanceof Requirement.Line.AtMost ceiling) {
            return ceiling.value();
        }
        if (asked.line() instanceof Requirement.Line.Exactly point) {
            return point.value();
        }
        return asked.line() instanceof Requirement.Line.Between span ? span.to() : null;
    }

    // what falls between two rules

    private void gaps() {
        Map<AskedTarget.Key, Set<AskingRule>> byKey = new TreeMap<>();
        for (AskingRule rule : targets) {
            rule.asks()
                    .forEach(each -> byKey.computeIfAbsent(each.key(), any -> new LinkedHashSet<>())
                            .add(rule));
        }
        byKey.forEach((key, rules) -> {
            if (rules.size() > 1) {
                gapOfPeriods(key, List.copyOf(rules));
                gapOfReadings(key, List.copyOf(rules));
            }
        });
    }

    private void gapOfPeriods(AskedTarget.Key key, List<AskingRule> rules) {
        ReportingPeriod last = null;
        for (ReportingPeriod period : periods) {
            Optional<AskingRule> asks =
                    rules.stream().filter(each -> isInItsPeriod(each, period)).findFirst();
            if (asks.isPresent()) {
                if (last != null && last.monthsUntil(period) > 1) {
                    ReportingPeriod from = last.plusMonths(1);
                    ReportingPeriod to = period.plusMonths(-1);
                    doubts.add(
                            new Doubt(
                                    asks.get().rule().place(),
                                    "nothing is asked for clause `" + key.clause() + "` and `" + key.indicator()
                                            + "` in "
                                            + (from.equals(to) ? from : from + " to " + to)
                                            + ", between two of its rules; let them follow each other, or say why in a comment"));
                }
                last = period;
            }
        }
    }

    private void gapOfReadings(AskedTarget.Key key, List<AskingRule> rules) {
        for (ReportingPeriod period : periods) {
            List<AskingRule> here =
                    rules.stream().filter(each -> isInItsPeriod(each, period)).toList();
            Set<String> indicators = new TreeSet<>();
            here.forEach(each ->
                    each.rule().when().forEach(pattern -> pattern.indicator().ifPresent(indicators::add)));
            if (here.size() < 2 || indicators.size() != 1) {
                continue;
            }
            String indicator = indicators.iterator().next();
            List<Rule> asked = here.stream().map(AskingRule::rule).toList();
            Optional<Reading> none = witness.of(
                    indicator,
                    asked,
                    period,
                    reading -> asked.stream()
                            .allMatch(each -> Circumstances.of(each, period, Map.of(indicator, reading))
                                    == Circumstances.Truth.FAILS));
            if (none.isPresent()) {
                doubts.add(new Doubt(
                        here.get(here.size() - 1).rule().place(),
                        "nothing is asked for clause `" + key.clause() + "` and `" + key.indicator() + "` in " + period
                                + " where " + Witness.inWords(Map.of(indicator, none.get()))
                                + ", between two of its rules; let their circumstances meet"));
                return;
            }
        }
    }

    // dates

    private void dates(AskingRule rule, AskedTarget asked) {
        Notice notice = terms.notice();
        Spots spots = rule.spots(asked);
        if (asked.target().requirement() instanceof Requirement.Milestone milestone) {
            LocalDate due = milestone.due();
            if (due.isAfter(notice.inForceUntil())) {
                spots.add(
                        problems,
                        due.toString(),
                        "`" + due + "` lies after the notice, which is in force until " + notice.inForceUntil()
                                + "; correct one of the two");
            } else if (due.isBefore(notice.issued())
                    && due.isBefore(notice.judgedFrom().firstDay())) {
                doubt(
                        spots,
                        due.toString(),
                        "`" + due + "` lies before the notice, which was issued on " + notice.issued());
            }
        }
        if (asked.target().requirement() instanceof Requirement.Measured measured && measured.path() != null) {
            Requirement.Path path = measured.path();
            List<ReportingPeriod> months = new ArrayList<>(
                    path.steps().stream().map(Requirement.Step::from).toList());
            months.add(path.by());
            for (ReportingPeriod month : months) {
                if (month.compareTo(notice.lastPeriod()) > 0 || month.compareTo(notice.judgedFrom()) < 0) {
                    doubt(
                            spots,
                            month.toString(),
                            "`" + month + "` lies outside the notice, which judges " + notice.judgedFrom() + " to "
                                    + notice.lastPeriod());
                }
            }
        }
    }

    private void doubt(Spots spots, Object value, String message) {
        doubts.add(new Doubt(
                spots.given(value).map(Insertion.Argument::place).orElse(spots.rule()), message + "; check the date"));
    }

    /** Months that circumstances name and the notice does not reach. */
    private void months(AskingRule rule) {
        ReportingPeriod first = periods.get(0);
        ReportingPeriod last = terms.notice().lastPeriod().plusMonths(1);
        for (Pattern pattern : rule.rule().when()) {
            if (pattern.fact() == Fact.REPORTING_PERIOD) {
                for (Condition.Literal.Text text : texts(pattern.condition())) {
                    ReportingPeriod month = ReportingPeriod.parse(text.text());
                    if (month.compareTo(first) < 0 || month.compareTo(last) > 0) {
                        doubts.add(new Doubt(
                                text.place(),
                                "`" + text.text() + "` lies outside the notice, which judges "
                                        + terms.notice().judgedFrom() + " to "
                                        + terms.notice().lastPeriod()
                                        + "; check the month"));
                    }
                }
            }
        }
    }

    private static List<Condition.Literal.Text> texts(Condition condition) {
        List<Condition.Literal.Text> texts = new ArrayList<>();
        if (condition instanceof Condition.All all) {
            all.parts().forEach(each -> texts.addAll(texts(each)));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(each -> texts.addAll(texts(each)));
        } else if (condition instanceof Condition.Question question) {
            for (Condition.Literal literal : question.literals()) {
                if (literal instanceof Condition.Literal.Text text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private void sustained(AskingRule rule, AskedTarget asked) {
        Optional<Indicator> indicator = terms.catalogue().find(asked.target().subject());
        if (asked.target().requirement() instanceof Requirement.Measured measured
                && measured.periods() > 1
                && indicator.isPresent()
                && (indicator.get().basis() == Basis.YEAR_TO_DATE
                        || indicator.get().basis() == Basis.ROLLING_12)) {
            doubts.add(new Doubt(
                    rule.spots(asked)
                            .given(measured.periods())
                            .map(Insertion.Argument::place)
                            .orElse(rule.rule().place()),
                    "`" + indicator.get().code() + "` is "
                            + indicator.get().basis().code()
                            + ": each of its figures holds the ones before, so that `sustainedFor` counts them again;"
                            + " ask it of an in-month figure"));
        }
    }

    // what nothing uses

    private void unusedIndicators() {
        Set<String> used = new TreeSet<>();
        for (AskingRule rule : targets) {
            rule.asks().forEach(each -> used.add(each.target().subject()));
            rule.rule().when().forEach(pattern -> pattern.indicator().ifPresent(used::add));
        }
        for (Indicator indicator : terms.catalogue().indicators().values()) {
            used.addAll(indicator.readWith());
            Optional.ofNullable(indicator.cumulates()).ifPresent(used::add);
        }
        for (Indicator indicator : terms.catalogue().indicators().values()) {
            if (indicator.good() != Good.NONE && !used.contains(indicator.code())) {
                doubts.add(new Doubt(
                        places.indicator(indicator.code()),
                        "`" + indicator.code() + "` is good " + indicator.good().code()
                                + " and nothing uses it; write a rule, or say `good: none`"));
            }
        }
    }

    private void emptyHeadings() {
        Set<String> themes = new TreeSet<>();
        Set<String> tasks = new TreeSet<>();
        targets.forEach(each -> themes.add(each.source().theme()));
        terms.notice().clauses().forEach(each -> tasks.addAll(each.coreTasks()));
        for (String theme : terms.notice().themes().keySet()) {
            if (!themes.contains(theme)) {
                doubts.add(new Doubt(
                        places.notice("themes"),
                        "no rule belongs to theme `" + theme + "`; write one, or take it away"));
            }
        }
        for (String task : terms.notice().coreTasks().keySet()) {
            if (!tasks.contains(task)) {
                doubts.add(new Doubt(
                        places.notice("coreTasks"),
                        "no clause serves core task `" + task + "`; name it in one, or take it away"));
            }
        }
    }

    /** A level is reached by a rule that proposes it, by where the ladder starts, or by falling from a higher one. */
    private void levels() {
        Set<String> reached = new TreeSet<>();
        reached.add(terms.notice().startsAt());
        boolean falls = false;
        for (AskingRule rule : ladder) {
            for (Insertion insertion : rule.rule().then()) {
                if (insertion instanceof Insertion.Proposes proposes) {
                    falls |= proposes.proposal() instanceof Proposal.StepDown;
                    if (proposes.proposal() instanceof Proposal.Raise raise) {
                        reached.add(raise.level());
                    }
                }
            }
        }
        boolean above = false;
        List<Notice.Level> levels = terms.notice().levels();
        for (int i = levels.size() - 1; i >= 0; i--) {
            String level = levels.get(i).level();
            boolean can = reached.contains(level) || (above && falls);
            above |= can;
            if (!can) {
                doubts.add(new Doubt(
                        places.notice(level),
                        "no rule can reach the level `" + level + "`; write one, or take it away"));
            }
        }
    }
}
