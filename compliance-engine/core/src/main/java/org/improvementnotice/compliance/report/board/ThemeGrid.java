package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.model.Counts;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Status;

/** The themes by month: of each the worst status with how many of how many have it. No mark stands for the whole notice. */
final class ThemeGrid {

    /** How many months are shown. */
    private static final int MONTHS = 12;

    private final BoardMonth month;

    ThemeGrid(BoardMonth month) {
        this.month = month;
    }

    List<Block> blocks() {
        List<PeriodAssessment> months = month.inHand();
        List<PeriodAssessment> shown = months.subList(Math.max(0, months.size() - MONTHS), months.size());
        List<String> heads = new ArrayList<>(List.of("Theme"));
        shown.forEach(each -> heads.add(each.period().inWords() + (each.draft() ? " (draft)" : "")));
        List<List<Phrase>> rows = new ArrayList<>();
        for (Map.Entry<String, String> theme : month.notice().themes().entrySet()) {
            List<Phrase> row = new ArrayList<>(List.of(Phrase.of(theme.getKey() + " " + theme.getValue())));
            shown.forEach(each -> row.add(cell(each, theme.getKey())));
            rows.add(row);
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Wide(new Block.Table(
                "grid", "The worst status of each theme, and how many of its requirements have it", heads, rows))));
        if (months.size() == 1) {
            blocks.add(Block.Paragraph.of("This run judged one month; months before it are not in hand."));
        }
        return blocks;
    }

    private static Phrase cell(PeriodAssessment month, String theme) {
        return month.themes().stream()
                .filter(each -> each.theme().equals(theme))
                .findFirst()
                .map(each -> worst(each.worst(), each.counts()))
                .orElse(Phrase.of("nothing due"));
    }

    /** {@code BREACH 2 of 9}. */
    static Phrase worst(@org.jspecify.annotations.Nullable Status worst, Counts counts) {
        if (worst == null) {
            return Phrase.of("nothing due");
        }
        int number = switch (worst) {
            case PASS -> counts.pass();
            case WARN -> counts.warn();
            case BREACH -> counts.breach();
        };
        return Phrase.of(worst).and(" " + number + " of " + counts.total());
    }
}
