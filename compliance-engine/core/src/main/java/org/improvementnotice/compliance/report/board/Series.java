package org.improvementnotice.compliance.report.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.PlainFigure;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * An indicator month by month: of months that were judged the figure that was judged, of others the figure as known now.
 *
 * @param indicator the indicator
 * @param key the requirement it is judged for; null where it is shown beside another one
 * @param entries one for each month, without holes, oldest first; at least one
 */
record Series(Indicator indicator, AskedTarget.@Nullable Key key, List<Entry> entries) {

    /** How many months are shown at most, so that the page of forty indicators can be sent by mail. */
    private static final int MONTHS = 18;

    /** Copies the list. */
    Series {
        entries = List.copyOf(entries);
    }

    /**
     * A month.
     *
     * @param month which
     * @param value the figure as a number; null where there is none, or none that can be drawn
     * @param text the figure as printed, with its parts, or what stands in its place
     * @param shown the same without its parts
     * @param status how it was judged; null where it was not, or that is not known
     * @param finding the finding that rests on it; null where none is in hand
     */
    record Entry(
            ReportingPeriod month,
            @Nullable BigDecimal value,
            String text,
            String shown,
            @Nullable Status status,
            @Nullable Finding finding) {}

    /** The latest month. */
    Entry latest() {
        return entries.get(entries.size() - 1);
    }

    static Series of(BoardMonth month, Indicator indicator, AskedTarget.@Nullable Key key) {
        return new Maker(month, indicator, key).series();
    }

    /** Puts the months together. */
    private static final class Maker {
        private final BoardMonth month;
        private final Indicator indicator;
        private final AskedTarget.@Nullable Key key;
        private final Map<ReportingPeriod, Finding> findings = new HashMap<>();

        Maker(BoardMonth month, Indicator indicator, AskedTarget.@Nullable Key key) {
            this.month = month;
            this.indicator = indicator;
            this.key = key;
            if (key != null) {
                for (PeriodAssessment each : month.inHand()) {
                    BoardMonth.finding(each, key).ifPresent(one -> findings.put(one.figurePeriod(), one));
                }
            }
        }

        Series series() {
            ReportingPeriod last = month.now().period().plusMonths(-indicator.lag());
            ReportingPeriod first = last.plusMonths(1 - MONTHS);
            while (first.compareTo(last) < 0 && !isKnown(first)) {
                first = first.plusMonths(1);
            }
            List<Entry> entries = new ArrayList<>();
            for (ReportingPeriod each = first; each.compareTo(last) <= 0; each = each.plusMonths(1)) {
                entries.add(entry(each));
            }
            return new Series(indicator, key, entries);
        }

        private boolean isKnown(ReportingPeriod each) {
            return findings.containsKey(each)
                    || month.reading(indicator.code(), each).isPresent();
        }

        private Entry entry(ReportingPeriod each) {
            Finding finding = findings.get(each);
            if (finding != null) {
                return judged(each, finding);
            }
            Optional<Reading> reading = month.reading(indicator.code(), each);
            String text = reading.map(one -> PlainFigure.of(one, indicator)).orElseGet(() -> missing(each));
            return new Entry(
                    each,
                    reading.map(Reading::value).orElse(null),
                    text,
                    // the parts stand in brackets behind the figure
                    text.replaceFirst(" \\(.*", ""),
                    status(each),
                    null);
        }

        private Entry judged(ReportingPeriod each, Finding finding) {
            String value = finding.value();
            BigDecimal number = number(value);
            if (value == null || number == null) {
                String none = value == null ? BoardWords.absent(finding.reason()) : value;
                return new Entry(each, null, none, none, finding.status(), finding);
            }
            String shown = BoardWords.withUnit(value, indicator.unit());
            return new Entry(each, number, shown + parts(finding), shown, finding.status(), finding);
        }

        private static String parts(Finding finding) {
            BigDecimal numerator = finding.numerator();
            BigDecimal denominator = finding.denominator();
            return numerator == null || denominator == null
                    ? ""
                    : " (" + Numbers.grouped(numerator) + " of " + Numbers.grouped(denominator) + ")";
        }

        private String missing(ReportingPeriod each) {
            return indicator.frequency().isDue(each) ? "no figure" : "not due";
        }

        private @Nullable Status status(ReportingPeriod each) {
            return key == null
                    ? null
                    : month.marks(key).stream()
                            .filter(one -> one.period().equals(each.plusMonths(indicator.lag())))
                            .map(Carry.Mark::status)
                            .findFirst()
                            .orElse(null);
        }
    }

    /** A printed number; null where it is none, such as a withheld one. */
    static @Nullable BigDecimal number(@Nullable String printed) {
        return printed == null || !printed.matches("-?[0-9]+(\\.[0-9]+)?") ? null : new BigDecimal(printed);
    }
}
