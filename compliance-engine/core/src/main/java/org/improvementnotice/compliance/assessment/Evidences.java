package org.improvementnotice.compliance.assessment;

import java.util.Collection;
import org.improvementnotice.compliance.judgement.Evidence;
import org.improvementnotice.compliance.judgement.Question;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Requirement;
import org.jspecify.annotations.Nullable;

/** Finds what a question can rest on. */
final class Evidences {

    private final KnownFigures figures;
    private final KnownActions actions;
    private final OwedReports reports;
    private final @Nullable PeriodFacts facts;

    Evidences(KnownFigures figures, KnownActions actions, OwedReports reports, @Nullable PeriodFacts facts) {
        this.figures = figures;
        this.actions = actions;
        this.reports = reports;
        this.facts = facts;
    }

    Evidence of(Question question) {
        Requirement requirement = question.asked().target().requirement();
        String subject = question.asked().target().subject();
        if (requirement instanceof Requirement.Milestone) {
            return new Evidence.OfAction(actions.find(subject));
        }
        if (requirement instanceof Requirement.Submission) {
            return new Evidence.OfReports(reports.owed(question.asked()));
        }
        if (requirement instanceof Requirement.BoardJudges) {
            return new Evidence.OfBoard(
                    facts == null
                            ? null
                            : facts.judgements().get(question.clause().number()));
        }
        Indicator indicator = question.indicator();
        if (indicator == null) {
            throw new IllegalStateException("a target that is no action and no report has an indicator");
        }
        return new Evidence.OfReading(
                figures.reading(indicator, question.figurePeriod()), figures.earlier(indicator.code()));
    }

    /**
     * Circumstances that cannot be told.
     *
     * @param absent the readings they would rest on
     */
    Evidence undecided(Collection<Reading> absent, Catalogue catalogue) {
        return new Evidence.Undecided(absent.stream()
                .map(each ->
                        catalogue.find(each.indicator()).map(Indicator::name).orElse(each.indicator()) + " for "
                                + each.period().inWords())
                .toList());
    }
}
