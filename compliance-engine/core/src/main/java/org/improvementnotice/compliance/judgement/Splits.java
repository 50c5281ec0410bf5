package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Unit;

/** A figure's parts by place or team. They are shown and say where a shortfall sits; they are never judged. */
final class Splits {

    private Splits() {}

    /** The parts of a reading; empty where it is not split. */
    static Map<String, Figure.Parts> of(Reading reading) {
        return reading.figure() instanceof Figure.Parts parts ? parts.by() : Map.of();
    }

    /** Where a shortfall sits, as the end of a sentence; empty where the reading is not split. */
    static String shortfall(Reading reading, Limits line, Indicator indicator) {
        if (!(reading.figure() instanceof Figure.Parts whole) || whole.by().isEmpty()) {
            return "";
        }
        boolean tooFew = line.isBelow(
                new Ratio(whole.numerator().multiply(Reading.scale(indicator.unit())), whole.denominator()));
        return indicator.unit() == Unit.PERCENT ? cases(whole, tooFew) : values(whole, tooFew, indicator);
    }

    /** Of the cases that count against the line, how many are recorded where, most first. */
    private static String cases(Figure.Parts whole, boolean tooFew) {
        List<Map.Entry<String, Figure.Parts>> parts = new ArrayList<>(whole.by().entrySet());
        parts.sort(Comparator.comparing((Map.Entry<String, Figure.Parts> each) -> against(each.getValue(), tooFew))
                .reversed());
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Figure.Parts> each : parts) {
            BigDecimal number = against(each.getValue(), tooFew);
            if (number.signum() > 0) {
                words.add(Numbers.grouped(number) + (words.isEmpty() ? recorded(number) : "") + " under "
                        + each.getKey());
            }
        }
        return "; of the " + Numbers.grouped(against(whole, tooFew))
                + (tooFew ? " not counted in it, " : " counted in it, ") + String.join(", ", words);
    }

    private static String recorded(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0 ? " is recorded" : " are recorded";
    }

    private static BigDecimal against(Figure.Parts parts, boolean tooFew) {
        return tooFew ? parts.denominator().subtract(parts.numerator()) : parts.numerator();
    }

    /** Each part's own figure, furthest from the line first. */
    private static String values(Figure.Parts whole, boolean tooFew, Indicator indicator) {
        Comparator<Ratio> upwards = Comparator.naturalOrder();
        List<String> words = whole.by().entrySet().stream()
                .filter(each -> !each.getValue().isNone())
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparing(part -> exact(part, indicator), tooFew ? upwards : upwards.reversed())))
                .map(each -> Numbers.withUnit(
                                Numbers.figure(exact(each.getValue(), indicator), indicator, List.of()),
                                indicator.unit())
                        + " under " + each.getKey())
                .toList();
        return words.isEmpty() ? "" : "; " + String.join(", ", words);
    }

    private static Ratio exact(Figure.Parts part, Indicator indicator) {
        return new Ratio(part.numerator().multiply(Reading.scale(indicator.unit())), part.denominator());
    }
}
