package org.improvementnotice.compliance.report;

import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.ClauseDifference;
import org.improvementnotice.compliance.model.PackDifference;
import org.improvementnotice.compliance.model.ReplayDifference;
import org.improvementnotice.compliance.model.TermDifference;

/** What differs between two packs, for the summary of a job or a pull request. */
public final class DifferenceMarkdown {

    private final StringBuilder out = new StringBuilder();

    private DifferenceMarkdown() {}

    /** The difference. */
    public static String of(PackDifference difference) {
        DifferenceMarkdown markdown = new DifferenceMarkdown();
        markdown.write(difference);
        return markdown.out.toString();
    }

    /** A line of which everything but the mark before it is text. */
    private void line(String mark, String text) {
        out.append(mark).append(Markdown.of(text)).append('\n');
    }

    private void gap() {
        out.append('\n');
    }

    private void write(PackDifference difference) {
        line("# ", "What changes in meaning: " + DifferenceWords.closing(difference));
        gap();
        line("- ", "before: " + DifferenceWords.side(difference.before()));
        line("- ", "after: " + DifferenceWords.side(difference.after()));
        clauses(difference);
        terms("Beside the rules", difference, TermDifference.Weight.MEANING);
        terms("Shown beside a verdict", difference, TermDifference.Weight.CAUTION);
        ladder(difference);
        terms("In other words, with the same meaning", difference, TermDifference.Weight.WORDS);
        difference.replays().forEach(this::replay);
        gap();
        line("", Legend.TEXT);
    }

    private void head(String words) {
        gap();
        strong(words);
        gap();
    }

    /** Headings below the first are bold lines: two number signs are what build servers take commands by. */
    private void strong(String words) {
        out.append("**").append(Markdown.of(words)).append("**\n");
    }

    private void row(List<String> cells) {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private void table(String... heads) {
        row(List.of(heads));
        row(List.of(heads).stream().map(each -> "---").toList());
    }

    private void clauses(PackDifference difference) {
        for (ClauseDifference clause : difference.clauses()) {
            head("Clause " + clause.clause() + " " + clause.name() + ": " + DifferenceWords.kinds(clause));
            if (!clause.isInMeaning()) {
                line("", "Every verdict is the same.");
                continue;
            }
            spans(clause.spans());
        }
    }

    /** A table for each stretch in which the same is asked. */
    private void spans(List<ClauseDifference.Span> spans) {
        String asked = "";
        for (ClauseDifference.Span span : spans) {
            String now = DifferenceWords.asked(span.before()) + " -> " + DifferenceWords.asked(span.after());
            if (!now.equals(asked)) {
                if (!asked.isEmpty()) {
                    gap();
                }
                line("", "asked: " + now);
                gap();
                table("months", "where", "verdict", "such as");
            }
            asked = now;
            if (span.regions().isEmpty()) {
                row(List.of(DifferenceWords.months(span.first(), span.last()), DifferenceWords.NOT_SHOWN, "", ""));
            }
            span.regions().forEach(region -> row(cells(span, region)));
        }
    }

    private static List<String> cells(ClauseDifference.Span span, ClauseDifference.Region region) {
        ClauseDifference.Witness witness = region.witness();
        String verdict = witness != null && region.dimension() == ClauseDifference.Dimension.ANYTHING
                ? DifferenceWords.statuses(witness.before(), witness.after())
                : DifferenceWords.statuses(region.before(), region.after());
        String where =
                region.where().stream().map(each -> ", where " + each.words()).collect(Collectors.joining());
        String such = witness == null
                ? Markdown.of(DifferenceWords.witness(null))
                : Markdown.of(witness.month().toString()) + " "
                        + witness.given().stream().map(Markdown::code).collect(Collectors.joining(" "));
        return List.of(
                Markdown.of(DifferenceWords.months(span.first(), span.last())),
                Markdown.of(region.words() + where),
                Markdown.of(verdict),
                such);
    }

    private void terms(String head, PackDifference difference, TermDifference.Weight weight) {
        List<TermDifference> terms = difference.terms().stream()
                .filter(each -> each.weight() == weight)
                .toList();
        if (!terms.isEmpty()) {
            head(head);
            terms.forEach(each -> line("- ", DifferenceWords.term(each)));
        }
    }

    private void ladder(PackDifference difference) {
        if (difference.ladder().isEmpty()) {
            return;
        }
        head("Ladder");
        difference.ladder().forEach(rule -> {
            line("- ", DifferenceWords.ladder(rule));
            rule.changes().forEach(each -> line("  - ", each));
            line("  - ", DifferenceWords.situation(rule));
        });
    }

    private void replay(ReplayDifference replay) {
        head(replay.authority() + ", " + replay.judged() + " months by both packs");
        strong(replay.closing());
        if (replay.months().isEmpty()) {
            return;
        }
        gap();
        table("month", "level", "findings", "who hears of it");
        for (ReplayDifference.Month month : replay.months()) {
            row(List.of(
                    Markdown.of(month.period().toString()),
                    Markdown.of(DifferenceWords.level(month)),
                    month.flips().stream()
                            .map(each -> Markdown.of(DifferenceWords.flip(each)))
                            .collect(Collectors.joining("<br>")),
                    heard(month)));
        }
    }

    private static String heard(ReplayDifference.Month month) {
        String hears =
                month.hears().stream().map(each -> Markdown.of("now " + each)).collect(Collectors.joining("<br>"));
        String no = month.hearsNoMore().stream()
                .map(each -> Markdown.of("no longer " + each))
                .collect(Collectors.joining("<br>"));
        return hears + (hears.isEmpty() || no.isEmpty() ? "" : "<br>") + no;
    }
}
