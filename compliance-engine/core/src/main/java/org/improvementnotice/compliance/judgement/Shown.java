package org.improvementnotice.compliance.judgement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.PlainFigure;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** What is shown without a status. */
public final class Shown {

    private Shown() {}

    /** An indicator that is shown without a status. */
    public static PeriodAssessment.Activity activity(
            Reading reading, Indicator indicator, SortedMap<ReportingPeriod, Reading> earlier) {
        Measure measure = Measure.of(reading, List.of());
        return new PeriodAssessment.Activity(
                indicator.code(),
                indicator.name(),
                value(measure, indicator),
                measure == null
                        ? List.of()
                        : Directions.of(
                                measure,
                                reading.period(),
                                indicator,
                                indicator.good(),
                                List.of(),
                                null,
                                new TreeMap<>(earlier)),
                PlainFigure.of(reading, indicator));
    }

    private static @Nullable String value(@Nullable Measure measure, Indicator indicator) {
        return measure == null ? null : Numbers.figure(measure.exact(), indicator, List.of());
    }
}
