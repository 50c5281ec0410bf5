package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.improvementnotice.compliance.judgement.Edge;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.jspecify.annotations.Nullable;

/** Figures of one indicator on both sides of every line that is asked of it, as a case file writes them. */
final class CandidateFigures {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final Indicator indicator;
    private final ReportingPeriod period;
    private final BigDecimal unit;

    /** @param period the period that the figures are of */
    CandidateFigures(Indicator indicator, ReportingPeriod period) {
        this.indicator = indicator;
        this.period = period;
        this.unit = BigDecimal.ONE.movePointLeft(indicator.decimals());
    }

    /** The figures, those beside a line first; each is one figure or several in a row, oldest first. */
    Collection<List<String>> of(List<Requirement> asked) {
        Set<List<String>> figures = new LinkedHashSet<>();
        if (indicator.unit() == Unit.YES_NO) {
            figures.add(List.of("yes"));
            figures.add(List.of("no"));
            return figures;
        }
        List<Requirement.Measured> measured = asked.stream()
                .filter(Requirement.Measured.class::isInstance)
                .map(Requirement.Measured.class::cast)
                .toList();
        for (Requirement.Measured each : measured) {
            beside(each, measured).forEach(figure -> figures.add(List.of(figure)));
        }
        for (Requirement.Measured each : measured) {
            if (each.line() instanceof Requirement.Line.ImprovesOn line) {
                figures.addAll(improving(each, line));
            }
            running(each, measured, figures);
        }
        figures.add(List.of("unavailable"));
        return figures;
    }

    /** Every single figure of use, in the order of numbers. */
    private List<String> beside(Requirement.Measured asked, List<Requirement.Measured> all) {
        List<String> figures = new ArrayList<>();
        if (indicator.unit() == Unit.GRADED) {
            return graded(asked);
        }
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        for (Requirement.Measured each : all) {
            for (Edge edge : Edge.of(each, indicator, period, null, null)) {
                around(edge.at(), numbers);
            }
        }
        for (BigDecimal number : numbers) {
            if (indicator.range().contains(Ratio.of(number))) {
                figures.add(number.toPlainString());
            }
        }
        figures.addAll(parts(all));
        return figures;
    }

    private void around(Ratio edge, Set<BigDecimal> numbers) {
        for (RoundingMode mode : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
            BigDecimal at = edge.rounded(indicator.decimals(), mode);
            numbers.add(at);
            numbers.add(at.subtract(unit));
            numbers.add(at.add(unit));
        }
    }

    /** Counts on both sides of the cases asked, and of a tolerance in cases. */
    private List<String> parts(List<Requirement.Measured> all) {
        Set<Integer> wholes = new TreeSet<>();
        for (Requirement.Measured each : all) {
            if (each.cases() > 0) {
                wholes.add(each.cases());
                wholes.add(Math.max(1, each.cases() - 1));
            }
            Requirement.Tolerance tolerance = each.band().tolerance();
            if (tolerance != null && tolerance.kind() == Requirement.Tolerance.Kind.CASES) {
                wholes.add(200);
            }
        }
        Set<String> figures = new LinkedHashSet<>();
        for (int whole : wholes) {
            TreeSet<BigDecimal> numerators = new TreeSet<>(List.of(BigDecimal.ZERO, BigDecimal.valueOf(whole)));
            for (Requirement.Measured each : all) {
                Reading any = reading(new Figure.Parts(BigDecimal.ONE, BigDecimal.valueOf(whole)));
                for (Edge edge : Edge.of(each, indicator, period, any, null)) {
                    BigDecimal at = edge.at()
                            .times(BigDecimal.valueOf(whole))
                            .over(Reading.scale(indicator.unit()))
                            .rounded(0, RoundingMode.FLOOR);
                    for (int beside = -1; beside <= 2; beside++) {
                        numerators.add(at.add(BigDecimal.valueOf(beside)));
                    }
                }
            }
            numerators.removeIf(each ->
                    each.signum() < 0 || (indicator.isShare() && each.compareTo(BigDecimal.valueOf(whole)) > 0));
            numerators.forEach(each -> figures.add(each.toPlainString() + "/" + whole));
        }
        return List.copyOf(figures);
    }

    private List<String> graded(Requirement.Measured asked) {
        List<String> figures = new ArrayList<>();
        Set<Integer> totals = new TreeSet<>(List.of(100));
        if (asked.cases() > 0) {
            totals.add(asked.cases());
            totals.add(Math.max(1, asked.cases() - 1));
        }
        for (int total : totals) {
            for (int those : new TreeSet<>(thoseBeside(asked, total))) {
                figures.add(FigureText.of(grades(asked, those, total)));
            }
        }
        // each grade alone, which a share counts or does not
        for (String grade : indicator.scale()) {
            figures.add("{ grades: { " + grade + ": 100 } }");
        }
        return figures;
    }

    private Set<Integer> thoseBeside(Requirement.Measured asked, int total) {
        Set<Integer> those = new TreeSet<>(List.of(0, total));
        for (Edge edge : Edge.of(asked, indicator, period, reading(grades(asked, total, total)), null)) {
            int at = edge.at()
                    .times(BigDecimal.valueOf(total))
                    .over(BigDecimal.valueOf(100))
                    .rounded(0, RoundingMode.FLOOR)
                    .intValueExact();
            for (int beside = -1; beside <= 2; beside++) {
                those.add(Math.max(0, Math.min(total, at + beside)));
            }
        }
        return those;
    }

    private Figure grades(Requirement.Measured asked, int those, int total) {
        String meant = asked.share().get(0);
        String other = indicator.scale().stream()
                .filter(each -> !asked.share().contains(each))
                .findFirst()
                .orElse(meant);
        java.util.Map<String, Integer> counts = new java.util.LinkedHashMap<>();
        counts.merge(meant, those, Integer::sum);
        counts.merge(other, total - those, Integer::sum);
        return new Figure.Grades(counts);
    }

    private Reading reading(Figure figure) {
        return new Reading(indicator.code(), period, indicator.unit(), figure, Place.of(""), "", Validation.VALIDATED);
    }

    /** An earlier figure in the middle of its range, and figures on both sides of what is asked of the next. */
    private List<List<String>> improving(Requirement.Measured asked, Requirement.Line.ImprovesOn line) {
        BigDecimal from = indicator.range().from();
        BigDecimal base = from == null || from.signum() >= 0 ? HALF : BigDecimal.ZERO;
        ReportingPeriod since = line.comparedWith(indicator.frequency(), period);
        Reading then = new Reading(
                indicator.code(),
                since,
                indicator.unit(),
                new Figure.Value(base),
                Place.of(""),
                "",
                Validation.VALIDATED);
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        Edge.of(asked, indicator, period, null, then).forEach(each -> around(each.at(), numbers));
        int gap = 0;
        for (ReportingPeriod each = period;
                each.compareTo(since) > 0;
                each = indicator.frequency().previousDue(each)) {
            gap++;
        }
        List<List<String>> rows = new ArrayList<>();
        for (BigDecimal number : numbers) {
            for (boolean near : new boolean[] {false, true}) {
                List<String> row = new ArrayList<>();
                row.add(base.toPlainString());
                for (int i = 1; i < gap; i++) {
                    // what stands between tells a comparison with the last period from one with last year
                    row.add(near ? number.toPlainString() : base.toPlainString());
                }
                row.add(number.toPlainString());
                rows.add(row);
            }
        }
        return rows;
    }

    /** The line met for one period fewer than asked, as many, and one more. */
    private void running(Requirement.Measured asked, List<Requirement.Measured> all, Set<List<String>> figures) {
        if (all.stream().noneMatch(each -> each.periods() > 1)) {
            return;
        }
        @Nullable
        BigDecimal best = indicator.good() == Good.LOW
                ? indicator.range().from()
                : indicator.range().to();
        String figure = new MetFigure(indicator, period)
                .of(List.of(asked), null)
                .map(FigureText::of)
                .orElse(best == null ? "0" : best.toPlainString());
        Set<Integer> periods = new TreeSet<>();
        all.forEach(each -> {
            for (int beside = -1; beside <= 1; beside++) {
                periods.add(Math.max(1, each.periods() + beside));
            }
        });
        periods.forEach(each -> figures.add(java.util.Collections.nCopies(each, figure)));
    }
}
