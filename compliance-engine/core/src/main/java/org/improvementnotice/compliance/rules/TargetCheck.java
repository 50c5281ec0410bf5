package org.improvementnotice.compliance.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.input.Nearest;
import org.improvementnotice.compliance.input.Problems;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Judged;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Unit;

/** Whether a target fits the notice and the catalogue it stands in. */
final class TargetCheck {

    private final PackTerms terms;
    private final Problems problems;

    TargetCheck(PackTerms terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
    }

    /** Adds what does not fit, at the rule. */
    void check(AskedTarget asked, Place place) {
        Requirement requirement = asked.target().requirement();
        mustBeJudgedSo(asked, place);
        if (requirement instanceof Requirement.Milestone) {
            mustKnow(asked, "action", terms.notice().actions().keySet(), place);
        } else if (requirement instanceof Requirement.Submission submission) {
            submission(asked, submission, place);
        } else {
            indicator(asked, place).ifPresent(indicator -> figure(requirement, indicator, place));
        }
    }

    private void mustBeJudgedSo(AskedTarget asked, Place place) {
        Judged wanted =
                asked.target().requirement() instanceof Requirement.BoardJudges ? Judged.BY_BOARD : Judged.BY_RULE;
        Optional<Clause> clause = terms.notice().clause(asked.rule().clause());
        if (clause.isPresent() && clause.get().judged() != wanted) {
            problems.add(
                    place,
                    "this rule judges clause `" + asked.rule().clause() + "` " + words(wanted) + ", pack.yaml says `"
                            + clause.get().judged().code() + "`; change one of the two");
        }
    }

    private static String words(Judged judged) {
        return judged.code().replace('-', ' ');
    }

    private boolean mustKnow(AskedTarget asked, String what, java.util.Collection<String> known, Place place) {
        String subject = asked.target().subject();
        if (known.contains(subject)) {
            return true;
        }
        problems.add(place, "there is no " + what + " `" + subject + "` in pack.yaml" + Nearest.hint(subject, known));
        return false;
    }

    private void submission(AskedTarget asked, Requirement.Submission submission, Place place) {
        if (!mustKnow(asked, "report", terms.notice().returns().keySet(), place)) {
            return;
        }
        Notice.Return owed = terms.notice().returns().get(asked.target().subject());
        if (owed != null && owed.withinWorkingDays() != submission.workingDays()) {
            problems.add(
                    place,
                    "this rule asks for `" + owed.code() + "` within " + submission.workingDays()
                            + " working days, pack.yaml within " + owed.withinWorkingDays()
                            + "; change one of the two");
        }
    }

    private Optional<Indicator> indicator(AskedTarget asked, Place place) {
        String subject = asked.target().subject();
        Optional<Indicator> indicator = terms.catalogue().find(subject);
        if (indicator.isEmpty()) {
            String other = terms.notice().actions().containsKey(subject)
                    ? "; it is an action: write `dueBy(...)`"
                    : terms.notice().returns().containsKey(subject)
                            ? "; it is a report: write `submittedWithin(...)`"
                            : Nearest.hint(
                                    subject, terms.catalogue().indicators().keySet());
            problems.add(place, "there is no indicator `" + subject + "` in the catalogue" + other);
        }
        return indicator;
    }

    private void figure(Requirement requirement, Indicator indicator, Place place) {
        if (indicator.good() == Good.NONE) {
            problems.add(
                    place,
                    "`" + indicator.code() + "` is activity (`good: none`), which is shown and never judged; give it a "
                            + "direction in the catalogue, or take the rule away");
        }
        if (requirement instanceof Requirement.IsYes && indicator.unit() != Unit.YES_NO) {
            problems.add(
                    place,
                    "`isYes()` asks for a state; `" + indicator.code() + "` has the unit "
                            + indicator.unit().code());
        }
        if (requirement instanceof Requirement.Measured asked) {
            measured(asked, indicator, place);
        }
    }

    private void measured(Requirement.Measured asked, Indicator indicator, Place place) {
        if (indicator.unit() == Unit.YES_NO) {
            problems.add(place, "`" + indicator.code() + "` has the unit yes-no and no line; write `isYes()`");
            return;
        }
        if ((indicator.unit() == Unit.GRADED) == asked.share().isEmpty()) {
            problems.add(
                    place,
                    asked.share().isEmpty()
                            ? "`" + indicator.code() + "` is graded; name the grades meant with `share(...)`"
                            : "`share(...)` is for graded indicators; `" + indicator.code() + "` has the unit "
                                    + indicator.unit().code());
        }
        for (String grade : asked.share()) {
            if (indicator.unit() == Unit.GRADED && !indicator.scale().contains(grade)) {
                problems.add(
                        place,
                        "there is no grade `" + grade + "` in the scale of `" + indicator.code() + "`"
                                + Nearest.hint(grade, indicator.scale()));
            }
        }
        if (asked.line() instanceof Requirement.Line.ImprovesOn && indicator.good() == Good.BAND) {
            problems.add(
                    place,
                    "`improvesOn` needs an indicator that is good high or low; `" + indicator.code() + "` has a band");
        }
        for (BigDecimal line : lines(asked)) {
            if (!indicator.range().contains(Ratio.of(line))) {
                problems.add(
                        place,
                        "the line `" + line.toPlainString() + "` lies outside the range of `" + indicator.code() + "`, "
                                + indicator.range().inWords());
            }
        }
    }

    private static List<BigDecimal> lines(Requirement.Measured asked) {
        List<BigDecimal> lines = new ArrayList<>();
        if (asked.line() instanceof Requirement.Line.AtLeast floor) {
            lines.add(floor.value());
        } else if (asked.line() instanceof Requirement.Line.AtMost ceiling) {
            lines.add(ceiling.value());
        } else if (asked.line() instanceof Requirement.Line.Exactly point) {
            lines.add(point.value());
        } else if (asked.line() instanceof Requirement.Line.Between span) {
            lines.add(span.from());
            lines.add(span.to());
        }
        Requirement.Path path = asked.path();
        if (path != null) {
            lines.add(path.baseline());
            path.steps().forEach(step -> lines.add(step.line()));
        }
        return lines;
    }
}
