package org.improvementnotice.compliance.report;

import java.util.List;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.report.board.BoardHtml;

/** A month as the board's report: one page of HTML that runs nothing and asks for nothing from outside. */
final class HtmlReport implements ReportFormat {

    @Override
    public String name() {
        return "html";
    }

    @Override
    public boolean isOfOneCouncil() {
        return true;
    }

    @Override
    public String of(Report report) {
        Report.Background background = report.background();
        return BoardHtml.of(
                new BoardHtml.Order(report.assessments().get(0), background.run(), background.terms(), Legend.TEXT));
    }

    @Override
    public String of(Checked checked) {
        int problems = Problem.count(checked.problems());
        String title = problems == 0 ? "No problems" : "Nothing was judged: problems";
        return BoardHtml.lists(
                title,
                Legend.TEXT,
                List.of(
                        new BoardHtml.Lines(
                                "Problems: " + problems,
                                checked.problems().stream()
                                        .map(Problem::toString)
                                        .toList()),
                        new BoardHtml.Lines(
                                "Doubts: " + checked.doubts().size(),
                                checked.doubts().stream().map(Object::toString).toList())));
    }
}
