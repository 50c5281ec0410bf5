package org.improvementnotice.compliance.report;

import java.util.List;
import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.Visible;

/** What cases cover of a pack, for a person at a terminal: rule by rule, then what no case shows, with what to write. */
public final class CoverageText {

    private static final int LEAST_WIDTH = 6;

    private final Coverage coverage;
    private final StringBuilder out = new StringBuilder();

    private CoverageText(Coverage coverage) {
        this.coverage = coverage;
    }

    /** The report. */
    public static String of(Coverage coverage) {
        CoverageText report = new CoverageText(coverage);
        report.write();
        return report.out.toString();
    }

    /** The one place where text is written: whatever officers wrote is text, and no line begins with it. */
    private void line(String text) {
        out.append(Visible.of(text)).append('\n');
    }

    private void write() {
        int width = coverage.rules().stream()
                .mapToInt(each -> clause(each).length())
                .reduce(LEAST_WIDTH, Math::max);
        line("clause" + " ".repeat(width - LEAST_WIDTH) + "  cases    covered  rule");
        coverage.rules()
                .forEach(each -> line(padded(clause(each), width) + "  " + right(each.cases(), 5) + "  "
                        + right(each.covered(), 3) + " of " + padded(String.valueOf(each.items()), 3) + " "
                        + each.rule().name()));
        List<Coverage.Item> uncovered = coverage.uncovered();
        uncovered.forEach(each -> line(each.place() + ": " + each.lacks()));
        line("covered by " + coverage.cases() + " cases: " + coverage.covered() + " of "
                + coverage.items().size() + ", " + coverage.percent() + " %");
    }

    /** The clause a rule asks for; rules of the ladder have none. */
    private static String clause(Coverage.RuleRow row) {
        return row.rule().clause().isEmpty() ? "ladder" : row.rule().clause();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String right(int number, int width) {
        String text = String.valueOf(number);
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
