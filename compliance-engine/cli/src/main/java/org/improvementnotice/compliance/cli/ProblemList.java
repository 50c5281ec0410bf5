package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.util.List;
import org.improvementnotice.compliance.model.Problem;

/** Prints problems, one a line, and how many there are. */
final class ProblemList {

    private ProblemList() {}

    static void print(List<Problem> problems, PrintWriter err) {
        problems.forEach(each -> Line.printVisible(err, each.toString()));
        Line.print(err, problems.size() + (problems.size() == 1 ? " problem" : " problems") + "; nothing was judged");
    }
}
