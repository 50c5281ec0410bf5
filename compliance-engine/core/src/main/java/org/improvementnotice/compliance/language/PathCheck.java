package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Requirement;

/** Baselines and steps that do not lead to their goal. */
final class PathCheck {

    private final NumberCheck numbers;
    private final PackTerms terms;

    PathCheck(PackTerms terms) {
        this.terms = terms;
        this.numbers = new NumberCheck(terms);
    }

    List<Doubt> check(Rule rule) {
        List<Doubt> doubts = new ArrayList<>();
        for (Insertion insertion : rule.then()) {
            if (insertion instanceof Insertion.Asks asks
                    && asks.target().requirement() instanceof Requirement.Measured measured
                    && measured.path() != null) {
                if (measured.line() instanceof Requirement.Line.AtLeast floor) {
                    check(asks, measured.path(), floor.value(), 1, doubts);
                } else if (measured.line() instanceof Requirement.Line.AtMost ceiling) {
                    check(asks, measured.path(), ceiling.value(), -1, doubts);
                }
            }
        }
        return doubts;
    }

    /** @param sign 1 where more is asked, -1 where less is */
    private void check(Insertion.Asks asks, Requirement.Path path, BigDecimal goal, int sign, List<Doubt> doubts) {
        List<Insertion.Argument> given = new ArrayList<>();
        for (Insertion.Call call : asks.chain()) {
            if (call.name().equals("fromBaseline")) {
                given.add(call.arguments().get(0));
            } else if (call.name().equals("step")) {
                given.add(call.arguments().get(1));
            }
        }
        int before = doubts.size();
        terms.catalogue()
                .find(asks.target().subject())
                .ifPresent(indicator ->
                        given.forEach(each -> numbers.of(indicator, new BigDecimal(each.text()), each.place())
                                .ifPresent(doubts::add)));
        if (doubts.size() > before) {
            return;
        }
        if (path.baseline().compareTo(goal) * sign >= 0) {
            doubts.add(new Doubt(
                    given.get(0).place(),
                    "the baseline `" + path.baseline().toPlainString() + "` is no worse than the goal `"
                            + goal.toPlainString() + "`; check both"));
            return;
        }
        BigDecimal last = path.baseline();
        for (int i = 0; i < path.steps().size(); i++) {
            BigDecimal step = path.steps().get(i).line();
            String message = step.compareTo(last) * sign < 0
                    ? "is behind `" + last.toPlainString() + "`, which comes before it"
                    : step.compareTo(goal) * sign > 0
                            ? "asks for more than the goal `" + goal.toPlainString() + "`"
                            : "";
            if (!message.isEmpty()) {
                doubts.add(new Doubt(
                        given.get(i + 1).place(),
                        "the step `" + step.toPlainString() + "` " + message
                                + "; let the lines lead from the baseline to the goal"));
            }
            last = step;
        }
    }
}
