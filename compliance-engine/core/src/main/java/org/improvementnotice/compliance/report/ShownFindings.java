package org.improvementnotice.compliance.report;

import java.util.List;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Change;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Shows;
import org.improvementnotice.compliance.model.Status;

/** Which findings stand in what people read: all, or as many as the body asked for; how many are left out is said. */
final class ShownFindings {

    private final Shows shows;
    private final PeriodAssessment period;

    ShownFindings(Assessment assessment, PeriodAssessment period) {
        Paper paper = assessment.paper();
        this.shows = paper == null ? Shows.WHOLE : paper.shows();
        this.period = period;
    }

    List<Finding> all() {
        return period.findings().stream().filter(this::isShown).toList();
    }

    /** Whether lists beside the findings are shown. */
    boolean whole() {
        return shows != Shows.LEVEL;
    }

    boolean isShown(Finding finding) {
        return switch (shows) {
            case WHOLE -> true;
            case MOVED -> moved(finding);
            case LEVEL -> finding.status() == Status.BREACH;
        };
    }

    /** A status that is new, or a figure that is better or worse than one it is compared with. */
    private static boolean moved(Finding finding) {
        return finding.run() == 1
                || finding.direction().stream()
                        .anyMatch(each -> each.change() == Change.BETTER || each.change() == Change.WORSE);
    }

    /** {@code left out here: 12 findings that did not move}; nothing where none is. */
    List<String> leftOut() {
        int left = period.findings().size() - all().size();
        if (left == 0) {
            return List.of();
        }
        String what = (left == 1 ? "1 finding" : left + " findings")
                + (shows == Shows.MOVED ? " that did not move" : " not at BREACH");
        return List.of("left out here: " + what);
    }
}
