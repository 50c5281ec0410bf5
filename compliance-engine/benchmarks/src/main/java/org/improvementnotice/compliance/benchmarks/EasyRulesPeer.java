package org.improvementnotice.compliance.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * The targets as rules of Easy Rules: one a target, with the plain judgement as its action, and one a total after them. The
 * month is one fact: with a fact a reading each look-up would go through all of them.
 */
final class EasyRulesPeer implements Judges {

    private final List<Target> targets;
    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine();
    private Before before = new Before(0);

    EasyRulesPeer(List<Target> targets) {
        this.targets = targets;
        for (int i = 0; i < targets.size(); i++) {
            target(i, targets.get(i));
        }
        for (Status each : Status.values()) {
            total(each);
        }
    }

    private void target(int number, Target target) {
        rules.register(new RuleBuilder()
                .name(target.clause())
                .priority(number)
                .when(facts -> {
                    Month month = facts.get("month");
                    return month.readings().containsKey(target.indicator()) && target.appliesIn(month);
                })
                .then(facts -> {
                    Month month = facts.get("month");
                    Totals totals = facts.get("totals");
                    Reading reading = month.readings().get(target.indicator());
                    if (reading != null) {
                        totals.add(before.next(number, target, reading, month.period()));
                    }
                })
                .build());
    }

    private void total(Status status) {
        rules.register(new RuleBuilder()
                .name("total " + status)
                .priority(targets.size())
                .then(facts -> {
                    Totals totals = facts.get("totals");
                    totals.findings().stream()
                            .filter(each -> each.status() == status)
                            .forEach(each -> totals.count(status));
                })
                .when(facts -> true)
                .build());
    }

    @Override
    public List<PlainLoop.Judged> judge(Council council) {
        before = new Before(targets.size());
        List<PlainLoop.Judged> months = new ArrayList<>();
        for (Month month : council.months()) {
            Totals totals = new Totals();
            Facts facts = new Facts();
            facts.put("month", month);
            facts.put("totals", totals);
            engine.fire(rules, facts);
            months.add(totals.judged(month.period()));
        }
        return months;
    }
}
