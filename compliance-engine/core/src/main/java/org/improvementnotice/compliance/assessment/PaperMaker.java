package org.improvementnotice.compliance.assessment;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Inputs;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Shows;
import org.improvementnotice.compliance.rules.RulePack;

/** Makes assessments into the papers of a body. */
public final class PaperMaker {

    private PaperMaker() {}

    /**
     * The papers of a body: without drafts, which only those see who look at what moved, and without small numbers where
     * anyone may read them.
     *
     * @param paper for whom
     * @return empty where no month is left
     */
    public static Optional<Assessment> of(Assessment assessment, RulePack pack, Paper paper) {
        List<PeriodAssessment> months = assessment.periods().stream()
                .filter(each -> !each.draft() || (paper.shows() == Shows.MOVED && !paper.isPublic()))
                .toList();
        if (months.isEmpty()) {
            return Optional.empty();
        }
        if (!paper.isPublic()) {
            return Optional.of(assessment.as(paper, assessment.inputs(), months));
        }
        PublicVersion version = new PublicVersion(pack, assessment);
        Inputs inputs = PublicVersion.inputs(assessment.inputs());
        return Optional.of(
                assessment.as(paper, inputs, months.stream().map(version::of).toList()));
    }
}
