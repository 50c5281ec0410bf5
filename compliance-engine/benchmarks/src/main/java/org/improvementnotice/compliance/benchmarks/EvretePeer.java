package org.improvementnotice.compliance.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * The targets as rules of Evrete: one a target over the readings of a month, with the plain judgement as its action, and
 * one a total over the findings. A session a month, as many rules as targets: the cheapest for it that was found. Activation is
 * continuous: else the first finding inserted drops the other targets that have matched.
 */
final class EvretePeer implements Judges {

    private final List<Target> targets;
    private final Knowledge knowledge;
    private Before before = new Before(0);
    private String period = "";

    EvretePeer(List<Target> targets) {
        this.targets = targets;
        RuleSetBuilder<Knowledge> rules = new KnowledgeService().newKnowledge().builder();
        for (int i = 0; i < targets.size(); i++) {
            target(rules, i, targets.get(i));
        }
        for (Status each : Status.values()) {
            total(rules, each);
        }
        knowledge = rules.build();
    }

    private void target(RuleSetBuilder<Knowledge> rules, int number, Target target) {
        LhsBuilder<Knowledge> when = rules.newRule(target.clause())
                .getLhs()
                .addFact("$reading", Reading.class)
                .addFact("$totals", Totals.class)
                .where(ofReading(each -> each.indicator().equals(target.indicator())), "$reading");
        if (target.whereAbove() != null) {
            when = when.addFact("$first", Reading.class)
                    .where(ofReading(each -> each.indicator().equals(Target.FIRST) && target.isAbove(each)), "$first");
        }
        when.execute(fired -> fire(fired, number, target));
    }

    private void fire(RhsContext fired, int number, Target target) {
        Reading reading = fired.get("$reading");
        Totals totals = fired.get("$totals");
        PlainFinding finding = before.next(number, target, reading, period);
        totals.add(finding);
        fired.insert(finding);
    }

    private static void total(RuleSetBuilder<Knowledge> rules, Status status) {
        rules.newRule("total " + status)
                .getLhs()
                .addFact("$finding", PlainFinding.class)
                .addFact("$totals", Totals.class)
                .where((Object[] given) -> ((PlainFinding) given[0]).status() == status, "$finding")
                .execute(fired -> {
                    Totals totals = fired.get("$totals");
                    totals.count(status);
                });
    }

    private static Predicate<Object[]> ofReading(Predicate<Reading> predicate) {
        return given -> predicate.test((Reading) given[0]);
    }

    @Override
    public List<PlainLoop.Judged> judge(Council council) {
        before = new Before(targets.size());
        List<PlainLoop.Judged> months = new ArrayList<>();
        for (Month month : council.months()) {
            period = month.period();
            Totals totals = new Totals();
            List<Object> facts = new ArrayList<>(month.readings().values());
            facts.add(totals);
            knowledge.newStatelessSession(ActivationMode.CONTINUOUS).insertAndFire(facts);
            months.add(totals.judged(period));
        }
        return months;
    }
}
