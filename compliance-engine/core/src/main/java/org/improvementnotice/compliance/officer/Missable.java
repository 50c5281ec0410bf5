package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.judgement.Edge;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
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
 * A requirement that can be missed in the last month of a situation.
 *
 * @param far a figure beyond its band
 * @param close a figure inside its band; null where it has none
 */
record Missable(
        AskedTarget asked,
        String theme,
        String far,
        @Nullable String close) {

    boolean isJudgedByBoard() {
        return asked.target().requirement() instanceof Requirement.BoardJudges;
    }

    /** Every requirement on a figure that is due in the last month and can lie beyond its lines, one for each indicator. */
    static List<Missable> in(RulePack pack, ReportingPeriod last) {
        Map<String, Missable> byIndicator = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (AskedTarget asked : pack.targets(last, Map.of()).asked()) {
            if (asked.target().requirement() instanceof Requirement.BoardJudges) {
                LocalDate day = last.lastDay().plusDays(7);
                byIndicator.put(
                        asked.rule().clause(),
                        new Missable(
                                asked,
                                asked.rule().theme(),
                                "{ status: breach, by: the Board, on: " + day + ", why: not seen }",
                                null));
                continue;
            }
            times.merge(asked.target().subject(), 1, Integer::sum);
            of(pack, asked, last)
                    .ifPresent(each -> byIndicator.putIfAbsent(asked.target().subject(), each));
        }
        // an indicator of which two clauses ask is missed twice at once
        byIndicator.keySet().removeIf(each -> times.getOrDefault(each, 1) > 1);
        // one that decides what else is asked comes last, so that as many are missed as were meant
        Set<String> deciding = pack.targetRules().stream()
                .flatMap(each -> each.rule().when().stream())
                .flatMap(each -> each.indicator().stream())
                .collect(Collectors.toSet());
        return byIndicator.values().stream()
                .sorted(Comparator.comparing(
                        each -> deciding.contains(each.asked().target().subject())))
                .toList();
    }

    private static Optional<Missable> of(RulePack pack, AskedTarget asked, ReportingPeriod last) {
        Indicator indicator = pack.catalogue().find(asked.target().subject()).orElse(null);
        ReportingPeriod of = indicator == null ? last : last.plusMonths(-indicator.lag());
        if (indicator == null || !indicator.frequency().isDue(of)) {
            return Optional.empty();
        }
        if (asked.target().requirement() instanceof Requirement.IsYes) {
            return Optional.of(new Missable(asked, asked.rule().theme(), "no", null));
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
                : Optional.of(new Missable(asked, asked.rule().theme(), far, close));
    }

    /** All of one grade that misses every line of its share. */
    private static Optional<Missable> graded(
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
                return Optional.of(
                        new Missable(asked, asked.rule().theme(), "{ grades: { " + grade + ": 100 } }", null));
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
