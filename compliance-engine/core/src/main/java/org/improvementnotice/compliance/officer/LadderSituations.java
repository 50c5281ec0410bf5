package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.improvementnotice.compliance.judgement.Edge;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.language.Token;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Situations around everything that two wordings of a ladder rule name: so many requirements missed for so many periods
 * running, on both sides of each number, in each theme it names, from each level, everything else met.
 */
final class LadderSituations {

    private static final int MOST_MONTHS = 8;

    private final RulePack pack;
    private final List<Rule> rules;
    private final List<Missed> all;

    /** @param rules the rule as it is, and as it was changed where it is still there */
    LadderSituations(RulePack pack, List<Rule> rules) {
        this.pack = pack;
        this.rules = rules;
        this.all = missable();
    }

    /**
     * A requirement that can be missed in the last month of a situation.
     *
     * @param far a figure beyond its band
     * @param close a figure inside its band; null where it has none
     */
    private record Missed(
            AskedTarget asked,
            String theme,
            String far,
            @Nullable String close) {

        boolean isJudgedByBoard() {
            return asked.target().requirement() instanceof Requirement.BoardJudges;
        }

        String figure(How how) {
            return how == How.CLOSE && close != null ? close : how == How.NO_FIGURE ? "unavailable" : far;
        }
    }

    /** How a situation is made. */
    private record Plan(int months, int run, int count, How how, String level) {}

    /** How requirements are missed. */
    private enum How {
        /** All of them for as long as the run. */
        ALL,
        /** The first for as long as the run, the others in the last month. */
        FIRST,
        /** All of them, inside their band where they have one. */
        CLOSE,
        /** All of them, up to the month before the last. */
        ENDED,
        /** All of them without a figure. */
        NO_FIGURE
    }

    /** Gives each situation until the receiver has enough. */
    void forEach(Predicate<Situation> goOn) {
        for (Plan plan : plans()) {
            for (List<Missed> any : orders()) {
                List<Missed> order = plan.how() == How.NO_FIGURE
                        ? any.stream().filter(each -> !each.isJudgedByBoard()).toList()
                        : any;
                if (plan.count() <= order.size() && !goOn.test(situation(plan, order))) {
                    return;
                }
            }
        }
    }

    // which plans

    private List<Plan> plans() {
        Set<Integer> named = numbers();
        Set<Integer> runs = new TreeSet<>(Set.of(1));
        Set<Integer> counts = new TreeSet<>(Set.of(0, 1, 2));
        for (int number : named) {
            for (int beside = -1; beside <= 1; beside++) {
                counts.add(Math.max(0, number + beside));
                if (number + beside >= 1 && number + beside <= MOST_MONTHS) {
                    runs.add(number + beside);
                }
            }
        }
        counts.removeIf(each -> each > all.size());
        Set<Plan> plans = new LinkedHashSet<>();
        for (String level : levels()) {
            for (int months : runs) {
                for (int run : runs) {
                    for (int count : counts) {
                        for (How how : ways()) {
                            if (run <= months && (how != How.ENDED || run < months)) {
                                plans.add(new Plan(months, run, count, how, level));
                            }
                        }
                    }
                }
            }
        }
        return plans.stream()
                .sorted(Comparator.comparingInt((Plan each) -> each.months() * 4 + each.count()))
                .toList();
    }

    /** Figures that are not there are tried where a rule asks for them. */
    private List<How> ways() {
        boolean asksForThem = rules.stream()
                .flatMap(rule -> rule.when().stream())
                .flatMap(pattern -> pattern.tokens().stream())
                .anyMatch(token -> token.is("notJudged") || token.is("reason"));
        return Stream.of(How.values())
                .filter(each -> asksForThem || each != How.NO_FIGURE)
                .toList();
    }

    private Set<Integer> numbers() {
        Set<Integer> numbers = new TreeSet<>();
        rules.forEach(rule -> rule.when()
                .forEach(pattern -> pattern.tokens().forEach(token -> {
                    if (token.kind() == Token.Kind.NUMBER && token.text().length() < 4) {
                        numbers.add(Integer.parseInt(token.text()));
                    }
                })));
        return numbers;
    }

    private List<String> levels() {
        List<String> levels = new ArrayList<>();
        levels.add(pack.notice().startsAt());
        pack.notice().levels().stream().map(Notice.Level::level).forEach(levels::add);
        return levels.stream().distinct().toList();
    }

    /** The requirements with those of a theme, of an indicator or of a clause that a rule names first; and the other way round. */
    private List<List<Missed>> orders() {
        Set<String> texts = new LinkedHashSet<>();
        rules.forEach(rule -> rule.when()
                .forEach(pattern -> pattern.tokens().stream()
                        .filter(each -> each.kind() == Token.Kind.TEXT)
                        .forEach(each -> texts.add(each.text()))));
        List<Missed> first = all.stream().filter(each -> isNamed(each, texts)).toList();
        List<Missed> rest = all.stream().filter(each -> !isNamed(each, texts)).toList();
        List<List<Missed>> orders = new ArrayList<>();
        orders.add(Stream.concat(first.stream(), rest.stream()).toList());
        if (!first.isEmpty()) {
            orders.add(Stream.concat(rest.stream(), first.stream()).toList());
            // one of them, and then others
            orders.add(Stream.of(first.subList(0, 1), rest, first.subList(1, first.size()))
                    .flatMap(List::stream)
                    .toList());
        }
        // those of one theme together, for counts of a theme
        all.stream().map(Missed::theme).distinct().forEach(theme -> {
            List<Missed> own =
                    all.stream().filter(each -> each.theme().equals(theme)).toList();
            orders.add(Stream.concat(own.stream(), all.stream().filter(each -> !own.contains(each)))
                    .toList());
        });
        return orders.stream().distinct().toList();
    }

    private static boolean isNamed(Missed each, Set<String> texts) {
        return texts.contains(each.theme())
                || texts.contains(each.asked().target().subject())
                || texts.contains(each.asked().rule().clause());
    }

    // one situation

    private Situation situation(Plan plan, List<Missed> order) {
        ReportingPeriod last = last();
        CaseDraft draft = new CaseDraft(last).before(plan.level()).othersMet();
        List<ReportingPeriod> earlier = new ArrayList<>();
        for (int back = plan.months() - 1; back > 0; back--) {
            earlier.add(last.plusMonths(-back));
        }
        draft.months(earlier);
        for (int i = 0; i < plan.count(); i++) {
            Missed missed = order.get(i);
            int run = plan.how() != How.FIRST || i == 0 ? plan.run() : 1;
            String figure = missed.figure(plan.how());
            String subject = missed.asked().target().subject();
            if (missed.isJudgedByBoard()) {
                draft.judged(missed.asked().rule().clause(), missed.far());
            } else if (plan.how() == How.ENDED) {
                draft.earlier(subject, figure, run);
            } else if (run == 1) {
                draft.reading(subject, figure);
            } else if (Character.isLetter(figure.charAt(0)) || figure.startsWith("{")) {
                draft.readings(subject, figure, run);
            } else {
                draft.series(subject, List.of(figure + "x" + run));
            }
        }
        String months = plan.months() == 1 ? "1 month" : plan.months() + " months";
        String running = plan.run() == 1 ? "" : " for " + plan.run() + " periods";
        String words = plan.count() == 0
                ? "Nothing missed"
                : switch (plan.how()) {
                    case ALL -> plan.count() + " missed" + running;
                    case FIRST ->
                        plan.count() + " missed, one of them"
                                + (running.isEmpty() ? " and the others for 1 period" : running);
                    case CLOSE -> plan.count() + " close" + running;
                    case ENDED -> plan.count() + " missed" + running + " and then met";
                    case NO_FIGURE -> plan.count() + " without a figure" + running;
                };
        return new Situation(draft, words + " in " + months + " from " + plan.level());
    }

    /** A month late enough for the longest of the runs, in which most requirements are asked. */
    private ReportingPeriod last() {
        ReportingPeriod first = pack.notice().judgedFrom();
        ReportingPeriod wished = first.plusMonths(MOST_MONTHS);
        return wished.compareTo(pack.notice().lastPeriod()) > 0 ? pack.notice().lastPeriod() : wished;
    }

    /** Every requirement on a figure that is due in the last month and can lie beyond its lines, one for each indicator. */
    private List<Missed> missable() {
        ReportingPeriod last = last();
        Map<String, Missed> byIndicator = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (AskedTarget asked : pack.targets(last, Map.of()).asked()) {
            if (asked.target().requirement() instanceof Requirement.BoardJudges) {
                LocalDate day = last.lastDay().plusDays(7);
                byIndicator.put(
                        asked.rule().clause(),
                        new Missed(
                                asked,
                                asked.rule().theme(),
                                "{ status: breach, by: the Board, on: " + day + ", why: not seen }",
                                null));
                continue;
            }
            times.merge(asked.target().subject(), 1, Integer::sum);
            missed(asked, last)
                    .ifPresent(each -> byIndicator.putIfAbsent(asked.target().subject(), each));
        }
        // an indicator of which two clauses ask is missed twice at once
        byIndicator.keySet().removeIf(each -> times.getOrDefault(each, 1) > 1);
        return List.copyOf(byIndicator.values());
    }

    private Optional<Missed> missed(AskedTarget asked, ReportingPeriod last) {
        Indicator indicator = pack.catalogue().find(asked.target().subject()).orElse(null);
        ReportingPeriod of = indicator == null ? last : last.plusMonths(-indicator.lag());
        if (indicator == null || !indicator.frequency().isDue(of)) {
            return Optional.empty();
        }
        if (asked.target().requirement() instanceof Requirement.IsYes) {
            return Optional.of(new Missed(asked, asked.rule().theme(), "no", null));
        }
        if (!(asked.target().requirement() instanceof Requirement.Measured measured)) {
            return Optional.empty();
        }
        List<Edge> edges = Edge.of(measured, indicator, of, null, null);
        if (indicator.unit() == Unit.GRADED) {
            return graded(asked, measured, indicator, of);
        }
        String far = null;
        String close = null;
        boolean band = edges.stream().anyMatch(each -> each.kind() == Edge.Kind.BAND);
        for (Edge edge : edges) {
            boolean binds = edge.kind() == Edge.Kind.BAND || (!band && edge.kind() != Edge.Kind.GUIDE);
            String beyond = beyond(edge, indicator);
            if (beyond != null && binds) {
                far = beyond;
            } else if (beyond != null) {
                close = beyond;
            }
        }
        return far == null
                ? Optional.empty()
                : Optional.of(new Missed(asked, asked.rule().theme(), far, close));
    }

    /** All of one grade that misses every line of its share. */
    private static Optional<Missed> graded(
            AskedTarget asked, Requirement.Measured measured, Indicator indicator, ReportingPeriod of) {
        for (String grade : indicator.scale()) {
            Reading reading = new Reading(
                    indicator.code(),
                    of,
                    indicator.unit(),
                    new Figure.Grades(Map.of(grade, 100)),
                    Place.of(""),
                    "",
                    Validation.VALIDATED);
            Ratio number = Edge.numberOf(reading, measured.share());
            List<Edge> edges = Edge.of(measured, indicator, of, reading, null);
            if (number != null && !edges.isEmpty() && edges.stream().noneMatch(each -> each.isGood(number))) {
                return Optional.of(new Missed(asked, asked.rule().theme(), "{ grades: { " + grade + ": 100 } }", null));
            }
        }
        return Optional.empty();
    }

    /** A figure one unit beyond an edge, where the range has room. */
    private static @Nullable String beyond(Edge edge, Indicator indicator) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(indicator.decimals());
        BigDecimal number = edge.floor()
                ? edge.at().rounded(indicator.decimals(), RoundingMode.FLOOR).subtract(unit)
                : edge.at().rounded(indicator.decimals(), RoundingMode.CEILING).add(unit);
        return indicator.range().contains(Ratio.of(number)) && number.compareTo(BigDecimal.ONE) >= 0
                ? FigureText.of(new Figure.Value(number))
                : null;
    }
}
