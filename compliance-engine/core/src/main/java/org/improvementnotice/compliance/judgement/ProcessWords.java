package org.improvementnotice.compliance.judgement;

import java.util.List;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.ProcessView;
import org.improvementnotice.compliance.model.Ratio;
import org.jspecify.annotations.Nullable;

/** A process view in words. */
final class ProcessWords {

    private ProcessWords() {}

    static String of(
            ProcessView.Variation variation,
            ProcessView.@Nullable Rule rule,
            ProcessView.@Nullable Assurance assurance,
            ProcessViews.XmrLimits limits,
            int periods,
            Indicator indicator) {
        String range = number(limits.lower(), indicator) + " to "
                + Numbers.withUnit(number(limits.upper(), indicator), indicator.unit()) + ", " + periods + " months";
        boolean named = rule == null || rule == ProcessView.Rule.OUTSIDE || rule == ProcessView.Rule.TWO_OF_THREE;
        return variation(variation, rule) + (named ? " (" : " (usual range ") + range + ")"
                + (assurance == null ? "" : "; " + assurance(assurance));
    }

    private static String number(Ratio value, Indicator indicator) {
        return Numbers.figure(value, indicator, List.of());
    }

    private static String variation(ProcessView.Variation variation, ProcessView.@Nullable Rule rule) {
        if (rule == null) {
            return "within its usual range";
        }
        String side = switch (variation) {
            case IMPROVEMENT -> "the better";
            case CONCERN -> "the worse";
            case HIGH, COMMON_CAUSE -> "the upper";
            case LOW -> "the lower";
        };
        return switch (rule) {
            case OUTSIDE -> "outside its usual range, on " + side + " side";
            case TREND -> "seven months in a row towards " + side + " side";
            case TWO_OF_THREE -> "two of three months near the edge of its usual range, on " + side + " side";
            case SHIFT -> "seven months in a row on " + side + " side of its mean";
        };
    }

    private static String assurance(ProcessView.Assurance assurance) {
        return switch (assurance) {
            case CONSISTENTLY_MEETS -> "all of the range meets the line";
            case HIT_OR_MISS -> "the line lies within the range, hit or miss";
            case CONSISTENTLY_MISSES -> "none of the range meets the line";
        };
    }
}
