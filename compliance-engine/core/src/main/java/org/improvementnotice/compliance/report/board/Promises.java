package org.improvementnotice.compliance.report.board;

import java.time.LocalDate;
import java.util.List;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** What officers said in an earlier month would be done, and what came of it. */
final class Promises {

    private final BoardMonth month;

    Promises(BoardMonth month) {
        this.month = month;
    }

    /** What was promised of a requirement, whether its day has passed, and how the requirement stands now. */
    Phrase of(Finding finding) {
        Carry.Promise promised = finding.promised();
        if (month.withholds(finding)) {
            return Phrase.of("what was promised is withheld from public papers");
        }
        if (promised == null) {
            return Phrase.of(
                    month.lastJudged().isEmpty() ? "no month was judged before" : "no action was recorded before");
        }
        Phrase words = Phrase.of("in " + promised.made().inWords() + ": ").quote(promised.action());
        words = promised.owner() == null ? words : words.and(", owner: " + promised.owner());
        return words.and(day(promised.by()))
                .and(
                        finding.status() == Status.PASS
                                ? "; the requirement is met now: "
                                : "; the requirement is now at ")
                .mark(finding.status());
    }

    /** Whether what was promised has a day that has not passed. */
    boolean isRunning(Finding finding) {
        Carry.Promise promised = finding.promised();
        return promised != null
                && promised.by() != null
                && !promised.by().isBefore(month.now().asAt());
    }

    private String day(@Nullable LocalDate by) {
        if (by == null) {
            return "; no day was given";
        }
        boolean passed = by.isBefore(month.now().asAt());
        return ", by " + BoardWords.day(by) + "; that day " + (passed ? "has passed" : "has not passed");
    }

    private boolean wasMissed(Finding finding) {
        Carry.Promise promised = finding.promised();
        return promised != null
                && month.marks(finding.key()).stream()
                        .anyMatch(each -> each.period().equals(promised.made()) && each.status() != Status.PASS);
    }

    /** Promises of requirements that were missed when they were made, and are met now. */
    List<Block> ofWhatIsMet() {
        List<Phrase> kept = month.findings(Status.PASS).stream()
                .filter(this::wasMissed)
                .map(each ->
                        Phrase.of(BoardWords.title(each) + ": ").and(of(each)).and("."))
                .toList();
        return kept.isEmpty()
                ? List.of()
                : List.of(new Block.Group("Promised before, and met now", List.of(new Block.Bullets(kept))));
    }
}
