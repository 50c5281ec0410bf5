package org.improvementnotice.compliance.assessment;

import java.util.Collection;
import org.improvementnotice.compliance.judgement.Outcome;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding rests: the line that somebody would correct, or the file or folder that lacks it.
 *
 * @param lacking where what is missing would stand
 * @param facts the month's files; null where none came
 * @param actions what is known of the plan's actions
 * @param unknown the readings for want of which it cannot be told whether the target is asked
 */
record RestingPlace(Place lacking, @Nullable PeriodFacts facts, KnownActions actions, Collection<Reading> unknown) {

    /** The file that lacks a figure; of a month in parts, or without a file, the folder. */
    static Place lacking(@Nullable PeriodFacts facts, Carry carry) {
        if (facts != null) {
            String first = facts.files().get(0).name();
            return Place.of(facts.files().size() == 1 ? first : folderOf(first));
        }
        return Place.of(carry.files().isEmpty() ? "." : folderOf(carry.files().firstKey()));
    }

    private static String folderOf(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "." : file.substring(0, slash);
    }

    Place of(AskedTarget asked, Outcome.Verdict verdict, @Nullable Reading reading) {
        Requirement requirement = asked.target().requirement();
        String subject = asked.target().subject();
        if (verdict.reason() == Reason.CANNOT_TELL_IF_DUE) {
            return unknown.stream().findFirst().map(Reading::place).orElse(lacking);
        }
        if (reading != null) {
            return reading.place();
        }
        if (requirement instanceof Requirement.Milestone) {
            Carry.KnownAction done = actions.find(subject);
            return done == null ? lacking : done.place();
        }
        if (facts == null) {
            return lacking;
        }
        if (requirement instanceof Requirement.Submission) {
            FactsFile.Submission came = facts.submissions().get(subject);
            return came == null || verdict.reason() == Reason.NOT_THERE ? lacking : came.place();
        }
        FactsFile.BoardJudgement judged = facts.judgements().get(asked.rule().clause());
        return judged == null ? lacking : judged.place();
    }
}
