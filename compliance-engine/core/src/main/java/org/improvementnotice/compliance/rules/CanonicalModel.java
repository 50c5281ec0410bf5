package org.improvementnotice.compliance.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.DSL;
import org.drools.model.PatternDSL;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.drools.model.view.ViewItem;
import org.drools.modelcompiler.KieBaseBuilder;
import org.improvementnotice.compliance.language.Circumstances;
import org.improvementnotice.compliance.language.Condition;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.language.Insertion;
import org.improvementnotice.compliance.language.Pattern;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.RuleFailedException;
import org.improvementnotice.compliance.model.Target;

/**
 * Rules of the closed language as rules of Drools, in memory: every condition a closure, a consequence that
 * does nothing, no text, no code that is made. The
 * one class that knows Drools' canonical rule model. See decision 0016.
 */
final class CanonicalModel {

    private static final String PACKAGE = "checked";

    private final ModelImpl model = new ModelImpl();
    private final Map<String, List<Object>> said = new HashMap<>();
    private final Consumer<Condition> asked;

    CanonicalModel() {
        this(any -> {});
    }

    /** @param asked told of a condition whenever it is asked of a fact */
    CanonicalModel(Consumer<Condition> asked) {
        this.asked = asked;
    }

    /**
     * Adds a rule.
     *
     * @throws IllegalArgumentException if there is one of its name: Drools would replace it without a word
     */
    CanonicalModel add(Rule rule) {
        if (said.containsKey(rule.name())) {
            throw new IllegalArgumentException("there are two rules \"" + rule.name() + "\"");
        }
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        for (Pattern pattern : rule.when()) {
            items.addAll(items(rule, pattern));
        }
        said.put(rule.name(), rule.then().stream().map(CanonicalModel::value).toList());
        items.add(DSL.execute(() -> {}));
        model.addRule(PatternDSL.rule(PACKAGE, rule.name()).build(items.toArray(RuleItemBuilder[]::new)));
        return this;
    }

    private static Object value(Insertion insertion) {
        if (insertion instanceof Insertion.Asks asks) {
            Target target = asks.target();
            return target;
        }
        Proposal proposal = ((Insertion.Proposes) insertion).proposal();
        return proposal;
    }

    /** A pattern; where it negates a condition on a reading, also that the reading is there, for else nobody can tell. */
    private List<ViewItem<?>> items(Rule rule, Pattern pattern) {
        ViewItem<?> itself = pattern(rule, pattern, true);
        return switch (pattern.quantifier()) {
            case EACH -> List.of(itself);
            case EXISTS -> List.of(DSL.exists(itself));
            case NOT ->
                pattern.fact() == Fact.READING
                        ? List.of(DSL.exists(pattern(rule, pattern, false)), DSL.not(itself))
                        : List.of(DSL.not(itself));
        };
    }

    private ViewItem<?> pattern(Rule rule, Pattern pattern, boolean whole) {
        Variable<?> fact = DSL.declarationOf(pattern.fact().type());
        PatternDSL.PatternDef<?> definition = PatternDSL.pattern(fact);
        pattern.indicator().ifPresent(any -> {
            Condition.Comparison named = pattern.named().orElseThrow();
            definition.expr(
                    Circumstances.identity(pattern.fact(), named), counted(rule, named, Circumstances.test(named)));
            definition.expr(
                    "Reading has " + Circumstances.asks(pattern), counted(rule, named, Circumstances.isKnown(pattern)));
        });
        if (whole) {
            Condition named = pattern.named().orElse(null);
            for (Condition part : pattern.condition().parts()) {
                if (part != named) {
                    definition.expr(
                            Circumstances.identity(pattern.fact(), part),
                            counted(rule, part, Circumstances.test(part)));
                }
            }
        }
        return definition;
    }

    private <T> Predicate1<T> counted(Rule rule, Condition condition, Predicate<Object> test) {
        return closure(rule, condition, fact -> {
            asked.accept(condition);
            return test.test(fact);
        });
    }

    /** A closure that says whose condition failed: Drools shares equal conditions between rules, and names none. */
    static <T> Predicate1<T> closure(Rule rule, Condition condition, Predicate<Object> test) {
        return fact -> {
            try {
                return test.test(fact);
            } catch (RuntimeException e) {
                throw new RuleFailedException(
                        "rule \"" + rule.name() + "\" in " + rule.place() + " failed: the condition in "
                                + condition.place() + " cannot be asked",
                        e);
            }
        };
    }

    /** The rules made ready to fire. */
    DroolsBase build() {
        return new DroolsBase(
                KieBaseBuilder.createKieBaseFromModel(
                        model, RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), DroolsBase.loader())),
                said);
    }
}
