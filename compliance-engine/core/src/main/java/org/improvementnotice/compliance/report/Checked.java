package org.improvementnotice.compliance.report;

import java.util.List;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Problem;

/**
 * What was found wrong, where nothing was judged.
 *
 * @param engine the version of the engine
 * @param problems what stops, by place
 * @param doubts what asks, by place
 */
public record Checked(String engine, List<Problem> problems, List<Doubt> doubts) {

    /** Copies the lists. */
    public Checked {
        problems = List.copyOf(problems);
        doubts = List.copyOf(doubts);
    }
}
