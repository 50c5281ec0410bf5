package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** The requirements at WARN, by what is behind it. */
final class Warnings {

    private final BoardMonth month;

    Warnings(BoardMonth month) {
        this.month = month;
    }

    List<Block> blocks() {
        List<Finding> warnings = month.findings(Status.WARN);
        if (warnings.isEmpty()) {
            return List.of(Block.Paragraph.of("No requirement judged here is at WARN in "
                    + month.now().period().inWords() + "."));
        }
        List<Block> blocks = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            List<Phrase> those = warnings.stream()
                    .filter(each -> each.reason() == reason)
                    .map(Warnings::words)
                    .toList();
            if (!those.isEmpty()) {
                blocks.add(new Block.Group(
                        BoardWords.reason(reason) + ": " + those.size(), List.of(new Block.Bullets(those))));
            }
        }
        return blocks;
    }

    private static Phrase words(Finding finding) {
        Phrase words = Phrase.of(BoardWords.title(finding) + ": ")
                .and(Breaches.found(finding))
                .and("; asked: " + finding.required() + "; " + BoardWords.running(finding));
        String direction = BoardWords.direction(finding.direction());
        words = direction.isEmpty() ? words : words.and(", " + direction);
        for (Block.Entry each : Breaches.cautions(finding)) {
            words = words.and("; " + each.name().toLowerCase(Locale.ROOT) + ": ")
                    .and(each.words());
        }
        words = finding.duty() == null ? words : words.and("; duty: " + finding.duty());
        words = Breaches.exception(finding.waiver()).isEmpty()
                ? words
                : words.and("; exception ")
                        .and(Breaches.exception(finding.waiver()).get().words());
        return said(words, finding.comment()).and(".");
    }

    private static Phrase said(Phrase words, FactsFile.@Nullable Comment comment) {
        if (comment == null) {
            return words;
        }
        Phrase said =
                comment.why() == null ? words : words.and("; officers say ").quote(comment.why());
        said = comment.action() == null ? said : said.and("; action ").quote(comment.action());
        said = comment.owner() == null ? said : said.and("; owner: " + comment.owner());
        return comment.by() == null ? said : said.and("; by " + BoardWords.day(comment.by()));
    }
}
