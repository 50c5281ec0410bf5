package org.improvementnotice.compliance.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Baseline;

/** How an assessment compares with its baseline; the same words in every format that people read. */
final class BaselineWords {

    private BaselineWords() {}

    /** None where it was compared with none. */
    static List<String> of(Assessment assessment) {
        Baseline baseline = assessment.baseline();
        if (baseline == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(against(assessment, baseline) + ": "
                + Arrays.stream(Baseline.State.values())
                        .map(each -> baseline.count(each) + " " + each.code())
                        .collect(Collectors.joining(", "))
                + level(assessment, baseline));
        baseline.changes().stream()
                .filter(each -> each.state() != Baseline.State.SAME)
                .forEach(each -> lines.add("  " + each.state().code() + ": " + each.inWords()));
        return lines;
    }

    private static String against(Assessment assessment, Baseline baseline) {
        if (baseline.period() == null) {
            return "the baseline " + baseline.file().name() + " has no assessment of " + assessment.authority()
                    + ", so all is new";
        }
        boolean later = baseline.period().compareTo(assessment.latest().period()) > 0;
        return "against the baseline of " + baseline.period() + ", "
                + baseline.file().name() + (later ? ", a later month than the one judged" : "");
    }

    private static String level(Assessment assessment, Baseline baseline) {
        String now = assessment.latest().escalation().recommended().level();
        if (baseline.level() == null) {
            return "; recommended level " + now;
        }
        return now.equals(baseline.level())
                ? "; recommended level " + now + " in both"
                : "; recommended level " + baseline.level() + " there, " + now + " here";
    }
}
