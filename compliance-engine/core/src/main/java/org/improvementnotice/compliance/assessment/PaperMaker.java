package org.improvementnotice.compliance.assessment;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Shows;

/** Makes assessments into the papers of a body. */
public final class PaperMaker {

    private final Catalogue catalogue;
    private final Assessor assessor;
    private final Run run;

    /**
     * For assessments of one kind.
     *
     * @param catalogue the indicators of the pack they are judged by
     * @param assessor what judges them
     * @param run how
     */
    public PaperMaker(Catalogue catalogue, Assessor assessor, Run run) {
        this.catalogue = catalogue;
        this.assessor = assessor;
        this.run = run;
    }

    /**
     * The papers of a body: without drafts, which only those see who look at what moved, and without small numbers where
     * anyone may read them.
     *
     * @param facts what the assessment was made from
     * @param paper for whom
     * @return empty where no month is left
     * @throws IllegalArgumentException if anyone may read them and the assessment went on from an earlier one: what months
     *     before it tell of withheld figures can only be told from their facts
     */
    public Optional<Assessment> of(Assessment assessment, AuthorityFacts facts, Paper paper) {
        List<PeriodAssessment> months = assessment.periods().stream()
                .filter(each -> !each.draft() || (paper.shows() == Shows.MOVED && !paper.isPublic()))
                .toList();
        if (paper.isPublic() && assessment.inputs().previous() != null) {
            throw new IllegalArgumentException(
                    "public papers are made from the facts of every month, not from an earlier assessment: name the files"
                            + " of all months in place of --previous");
        }
        if (months.isEmpty()) {
            return Optional.empty();
        }
        if (!paper.isPublic()) {
            return Optional.of(assessment.as(paper, assessment.inputs(), months));
        }
        WithheldFigures withheld = new WithheldFigures(assessment, catalogue);
        List<Assessment> others = withheld.names().isEmpty()
                ? List.of()
                : new PossibleCounts(catalogue, withheld, facts)
                        .worlds().stream()
                                .map(each -> assessor.assess(each, run))
                                .toList();
        PublicVersion version = new PublicVersion(withheld, others);
        return Optional.of(assessment.as(
                paper,
                PublicVersion.inputs(assessment.inputs()),
                months.stream().map(version::of).toList()));
    }
}
