package org.improvementnotice.compliance.report;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of Markdown in which whatever others wrote is text. */
final class MarkdownPage {

    private final StringBuilder out = new StringBuilder();

    /** The page so far. */
    String text() {
        return out.toString();
    }

    /** A line of which everything but the mark before it is text. */
    MarkdownPage line(String mark, String text) {
        out.append(mark).append(Markdown.of(text)).append('\n');
        return this;
    }

    /** An empty line, where there is none yet. */
    MarkdownPage gap() {
        if (!out.isEmpty() && out.lastIndexOf("\n\n") != out.length() - 2) {
            out.append('\n');
        }
        return this;
    }

    /** Headings below the first are bold lines: two number signs are what build servers take commands by. */
    MarkdownPage head(String words) {
        gap();
        out.append("**").append(Markdown.of(words)).append("**\n\n");
        return this;
    }

    /** A list; a line that begins with two spaces stands below the one before it. */
    MarkdownPage list(List<String> lines) {
        lines.forEach(each -> line(each.startsWith("  ") ? "  - " : "- ", each.strip()));
        return this;
    }

    /** A list that is folded up, with how long it is; nothing where it is empty. */
    MarkdownPage folded(String words, List<String> lines) {
        if (!lines.isEmpty()) {
            gap();
            out.append("<details><summary>")
                    .append(Markdown.of(words + ": " + lines.size()))
                    .append("</summary>\n\n");
            list(lines);
            out.append("\n</details>\n");
        }
        return this;
    }

    /** A table. */
    MarkdownPage table(List<String> heads, List<List<String>> rows) {
        gap();
        row(heads);
        row(heads.stream().map(each -> "---").toList());
        rows.forEach(each -> row(each.stream().map(Markdown::of).toList()));
        return this;
    }

    private void row(List<String> cells) {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }
}
