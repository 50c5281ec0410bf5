package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.PlainFigure;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;

/** How a reading becomes the number that is judged, written out. */
public final class Arithmetic {

    /** How many more digits an unrounded number shows than a printed one. */
    private static final int MORE = 2;

    private Arithmetic() {}

    /**
     * The way from a reading to its number, such as {@code 219 / 220 x 100 = 99.545…}; in words where there is no number.
     *
     * @param share the grades whose share is meant; empty for an indicator that is not graded
     */
    public static String of(Reading reading, List<String> share, Indicator indicator) {
        Measure measure = Measure.of(reading, share);
        if (measure == null) {
            return PlainFigure.of(reading, indicator);
        }
        BigDecimal numerator = measure.numerator();
        BigDecimal denominator = measure.denominator();
        if (numerator == null || denominator == null) {
            return Numbers.withUnit(measure.given(), indicator.unit()) + " as given";
        }
        BigDecimal scale = Reading.scale(indicator.unit());
        return grades(reading, share) + Numbers.grouped(numerator) + " / " + Numbers.grouped(denominator)
                + (scale.compareTo(BigDecimal.ONE) == 0 ? "" : " x " + Numbers.grouped(scale)) + " = "
                + exactly(measure.exact(), indicator);
    }

    /** A computed number with more digits than it is printed with, and a sign where more follow. */
    public static String exactly(Ratio value, Indicator indicator) {
        return Numbers.unrounded(value, indicator.decimals() + MORE);
    }

    private static String grades(Reading reading, List<String> share) {
        if (!(reading.figure() instanceof Figure.Grades grades)) {
            return "";
        }
        String counted = share.stream()
                .map(each -> grades.counts().getOrDefault(each, 0) + " " + each)
                .collect(Collectors.joining(" + "));
        return counted + " of " + grades.total() + " graded: ";
    }
}
