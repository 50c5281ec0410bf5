package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Unit;

/** Numbers as figures that an officer would type: shares by their parts. */
final class WitnessFigures {

    private static final int[] WHOLES = {100, 200, 500, 1_000, 2_000, 10_000, 100_000, 1_000_000};

    private final Indicator indicator;
    private final List<String> share;
    private final int cases;

    /**
     * @param share the grades whose share is judged; empty where none
     * @param cases on how many cases a figure must rest
     */
    WitnessFigures(Indicator indicator, List<String> share, int cases) {
        this.indicator = indicator;
        this.share = share;
        this.cases = cases;
    }

    /** Every way in which a number can be typed, the most usual first; none where the indicator cannot be it. */
    List<String> of(BigDecimal number) {
        List<String> typed = new ArrayList<>();
        if (indicator.unit() == Unit.GRADED) {
            for (int whole : WHOLES) {
                add(typed, part(number, whole), whole);
            }
            return typed;
        }
        boolean shares = indicator.unit() == Unit.PERCENT;
        if (!shares) {
            typed.add(WitnessCase.plain(number));
        }
        if (indicator.unit() != Unit.COUNT) {
            for (int whole : WHOLES) {
                add(typed, part(number, whole), whole);
            }
        }
        if (shares) {
            typed.add(WitnessCase.plain(number));
        }
        return typed;
    }

    private BigDecimal part(BigDecimal number, int whole) {
        return number.multiply(BigDecimal.valueOf(whole))
                .divide(Reading.scale(indicator.unit()))
                .stripTrailingZeros();
    }

    private void add(List<String> typed, BigDecimal part, int whole) {
        boolean fits = part.scale() <= 0 || indicator.parts() == PartsKind.DECIMAL;
        boolean possible =
                part.signum() >= 0 && (!indicator.isShare() || part.compareTo(BigDecimal.valueOf(whole)) <= 0);
        if (fits && possible && whole >= cases && (indicator.unit() != Unit.GRADED || part.scale() <= 0)) {
            typed.add(on(part, BigDecimal.valueOf(whole)));
        }
    }

    /** A figure by part and whole. */
    String on(BigDecimal part, BigDecimal whole) {
        return indicator.unit() == Unit.GRADED
                ? grades(part.intValueExact(), whole.intValueExact())
                : WitnessCase.parts(part, whole);
    }

    private String grades(int those, int all) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put(share.get(0), those);
        indicator.scale().stream()
                .filter(each -> !share.contains(each))
                .findFirst()
                .ifPresent(each -> counts.merge(each, all - those, Integer::sum));
        return WitnessCase.grades(counts);
    }

    /** A figure as it would be typed. */
    static String of(Figure figure) {
        if (figure instanceof Figure.Parts parts) {
            return WitnessCase.parts(parts.numerator(), parts.denominator());
        }
        return WitnessCase.plain(((Figure.Value) figure).value());
    }

    /** The figures of a target as they would be typed. */
    static WitnessFigures of(Indicator indicator, Requirement.Measured... asked) {
        int cases = 0;
        for (Requirement.Measured each : asked) {
            cases = Math.max(cases, each.cases());
        }
        return new WitnessFigures(indicator, asked[0].share(), cases);
    }
}
