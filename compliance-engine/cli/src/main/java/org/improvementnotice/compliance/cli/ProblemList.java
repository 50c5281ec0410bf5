package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.util.List;
import org.improvementnotice.compliance.model.Problem;

/** Prints problems, one a line, and how many there are, those with them that are not listed. */
final class ProblemList {

    private ProblemList() {}

    static void print(List<Problem> problems, PrintWriter err) {
        problems.forEach(each -> Line.printVisible(err, each.toString()));
        int count = Problem.count(problems);
        Line.print(err, count + (count == 1 ? " problem" : " problems") + "; nothing was judged");
    }
}
