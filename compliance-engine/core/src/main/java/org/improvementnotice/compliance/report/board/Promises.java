package org.improvementnotice.compliance.report.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;

/** What officers said last month would be done, and what came of it. */
final class Promises {

    private final BoardMonth month;

    Promises(BoardMonth month) {
        this.month = month;
    }

    /** What was promised of a requirement, or why that cannot be told. */
    Phrase of(Finding finding) {
        Optional<PeriodAssessment> before = month.before();
        if (before.isEmpty()) {
            return Phrase.of(notInHand());
        }
        ReportingPeriod when = before.get().period();
        return comment(before.get(), finding)
                .filter(Promises::isPromise)
                .map(each -> promise(when, each, finding))
                .orElseGet(() -> Phrase.of("no action was recorded in " + when.inWords()));
    }

    /** Why last month's side cannot be told. */
    String notInHand() {
        return month.lastJudged()
                .map(each -> "what was recorded in " + each.inWords()
                        + " is not in hand: this run went on from an earlier assessment, which hands on no comments")
                .orElse("no month was judged before");
    }

    private static Optional<FactsFile.Comment> comment(PeriodAssessment month, Finding finding) {
        return BoardMonth.finding(month, finding.key()).flatMap(each -> Optional.ofNullable(each.comment()));
    }

    private static boolean isPromise(FactsFile.Comment comment) {
        return comment.action() != null || comment.by() != null;
    }

    private Phrase promise(ReportingPeriod when, FactsFile.Comment comment, Finding finding) {
        Phrase promised = Phrase.of("in " + when.inWords() + ": ");
        promised =
                comment.action() == null ? promised.and("a date without an action") : promised.quote(comment.action());
        promised = comment.owner() == null ? promised : promised.and(", owner: " + comment.owner());
        return promised.and(outcome(comment.by(), finding.status()));
    }

    private String outcome(@org.jspecify.annotations.Nullable LocalDate by, Status now) {
        String met = now == Status.PASS ? "the requirement is met now" : "the requirement is at " + now.code() + " now";
        if (by == null) {
            return "; no date was given; " + met;
        }
        boolean passed = by.isBefore(month.now().asAt());
        return ", by " + BoardWords.day(by) + "; that date " + (passed ? "has passed" : "has not passed") + "; " + met;
    }

    /** Promises of requirements that were missed and are met now. */
    List<Block> ofWhatIsMet() {
        List<Phrase> kept = month.now().findings().stream()
                .filter(each -> each.status() == Status.PASS)
                .filter(each -> month.before()
                        .flatMap(before -> BoardMonth.finding(before, each.key()))
                        .filter(before -> before.status() != Status.PASS)
                        .map(Finding::comment)
                        .filter(Promises::isPromise)
                        .isPresent())
                .map(each -> Phrase.of(BoardWords.title(each) + ": ").and(of(each)))
                .toList();
        return kept.isEmpty()
                ? List.of()
                : List.of(new Block.Group("Promised before, and met now", List.of(new Block.Bullets(kept))));
    }
}
