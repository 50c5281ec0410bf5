package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Validation;

/** How far the figures of the month can be trusted: what is missing, provisional, late, restated or in doubt. */
final class HowFarTrusted {

    private final BoardMonth month;
    private final List<Phrase> lines = new ArrayList<>();

    private HowFarTrusted(BoardMonth month) {
        this.month = month;
    }

    static List<Phrase> of(BoardMonth month) {
        HowFarTrusted trusted = new HowFarTrusted(month);
        trusted.ofTheMonth();
        trusted.missing();
        trusted.provisional();
        trusted.lagging();
        trusted.late();
        trusted.restated();
        trusted.doubts();
        trusted.rounding();
        trusted.openEnd();
        return trusted.lines.isEmpty() ? List.of(nothing()) : List.copyOf(trusted.lines);
    }

    private static Phrase nothing() {
        return Phrase.of(
                "A figure or a record stands for each requirement judged here; no figure is provisional, came late"
                        + " or was restated, and no doubt is open.");
    }

    private void ofTheMonth() {
        PeriodAssessment now = month.now();
        if (now.fileless()) {
            lines.add(Phrase.of("No file came for " + now.period().inWords() + "."));
        }
        if (now.draft()) {
            lines.add(Phrase.of("This month is a draft: it is not handed in, and nothing rests on it."));
        }
    }

    private void openEnd() {
        if (month.shown().openEnded()) {
            lines.add(Phrase.of(
                    "Whether the months after " + month.now().period().inWords() + " are missing was not looked for."));
        }
    }

    private List<Finding> all(Predicate<Finding> which) {
        return month.now().findings().stream().filter(which).toList();
    }

    private static String names(List<Finding> findings) {
        return BoardWords.names(findings.stream().map(BoardWords::title).toList());
    }

    private void missing() {
        List<Finding> missing = all(Finding::isAbsent);
        if (!missing.isEmpty()) {
            lines.add(Phrase.of("Missing: no figure stands for " + missing.size() + " of "
                    + BoardWords.count(month.now().counts().total(), "requirement") + ": "
                    + BoardWords.names(
                            missing.stream().map(HowFarTrusted::howLong).toList()) + "."));
        }
    }

    private static String howLong(Finding finding) {
        Finding.AbsenceRun absence = finding.absence();
        return BoardWords.title(finding)
                + (absence == null || absence.periods() < 2 ? "" : " (" + absence.periods() + " periods running)");
    }

    private void provisional() {
        List<Finding> those = all(each -> each.validation() == Validation.PROVISIONAL);
        if (!those.isEmpty()) {
            lines.add(Phrase.of("Provisional: " + ofTheFigures(those.size(), " is", " are") + " not settled: "
                    + names(those) + "."));
        }
    }

    private static String ofTheFigures(int number, String one, String more) {
        return number + " of the figures" + (number == 1 ? one : more);
    }

    private void lagging() {
        List<Finding> lagging = all(each ->
                !each.isAbsent() && !each.figurePeriod().equals(month.now().period()));
        if (!lagging.isEmpty()) {
            lines.add(Phrase.of("Lagging: " + ofTheFigures(lagging.size(), " is", " are") + " of an earlier month: "
                    + BoardWords.names(lagging.stream()
                            .map(each -> BoardWords.title(each) + " ("
                                    + each.figurePeriod().inWords() + ")")
                            .toList())
                    + "."));
        }
    }

    private void late() {
        List<PeriodAssessment.Restatement> late = month.now().restated().stream()
                .filter(each -> each.why() == null)
                .toList();
        if (!late.isEmpty()) {
            lines.add(Phrase.of("Late: " + BoardWords.count(late.size(), "figure") + " of earlier months came now: "
                    + figures(late) + "."));
        }
    }

    private void restated() {
        List<PeriodAssessment.Restatement> restated = month.now().restated().stream()
                .filter(each -> each.why() != null)
                .toList();
        if (!restated.isEmpty()) {
            lines.add(Phrase.of("Restated: " + BoardWords.count(restated.size(), "figure") + " of earlier months: "
                    + figures(restated) + "; earlier verdicts stand."));
        }
    }

    private static String figures(List<PeriodAssessment.Restatement> restated) {
        return BoardWords.names(restated.stream()
                .map(each -> each.name() + " for " + each.period().inWords())
                .toList());
    }

    private void doubts() {
        List<Finding> doubted = all(Finding::isDoubted);
        if (!doubted.isEmpty()) {
            lines.add(Phrase.of("Needs checking: a doubt without an answer stands beside " + doubted.size()
                    + " of the figures: " + names(doubted) + "."));
        }
    }

    private void rounding() {
        List<Finding> rounded =
                all(each -> each.cautions().stream().anyMatch(one -> one.code() == CautionCode.DEPENDS_ON_ROUNDING));
        if (!rounded.isEmpty()) {
            lines.add(Phrase.of("The verdict depends on rounding for " + BoardWords.count(rounded.size(), "requirement")
                    + ": " + names(rounded) + "."));
        }
    }
}
