package org.improvementnotice.compliance.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** Counts of 1 to {@value #MOST}, wherever in a figure they stand. */
final class SmallCounts {

    /** The largest count that is withheld, as in the department's publications: 1 to 5. */
    static final int MOST = 5;

    private static final BigDecimal LIMIT = BigDecimal.valueOf(MOST);

    private SmallCounts() {}

    /** Whether a number lies above 0 and not above 5; a rest can be below 0, where posts are filled twice, and is as small then. */
    static boolean isSmall(BigDecimal count) {
        return count.signum() != 0 && count.abs().compareTo(LIMIT) <= 0;
    }

    /** Whether one stands behind a figure, as the part, the rest or the whole, or in its split. */
    static boolean isSmall(Figure figure) {
        if (figure instanceof Figure.Parts parts) {
            return isSmallInAll(parts) || parts.by().values().stream().anyMatch(SmallCounts::isSmallInAll);
        }
        if (figure instanceof Figure.Grades grades) {
            return isSmall(BigDecimal.valueOf(grades.total()))
                    || grades.counts().values().stream().anyMatch(each -> isSmall(BigDecimal.valueOf(each)));
        }
        return figure instanceof Figure.Value value && isSmall(value.value());
    }

    /** Whether one is the part, the rest or the whole, whatever the split. */
    static boolean isSmallInAll(Figure.Parts parts) {
        return isSmall(parts.numerator())
                || isSmall(parts.denominator())
                || isSmall(parts.denominator().subtract(parts.numerator()));
    }

    /** What a figure of the year so far adds to the one known before it in its year; empty where that cannot be told. */
    static Optional<Figure> step(SortedMap<ReportingPeriod, Reading> known, Reading reading) {
        SortedMap<ReportingPeriod, Reading> before = known.headMap(reading.period());
        for (ReportingPeriod each = reading.period().plusMonths(-1);
                WithheldFigures.endOfYear(each).equals(WithheldFigures.endOfYear(reading.period()));
                each = each.plusMonths(-1)) {
            Reading earlier = before.get(each);
            if (earlier != null && !(earlier.figure() instanceof Figure.Absent)) {
                return difference(reading.figure(), earlier.figure());
            }
        }
        return Optional.empty();
    }

    private static Optional<Figure> difference(Figure now, Figure before) {
        if (now instanceof Figure.Parts all && before instanceof Figure.Parts part) {
            BigDecimal whole = all.denominator().subtract(part.denominator());
            return whole.signum() < 0
                    ? Optional.empty()
                    : Optional.of(new Figure.Parts(all.numerator().subtract(part.numerator()), whole));
        }
        return now instanceof Figure.Value all && before instanceof Figure.Value part
                ? Optional.of(new Figure.Value(all.value().subtract(part.value())))
                : Optional.empty();
    }
}
