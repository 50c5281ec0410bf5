package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.improvementnotice.compliance.language.Pattern;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.ClauseDifference.Circumstance;
import org.improvementnotice.compliance.model.ClauseDifference.Circumstance.Field;
import org.improvementnotice.compliance.model.ClauseDifference.Dimension;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Interval;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * What two packs ask of one clause and indicator in a month.
 *
 * @param earlierPeriods in how many due periods before it both asked
 */
record MonthPair(AskedMonth before, AskedMonth after, int earlierPeriods) {

    static MonthPair of(
            RulePack before, RulePack after, AskedTarget.Key key, ReportingPeriod month, int earlierPeriods) {
        return new MonthPair(AskedMonth.of(before, key, month), AskedMonth.of(after, key, month), earlierPeriods);
    }

    ReportingPeriod month() {
        return after.month();
    }

    /** Whether nothing is asked otherwise, whatever it is written like. */
    boolean isSame() {
        return before.identity().equals(after.identity()) && (!before.isAsked() || before.isCountedAs(after));
    }

    /** All figures that the circumstances of either pack depend on. */
    List<CircumstanceCells.Cell> cells() {
        List<Pattern> patterns = Stream.of(before, after)
                .flatMap(each -> each.asks().stream())
                .flatMap(each -> each.patterns().stream())
                .toList();
        return CircumstanceCells.of(patterns, indicators(), month());
    }

    private Map<String, Indicator> indicators() {
        Map<String, Indicator> indicators =
                new HashMap<>(before.pack().catalogue().indicators());
        indicators.putAll(after.pack().catalogue().indicators());
        return indicators;
    }

    /** Whether circumstances are those of the very figure that is judged, and there is none. */
    private boolean isOwnFigureAbsent(CircumstanceCells.Cell cell) {
        Indicator indicator = after.indicator();
        return indicator != null
                && indicator.lag() == 0
                && cell.where().stream()
                        .anyMatch(each -> each.indicator().equals(indicator.code())
                                && each.field() == Field.VALUE
                                && each.range() == null);
    }

    /** A difference where circumstances are on the very figure that is judged: as far as they hold. */
    private Optional<VerdictRegions.Flip> within(VerdictRegions.Flip flip, CircumstanceCells.Cell cell) {
        Indicator indicator = after.indicator();
        Field field = flip.dimension() == Dimension.FIGURE
                ? Field.VALUE
                : flip.dimension() == Dimension.CASES ? Field.DENOMINATOR : null;
        if (indicator == null || field == null || indicator.lag() != 0 || indicator.unit() == Unit.GRADED) {
            return Optional.of(flip);
        }
        Optional<Interval> left = Optional.of(flip.range());
        for (Circumstance each : cell.where()) {
            Interval its = each.range();
            if (each.indicator().equals(indicator.code()) && each.field() == field && its != null) {
                left = left.flatMap(range -> range.common(its));
            }
        }
        return left.map(flip::in);
    }

    /** Where the verdicts of the two differ, by circumstances. */
    List<Found> found(String clause) {
        List<Found> found = new ArrayList<>();
        List<CircumstanceCells.Cell> cells = cells();
        for (CircumstanceCells.Cell cell : cells) {
            VerdictRegions.Side one = new VerdictRegions.Side(before, before.state(cell.readings()));
            VerdictRegions.Side other = new VerdictRegions.Side(after, after.state(cell.readings()));
            // without a figure, and without one of which it depends whether it is asked, most come to the same
            boolean absent = isOwnFigureAbsent(cell)
                    && !one.state().isNothing()
                    && !other.state().isNothing();
            for (VerdictRegions.Flip flip : absent
                    ? VerdictRegions.ofAbsent(one, other, clause)
                    : VerdictRegions.of(one, other, clause, earlierPeriods)) {
                within(flip, cell)
                        .ifPresent(each -> found.add(new Found(each, cell.where(), one.state(), other.state())));
            }
        }
        return Found.joined(found, cells);
    }
}
