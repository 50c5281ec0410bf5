package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Judged;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Unit;

/** Whether a target fits the notice and the catalogue it stands in. */
public final class TargetCheck {

    private final PackTerms terms;
    private final Problems problems;

    /** @param problems where what does not fit is added */
    public TargetCheck(PackTerms terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
    }

    /** Adds what does not fit. */
    public void check(AskedTarget asked, Spots place) {
        Requirement requirement = asked.target().requirement();
        mustBeJudgedSo(asked, place);
        if (requirement instanceof Requirement.Milestone) {
            mustKnow(asked, "an action", terms.notice().actions().keySet(), place);
        } else if (requirement instanceof Requirement.Submission submission) {
            submission(asked, submission, place);
        } else {
            indicator(asked, place).ifPresent(indicator -> figure(requirement, indicator, place));
        }
    }

    private void mustBeJudgedSo(AskedTarget asked, Spots place) {
        Judged wanted =
                asked.target().requirement() instanceof Requirement.BoardJudges ? Judged.BY_BOARD : Judged.BY_RULE;
        Optional<Clause> clause = terms.notice().clause(asked.rule().clause());
        if (clause.isPresent() && clause.get().judged() != wanted) {
            String message = "this rule judges clause `" + asked.rule().clause() + "` " + words(wanted)
                    + ", pack.yaml says `" + clause.get().judged().code() + "`; change one of the two";
            boolean aState = wanted == Judged.BY_BOARD
                    && terms.catalogue()
                            .find(asked.target().subject())
                            .filter(each -> each.unit() == Unit.YES_NO)
                            .isPresent();
            if (aState && place.given(asked.target().subject()).isPresent()) {
                Place verb = place.verb();
                problems.add(
                        verb, message, Span.of(verb, "judgedByBoard".length()).mend("isYes"));
            } else {
                problems.add(place.verb(), message);
            }
        }
    }

    private static String words(Judged judged) {
        return judged.code().replace('-', ' ');
    }

    private boolean mustKnow(AskedTarget asked, String what, java.util.Collection<String> known, Spots place) {
        String subject = asked.target().subject();
        if (known.contains(subject)) {
            return true;
        }
        if (terms.catalogue().find(subject).isPresent()) {
            problems.add(
                    place.verb(),
                    "`" + subject + "` is an indicator, not " + what + "; write a line, such as `atLeast(...)`");
        } else {
            unknown(
                    place,
                    subject,
                    "there is no " + what.replaceFirst("^an? ", "") + " `" + subject + "` in pack.yaml",
                    known);
        }
        return false;
    }

    private void unknown(Spots place, String subject, String message, java.util.Collection<String> known) {
        List<String> several = List.of(subject.split(",\\s*", -1));
        Optional<String> meant = several.size() > 1 && known.containsAll(several)
                ? Optional.of(String.join("\", \"", several))
                : Nearest.to(subject, known);
        String hinted = message + Nearest.hint(subject, known);
        if (meant.isPresent()) {
            place.add(problems, subject, hinted, "\"" + meant.get() + "\"");
        } else {
            place.add(problems, subject, hinted);
        }
    }

    private void submission(AskedTarget asked, Requirement.Submission submission, Spots place) {
        if (!mustKnow(asked, "a report", terms.notice().returns().keySet(), place)) {
            return;
        }
        Notice.Return owed = terms.notice().returns().get(asked.target().subject());
        if (owed != null && owed.withinWorkingDays() != submission.workingDays()) {
            place.add(
                    problems,
                    submission.workingDays(),
                    "this rule asks for `" + owed.code() + "` within " + submission.workingDays()
                            + " working days, pack.yaml within " + owed.withinWorkingDays()
                            + "; change one of the two",
                    String.valueOf(owed.withinWorkingDays()));
        }
    }

    private Optional<Indicator> indicator(AskedTarget asked, Spots place) {
        String subject = asked.target().subject();
        Optional<Indicator> indicator = terms.catalogue().find(subject);
        if (indicator.isEmpty()) {
            String message = "there is no indicator `" + subject + "` in the catalogue";
            if (terms.notice().actions().containsKey(subject)) {
                problems.add(place.verb(), message + "; it is an action: write `dueBy(...)`");
            } else if (terms.notice().returns().containsKey(subject)) {
                problems.add(place.verb(), message + "; it is a report: write `submittedWithin(...)`");
            } else {
                unknown(place, subject, message, terms.catalogue().indicators().keySet());
            }
        }
        return indicator;
    }

    private void figure(Requirement requirement, Indicator indicator, Spots place) {
        if (indicator.good() == Good.NONE) {
            place.add(
                    problems,
                    indicator.code(),
                    "`" + indicator.code() + "` is activity (`good: none`), which is shown and never judged; give it a "
                            + "direction in the catalogue, or take the rule away");
        }
        if (requirement instanceof Requirement.IsYes && indicator.unit() != Unit.YES_NO) {
            problems.add(
                    place.verb(),
                    "`isYes()` asks for a state; `" + indicator.code() + "` has the unit "
                            + indicator.unit().code());
        }
        if (requirement instanceof Requirement.Measured asked) {
            measured(asked, indicator, place);
        }
    }

    private void measured(Requirement.Measured asked, Indicator indicator, Spots place) {
        if (indicator.unit() == Unit.YES_NO) {
            problems.add(place.verb(), "`" + indicator.code() + "` has the unit yes-no and no line; write `isYes()`");
            return;
        }
        if ((indicator.unit() == Unit.GRADED) == asked.share().isEmpty()) {
            problems.add(
                    place.verb(),
                    asked.share().isEmpty()
                            ? "`" + indicator.code() + "` is graded; name the grades meant with `share(...)`"
                            : "`share(...)` is for graded indicators; `" + indicator.code() + "` has the unit "
                                    + indicator.unit().code());
        }
        for (String grade : asked.share()) {
            if (indicator.unit() == Unit.GRADED && !indicator.scale().contains(grade)) {
                unknown(
                        place,
                        grade,
                        "there is no grade `" + grade + "` in the scale of `" + indicator.code() + "`",
                        indicator.scale());
            }
        }
        if (asked.line() instanceof Requirement.Line.ImprovesOn && indicator.good() == Good.BAND) {
            place.add(
                    problems,
                    indicator.code(),
                    "`improvesOn` needs an indicator that is good high or low; `" + indicator.code() + "` has a band");
        }
        for (BigDecimal line : lines(asked)) {
            if (!indicator.range().contains(Ratio.of(line))) {
                place.add(
                        problems,
                        line,
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
