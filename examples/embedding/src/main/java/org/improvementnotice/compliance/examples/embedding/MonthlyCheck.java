package org.improvementnotice.compliance.examples.embedding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.packs.RulePacks;
import org.improvementnotice.compliance.rules.RulePack;

/** A program of somebody else that judges a council's months and says what it would do about them. */
public final class MonthlyCheck {

    private final RulePack pack = RulePacks.shipped("peterborough-2012");
    private final ComplianceEngine engine = ComplianceEngine.of(pack);

    /** What to do about a folder of facts, one line each. */
    public List<String> todo(Path folder) {
        List<String> todo = new ArrayList<>();
        try {
            Assessment assessment = engine.assess(Facts.read(folder, pack));
            assessment.latest().findings(Status.BREACH).forEach(each -> todo.add("look at " + each.message()));
            if (assessment.latest().escalation().isRaised()) {
                todo.add("call "
                        + assessment.latest().escalation().bodies().get(0).name());
            }
        } catch (InvalidFactsException e) {
            for (Problem problem : e.problems()) {
                todo.add("send back " + problem);
            }
        }
        return todo;
    }

    /**
     * Prints what to do.
     *
     * @param arguments the folder of facts
     */
    public static void main(String[] arguments) {
        new MonthlyCheck().todo(Path.of(arguments[0])).forEach(System.out::println);
    }
}
