package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Unit;

/** Chains of verbs drawn at random, in the stages of {@code Target}; each a target that can be. */
final class RandomChains {

    private static final BigDecimal USUAL_MOST = BigDecimal.valueOf(400);
    private static final BigDecimal VERY_MOST = BigDecimal.valueOf(999_999);

    private final Draw draw;
    private final PackTerms terms;

    RandomChains(Draw draw, PackTerms terms) {
        this.draw = draw;
        this.terms = terms;
    }

    /** A chain for an indicator, an action or a report. */
    String asking(String subject) {
        String target = "target(\"" + subject + "\")";
        Notice.Return owed = terms.notice().returns().get(subject);
        if (owed != null) {
            return target + ".submittedWithin(" + owed.withinWorkingDays() + ")";
        }
        if (terms.notice().actions().containsKey(subject)) {
            LocalDate due = LocalDate.of(2011, 12, 1).plusDays(draw.between(0, 600));
            return target + ".dueBy(\"" + due + "\")" + maybe(".warnDays(" + draw.between(0, 366) + ")");
        }
        Indicator indicator = terms.catalogue().find(subject).orElseThrow();
        return target + (indicator.unit() == Unit.YES_NO ? ".isYes()" : measured(indicator));
    }

    String judgedByBoard(String subject) {
        return "target(\"" + subject + "\").judgedByBoard()";
    }

    private String maybe(String verb) {
        return draw.oneIn(2) ? verb : "";
    }

    private String measured(Indicator indicator) {
        List<String> numbers =
                numbers(indicator, 4).stream().map(BigDecimal::toPlainString).toList();
        String chain = indicator.unit() == Unit.GRADED
                ? ".share(\"" + String.join("\", \"", draw.some(indicator.scale(), 3)) + "\")"
                : "";
        chain += switch (draw.between(0, 5)) {
            case 0 ->
                ".exactly(" + numbers.get(1) + ")" + fixedBand(numbers.get(0), numbers.get(2)) + maybe(tolerance());
            case 1 ->
                ".between(" + numbers.get(1) + ", " + numbers.get(2) + ")"
                        + fixedBand(numbers.get(0), numbers.get(3))
                        + maybe(tolerance());
            case 2 -> indicator.good() == Good.BAND ? ".exactly(" + numbers.get(0) + ")" : improving();
            case 3 -> limit(indicator, ".atMost(" + numbers.get(1) + ")", ".breachAbove(" + numbers.get(2) + ")");
            default -> limit(indicator, ".atLeast(" + numbers.get(1) + ")", ".breachBelow(" + numbers.get(0) + ")");
        };
        return chain
                + maybe(".basedOnAtLeast(" + draw.between(1, 500) + ")")
                + maybe(".sustainedFor(" + draw.between(2, 36) + ")");
    }

    private String fixedBand(String below, String above) {
        return draw.any(
                "",
                ".breachBelow(" + below + ")",
                ".breachAbove(" + above + ")",
                ".breachOutside(" + below + ", " + above + ")");
    }

    private String improving() {
        return ".improvesOn(" + draw.any("lastPeriod", "samePeriodLastYear") + "())"
                + maybe(".by(points(" + amount() + "))")
                + maybe(tolerance());
    }

    private String limit(Indicator indicator, String line, String breach) {
        return line
                + switch (draw.between(0, 4)) {
                    case 0 -> "";
                    case 1 -> tolerance();
                    case 2 -> maybe(tolerance()) + path(indicator);
                    default -> breach + maybe(tolerance());
                };
    }

    private String tolerance() {
        return ".tolerance("
                + draw.any(
                        "points(" + amount() + ")", "relative(" + amount() + ")", "cases(" + draw.between(1, 20) + ")")
                + ")";
    }

    private String path(Indicator indicator) {
        ReportingPeriod period = new ReportingPeriod(2009, 1).plusMonths(draw.between(0, 40));
        StringBuilder path =
                new StringBuilder(".fromBaseline(" + number(indicator) + ", \"" + period + "\").by(\"PERIOD\")");
        int verbs = draw.between(0, 4);
        for (int i = 0; i < verbs; i++) {
            if (draw.oneIn(3)) {
                path.append(".agreed()");
            } else {
                period = period.plusMonths(draw.between(1, 7));
                path.append(".step(\"" + period + "\", " + number(indicator) + ")");
            }
        }
        return path.toString()
                .replace("PERIOD", period.plusMonths(draw.between(1, 12)).toString());
    }

    private String amount() {
        return draw.rising(1, BigDecimal.ONE, BigDecimal.valueOf(20), 3).get(0).toPlainString();
    }

    private String number(Indicator indicator) {
        return numbers(indicator, 1).get(0).toPlainString();
    }

    private List<BigDecimal> numbers(Indicator indicator, int howMany) {
        BigDecimal from = indicator.range().from();
        BigDecimal to = indicator.range().to();
        BigDecimal least = from == null ? BigDecimal.ZERO : from;
        BigDecimal most = to != null ? to : draw.oneIn(10) ? VERY_MOST : USUAL_MOST;
        return draw.rising(howMany, least, most, draw.oneIn(8) ? 6 : 1);
    }
}
