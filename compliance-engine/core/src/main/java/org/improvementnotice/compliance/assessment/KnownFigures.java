package org.improvementnotice.compliance.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Validation;
import org.jspecify.annotations.Nullable;

/** The figures known in a period: those handed on, those of its files, and late and restated ones, which act from here. */
final class KnownFigures {

    private final Catalogue catalogue;
    private final ReportingPeriod period;
    private final @Nullable PeriodFacts facts;
    private final Place lacking;
    private final SortedMap<String, SortedMap<ReportingPeriod, Reading>> figures = new TreeMap<>();
    private final Set<String> changed = new HashSet<>();
    private final List<FactsFile.LateReading> late = new ArrayList<>();

    /** @param lacking the file or folder that lacks a figure which is not there */
    KnownFigures(Catalogue catalogue, ReportingPeriod period, @Nullable PeriodFacts facts, Carry carry, Place lacking) {
        this.catalogue = catalogue;
        this.period = period;
        this.facts = facts;
        this.lacking = lacking;
        figures.putAll(carry.figures());
        if (facts != null) {
            facts.readings().values().forEach(this::put);
            facts.late().forEach(this::putLate);
        }
    }

    /** What was handed on stays as it was: of an indicator that has a new figure there is a copy. */
    private void put(Reading reading) {
        SortedMap<ReportingPeriod, Reading> known = figures.get(reading.indicator());
        if (known == null || !changed.contains(reading.indicator())) {
            known = known == null ? new TreeMap<>() : new TreeMap<>(known);
            figures.put(reading.indicator(), known);
            changed.add(reading.indicator());
        }
        known.put(reading.period(), reading);
    }

    private void putLate(FactsFile.LateReading reading) {
        put(reading.reading());
        late.add(reading);
    }

    /** The figures of earlier periods that this period's files brought or changed. */
    List<FactsFile.LateReading> late() {
        return late;
    }

    /** Whether a figure was changed by this period's files. */
    boolean isRestated(Reading reading) {
        return late.stream()
                .anyMatch(each -> each.isRestated() && each.reading().equals(reading));
    }

    /** The figure of an indicator and a period; an absence where there is none. */
    Reading reading(Indicator indicator, ReportingPeriod of) {
        Reading known = earlier(indicator.code()).get(of);
        return known != null ? known : absent(indicator, of);
    }

    private Reading absent(Indicator indicator, ReportingPeriod of) {
        Absence kind = facts == null ? Absence.NO_FILE : Absence.NO_KEY;
        return new Reading(
                indicator.code(), of, indicator.unit(), new Figure.Absent(kind), lacking, "", Validation.VALIDATED);
    }

    /** All figures of an indicator, by period. */
    SortedMap<ReportingPeriod, Reading> earlier(String indicator) {
        SortedMap<ReportingPeriod, Reading> known = figures.get(indicator);
        return known == null ? Collections.emptySortedMap() : known;
    }

    /** The latest figure of an indicator up to a period that is not absent. */
    Optional<Reading> latest(String indicator, ReportingPeriod upTo) {
        return earlier(indicator).headMap(upTo.plusMonths(1)).values().stream()
                .filter(each -> !each.isAbsent())
                .reduce((first, second) -> second);
    }

    /** For how many due periods up to one there was nothing to count, without another figure between. */
    int noneRunning(Indicator indicator, ReportingPeriod upTo) {
        SortedMap<ReportingPeriod, Reading> known = earlier(indicator.code());
        int periods = 0;
        ReportingPeriod each = upTo;
        while (isNone(known.get(each))) {
            periods++;
            each = indicator.frequency().previousDue(each);
        }
        return periods;
    }

    private static boolean isNone(@Nullable Reading reading) {
        if (reading == null) {
            return false;
        }
        return reading.figure() instanceof Figure.Grades grades
                ? grades.total() == 0
                : reading.figure() instanceof Figure.Parts parts && parts.isNone();
    }

    /** What rules can see in a period: of each indicator the figure that the period rests on. */
    Map<String, Reading> seenIn(ReportingPeriod of) {
        Map<String, Reading> seen = new HashMap<>();
        for (Indicator indicator : catalogue.indicators().values()) {
            ReportingPeriod due = indicator.frequency().lastDue(of.plusMonths(-indicator.lag()));
            seen.put(indicator.code(), reading(indicator, due));
        }
        return seen;
    }

    /** What is handed on: of each indicator the figures of its last due periods. */
    SortedMap<String, SortedMap<ReportingPeriod, Reading>> handedOn() {
        // a copy of what is sorted need not be sorted again
        SortedMap<String, SortedMap<ReportingPeriod, Reading>> kept = new TreeMap<>(figures);
        kept.keySet().retainAll(catalogue.indicators().keySet());
        kept.replaceAll((code, known) -> ofLastPeriods(catalogue.find(code).orElseThrow(), known));
        return kept;
    }

    private SortedMap<ReportingPeriod, Reading> ofLastPeriods(
            Indicator indicator, SortedMap<ReportingPeriod, Reading> known) {
        // with a lag the latest figure judged is an earlier one
        ReportingPeriod oldest = indicator.frequency().lastDue(period.plusMonths(-indicator.lag()));
        for (int i = 1; i < Carry.PERIODS; i++) {
            oldest = indicator.frequency().previousDue(oldest);
        }
        boolean all = known.isEmpty() || known.firstKey().compareTo(oldest) >= 0;
        return all ? known : new TreeMap<>(known.tailMap(oldest));
    }
}
