package org.improvementnotice.compliance.report;

import java.util.List;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Visible;

/** How cases came out, for a person at a terminal: those that came out otherwise in full, the rest counted. */
public final class CasesText {

    private final CaseTable table;
    private final StringBuilder out = new StringBuilder();

    private CasesText(CaseTable table) {
        this.table = table;
    }

    /** The report. */
    public static String of(List<CaseResult> results) {
        CasesText report = new CasesText(new CaseTable(results));
        report.write();
        return report.out.toString();
    }

    /** The one place where text is written: whatever officers wrote is text, and no line begins with it. */
    private void line(String text) {
        out.append(Visible.of(text)).append('\n');
    }

    private void write() {
        table.files().forEach(this::file);
        rules();
        line(table.results().size() + " cases, " + CaseTable.otherwise(table.results())
                + " came out otherwise than expected");
    }

    private void file(String file, List<CaseResult> results) {
        int otherwise = CaseTable.otherwise(results);
        line(Place.of(file) + ": " + (results.size() - otherwise) + " of " + results.size() + " as expected");
        results.stream().filter(each -> !each.isPassed()).forEach(this::otherwise);
    }

    private void otherwise(CaseResult result) {
        line("  otherwise: " + result.of().words());
        for (CaseResult.Failure failure : result.failures()) {
            failure.otherwise().forEach(each -> line("    " + each));
            failure.traced().forEach(each -> line("      " + each));
        }
    }

    private void rules() {
        List<CaseTable.RuleRow> otherwise =
                table.rules().stream().filter(each -> each.otherwise() > 0).toList();
        line("by rule: " + otherwise.size() + " otherwise, " + (table.rules().size() - otherwise.size())
                + " as expected");
        otherwise.forEach(each -> line("  " + each.rule().place() + " \""
                + each.rule().name() + "\": " + each.otherwise() + " of " + each.cases() + " cases otherwise"));
    }
}
