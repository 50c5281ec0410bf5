package org.improvementnotice.compliance.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Publish;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Unit;

/**
 * Which figures are withheld from public papers: of an indicator that says {@code publish: protect} every one behind which
 * a count of 1 to {@value SmallCounts#MOST} stands, as the part, the rest or the whole; with it those of the indicators that add it up,
 * for as long as it is among what they add up, since one of them less the other would tell it.
 */
final class WithheldFigures {

    private static final int MARCH = 3;

    private final Catalogue catalogue;
    private final SortedMap<String, SortedSet<String>> related = new TreeMap<>();
    private final SortedMap<String, SortedSet<ReportingPeriod>> withheld = new TreeMap<>();

    WithheldFigures(Assessment assessment, Catalogue catalogue) {
        this.catalogue = catalogue;
        relate();
        for (PeriodAssessment period : assessment.periods()) {
            period.carry().figures().forEach((code, readings) -> {
                if (related.containsKey(code)) {
                    readings.values().stream()
                            .filter(each -> isSmall(each) || isSmallStep(readings, each))
                            .forEach(this::withhold);
                }
            });
        }
    }

    /** Whether a figure of the year so far less the one known before it tells a small number, whatever the month says. */
    private boolean isSmallStep(SortedMap<ReportingPeriod, Reading> readings, Reading reading) {
        return basisOf(reading.indicator()) == Basis.YEAR_TO_DATE
                && SmallCounts.step(readings, reading)
                        .filter(SmallCounts::isSmall)
                        .isPresent();
    }

    private Basis basisOf(String code) {
        return catalogue.find(code).map(Indicator::basis).orElse(Basis.IN_MONTH);
    }

    /** Every protected indicator with those that add it up or that it adds up. */
    private void relate() {
        for (Indicator each : catalogue.indicators().values()) {
            if (each.publish() == Publish.PROTECT) {
                SortedSet<String> all = new TreeSet<>(Set.of(each.code()));
                for (int before = 0; before != all.size(); ) {
                    before = all.size();
                    catalogue.indicators().values().forEach(other -> join(other, all));
                }
                all.forEach(code ->
                        related.computeIfAbsent(code, any -> new TreeSet<>()).addAll(all));
            }
        }
    }

    private static void join(Indicator other, Set<String> all) {
        String adds = other.cumulates();
        if (adds != null && (all.contains(adds) || all.contains(other.code()))) {
            all.add(adds);
            all.add(other.code());
        }
    }

    private void withhold(Reading small) {
        for (String code : related.getOrDefault(small.indicator(), Collections.emptySortedSet())) {
            SortedSet<ReportingPeriod> periods = withheld.computeIfAbsent(code, any -> new TreeSet<>());
            ReportingPeriod last = switch (basisOf(code)) {
                case IN_MONTH, SNAPSHOT -> small.period();
                case YEAR_TO_DATE -> endOfYear(small.period());
                case ROLLING_12 -> small.period().plusMonths(11);
            };
            for (ReportingPeriod each = small.period(); each.compareTo(last) <= 0; each = each.plusMonths(1)) {
                periods.add(each);
            }
        }
    }

    /** The year to date begins in April. */
    static ReportingPeriod endOfYear(ReportingPeriod in) {
        return new ReportingPeriod(in.month() > MARCH ? in.year() + 1 : in.year(), MARCH);
    }

    /**
     * Whether a count of 1 to 5 stands behind a figure, or can: of a share whose parts are not given nobody can say that
     * none does.
     */
    static boolean isSmall(Reading reading) {
        return (reading.figure() instanceof Figure.Value && reading.unit() != Unit.COUNT)
                || SmallCounts.isSmall(reading.figure());
    }

    /** Whether a figure is withheld. */
    boolean is(String indicator, ReportingPeriod period) {
        return withheld.getOrDefault(indicator, Collections.emptySortedSet()).contains(period);
    }

    /** Whether any figure of an indicator is withheld, so that nothing that rests on several may be shown. */
    boolean anyOf(String indicator) {
        return withheld.containsKey(indicator);
    }

    /** Whether figures of an indicator can be withheld, whatever they are. */
    boolean canBe(String indicator) {
        return related.containsKey(indicator);
    }

    /** The names of the indicators of which a figure is withheld. */
    List<String> names() {
        return withheld.keySet().stream()
                .flatMap(code -> catalogue.find(code).stream())
                .map(Indicator::name)
                .toList();
    }

    /** Figures as they may be handed on: each that is withheld is suppressed. */
    SortedMap<String, SortedMap<ReportingPeriod, Reading>> fit(
            Map<String, SortedMap<ReportingPeriod, Reading>> figures) {
        SortedMap<String, SortedMap<ReportingPeriod, Reading>> fit = new TreeMap<>();
        figures.forEach((code, readings) -> {
            SortedMap<ReportingPeriod, Reading> own = new TreeMap<>();
            readings.forEach((period, reading) ->
                    own.put(period, is(code, period) ? suppressed(reading) : unplaced(reading, reading.figure())));
            fit.put(code, own);
        });
        return fit;
    }

    private static Reading suppressed(Reading reading) {
        return unplaced(reading, new Figure.Absent(Absence.SUPPRESSED));
    }

    private static Reading unplaced(Reading reading, Figure figure) {
        return reading.of(figure).at(reading.place().wholeLine());
    }
}
