package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Target;

/**
 * A verb of a chain. Which verbs may follow which is said by the types of {@link Target} alone: a verb may follow where
 * what stands so far is of the type it is a method of.
 *
 * @param name as rules write it
 * @param on the type it is a method of; {@link RuleFile.Kind} for a word that starts a chain
 * @param parameters what it is given
 * @param repeated whether the last of them may be given several times
 * @param apply gives what stands after it
 */
record Verb(
        String name,
        Class<?> on,
        List<Parameter> parameters,
        boolean repeated,
        BiFunction<Object, Given, Object> apply) {

    /** What a verb is given, each of the type that its parameter says. */
    record Given(List<Object> values) {
        BigDecimal number(int at) {
            return (BigDecimal) values.get(at);
        }

        int whole(int at) {
            return (Integer) values.get(at);
        }

        String text(int at) {
            return (String) values.get(at);
        }

        Target.Amount amount() {
            return (Target.Amount) values.get(0);
        }
    }

    private static <S> Verb verb(String name, Class<S> on, BiFunction<S, Given, Object> apply, Parameter... given) {
        return new Verb(name, on, List.of(given), false, (stage, values) -> apply.apply(on.cast(stage), values));
    }

    private static Verb start(
            String name, RuleFile.Kind kind, BiFunction<Object, Given, Object> apply, Parameter... given) {
        return new Verb(name, RuleFile.Kind.class, List.of(given), false, (stage, values) -> {
            if (stage != kind) {
                throw new IllegalStateException(name + " starts no chain of " + stage);
            }
            return apply.apply(stage, values);
        });
    }

    /** The words that start a chain in target rules. */
    static final List<Verb> TARGET_STARTS = List.of(
            start("target", RuleFile.Kind.TARGETS, (kind, given) -> Target.target(given.text(0)), Parameter.TEXT));

    /** The words that start a chain in ladder rules. */
    static final List<Verb> LADDER_STARTS = List.of(
            start(
                    "escalate",
                    RuleFile.Kind.LADDER,
                    (kind, given) -> Escalation.escalate(given.text(0)),
                    Parameter.TEXT),
            start("stepDown", RuleFile.Kind.LADDER, (kind, given) -> Escalation.stepDown()),
            start("tell", RuleFile.Kind.LADDER, (kind, given) -> Escalation.tell(given.text(0)), Parameter.TEXT));

    /** The verbs that may follow, in the order of a chain. */
    static final List<Verb> FOLLOWING = List.of(
            new Verb(
                    "share",
                    Target.Subject.class,
                    List.of(Parameter.TEXT),
                    true,
                    (subject, given) -> ((Target.Subject) subject)
                            .share(given.values().stream()
                                    .map(String.class::cast)
                                    .toArray(String[]::new))),
            verb("isYes", Target.Subject.class, (subject, given) -> subject.isYes()),
            verb("judgedByBoard", Target.Subject.class, (subject, given) -> subject.judgedByBoard()),
            verb("dueBy", Target.Subject.class, (subject, given) -> subject.dueBy(given.text(0)), Parameter.DATE),
            verb("warnDays", Target.Dated.class, (dated, given) -> dated.warnDays(given.whole(0)), Parameter.WHOLE),
            verb(
                    "submittedWithin",
                    Target.Subject.class,
                    (subject, given) -> subject.submittedWithin(given.whole(0)),
                    Parameter.WHOLE),
            verb("atLeast", Target.Lines.class, (of, given) -> of.atLeast(given.number(0)), Parameter.NUMBER),
            verb("atMost", Target.Lines.class, (of, given) -> of.atMost(given.number(0)), Parameter.NUMBER),
            verb("exactly", Target.Lines.class, (of, given) -> of.exactly(given.number(0)), Parameter.NUMBER),
            verb(
                    "between",
                    Target.Lines.class,
                    (of, given) -> of.between(given.number(0), given.number(1)),
                    Parameter.NUMBER,
                    Parameter.NUMBER),
            verb(
                    "improvesOn",
                    Target.Lines.class,
                    (of, given) ->
                            of.improvesOn((Requirement.Earlier) given.values().get(0)),
                    Parameter.EARLIER),
            verb("by", Target.Improving.class, (line, given) -> line.by(given.amount()), Parameter.AMOUNT),
            verb(
                    "breachBelow",
                    Target.Limit.class,
                    (line, given) -> line.breachBelow(given.number(0)),
                    Parameter.NUMBER),
            verb(
                    "breachAbove",
                    Target.Limit.class,
                    (line, given) -> line.breachAbove(given.number(0)),
                    Parameter.NUMBER),
            verb(
                    "breachBelow",
                    Target.Fixed.class,
                    (line, given) -> line.breachBelow(given.number(0)),
                    Parameter.NUMBER),
            verb(
                    "breachAbove",
                    Target.Fixed.class,
                    (line, given) -> line.breachAbove(given.number(0)),
                    Parameter.NUMBER),
            verb(
                    "breachOutside",
                    Target.Fixed.class,
                    (line, given) -> line.breachOutside(given.number(0), given.number(1)),
                    Parameter.NUMBER,
                    Parameter.NUMBER),
            verb("tolerance", Target.Tolerant.class, (line, given) -> line.tolerance(given.amount()), Parameter.AMOUNT),
            verb("tolerance", Target.Limit.class, (line, given) -> line.tolerance(given.amount()), Parameter.AMOUNT),
            verb(
                    "fromBaseline",
                    Target.Limit.class,
                    (line, given) -> line.fromBaseline(given.number(0), given.text(1)),
                    Parameter.NUMBER,
                    Parameter.PERIOD),
            verb(
                    "fromBaseline",
                    Target.Goal.class,
                    (line, given) -> line.fromBaseline(given.number(0), given.text(1)),
                    Parameter.NUMBER,
                    Parameter.PERIOD),
            verb("by", Target.Baselined.class, (goal, given) -> goal.by(given.text(0)), Parameter.PERIOD),
            verb("agreed", Target.Dating.class, (goal, given) -> goal.agreed()),
            verb(
                    "step",
                    Target.Dating.class,
                    (goal, given) -> goal.step(given.text(0), given.number(1)),
                    Parameter.PERIOD,
                    Parameter.NUMBER),
            verb(
                    "basedOnAtLeast",
                    Target.Based.class,
                    (line, given) -> line.basedOnAtLeast(given.whole(0)),
                    Parameter.WHOLE),
            verb("sustainedFor", Target.Met.class, (line, given) -> line.sustainedFor(given.whole(0)), Parameter.WHOLE),
            verb("sameDay", Proposal.Tell.class, (tell, given) -> tell.sameDay()));

    /** The names of the verbs that may follow what stands so far. */
    static List<String> after(Object stage) {
        return FOLLOWING.stream()
                .filter(each -> each.on().isInstance(stage))
                .map(Verb::name)
                .distinct()
                .toList();
    }
}
