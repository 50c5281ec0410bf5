package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Place;

/** Reads what stands between the brackets of a pattern: conditions, and how they are joined. */
final class ConditionReader {

    private final Cursor in;
    private final Fact fact;
    private final ComparisonReader comparisons;
    private final QuestionReader questions;
    private final MeantCondition meant;
    private boolean joined;

    ConditionReader(Cursor in, Fact fact, Values values) {
        this.in = in;
        this.fact = fact;
        Literals literals = new Literals(values);
        this.comparisons = new ComparisonReader(in, fact, literals);
        this.questions = new QuestionReader(in, fact, literals);
        this.meant = new MeantCondition(in, fact, literals);
    }

    // the tree

    /** The conditions up to the closing bracket, which is left standing. */
    Condition.All all() throws GivenUp {
        Place place = in.peek().place();
        List<Condition> parts = new ArrayList<>();
        if (!in.is(")")) {
            do {
                splice(any(), parts);
            } while (anotherFollows());
        }
        return new Condition.All(parts, place);
    }

    /** Takes the comma between two conditions; one too many and one too few are problems. */
    private boolean anotherFollows() {
        if (!in.is(",")) {
            boolean follows = startsCondition();
            if (follows) {
                in.missing("`,` is missing between two conditions; write it here", ",");
            }
            return follows;
        }
        joined = false;
        Token comma = in.next();
        if (in.is(",")) {
            in.replace(in.next(), "this `,` is one too many; take it away", "");
        } else if (in.is(")")) {
            in.replace(comma, "this `,` is one too many; take it away", "");
            return false;
        }
        return true;
    }

    private boolean startsCondition() {
        return in.is(Token.Kind.WORD) && fact.words().contains(in.peek().text());
    }

    /** Adds a condition, or its parts where all of them are asked anyway. */
    private static void splice(Condition condition, List<Condition> parts) {
        if (condition instanceof Condition.All all) {
            parts.addAll(all.parts());
        } else {
            parts.add(condition);
        }
    }

    private Condition any() throws GivenUp {
        Place place = in.peek().place();
        List<Condition> parts = new ArrayList<>();
        do {
            Condition part = every();
            if (part instanceof Condition.Any any) {
                parts.addAll(any.parts());
            } else {
                parts.add(part);
            }
        } while (takes(Join.OR));
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts, place);
    }

    private Condition every() throws GivenUp {
        Place place = in.peek().place();
        List<Condition> parts = new ArrayList<>();
        do {
            splice(one(), parts);
        } while (takes(Join.AND));
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts, place);
    }

    /** Takes a join, also one that is written otherwise, which is a problem. */
    private boolean takes(Join join) {
        Token token = in.peek();
        if (join.isMeantBy(token)) {
            in.replace(token, "`" + token.text() + "` joins nothing here; write `" + join.sign() + "`", join.sign());
        } else if (!token.is(join.sign())) {
            return false;
        }
        in.next();
        joined = true;
        return true;
    }

    // its leaves

    private Condition one() throws GivenUp {
        if (in.take("(")) {
            Condition inside = any();
            in.must(")", "what stands in brackets", ",", ")", "&&", "||");
            return inside;
        }
        Token name = in.peek();
        Optional<Condition> otherwise = meant.read(name);
        if (otherwise.isPresent()) {
            return otherwise.get();
        }
        if (name.kind() != Token.Kind.WORD) {
            throw in.refuse(Refused.condition(name)
                    .orElse("write a field or a question of `" + fact.word() + "`: "
                            + String.join(", ", fact.words())));
        }
        Optional<String> refused = Refused.condition(name);
        if (refused.isPresent() && !fact.words().contains(name.text())) {
            throw in.refuse(refused.get());
        }
        boolean compared = fact.field(name.text()).isPresent() && !in.peek(1).is("(");
        boolean asked = fact.predicate(name.text()).isPresent();
        return compared || asked ? leaf(name, name.text()) : unknown(name);
    }

    /** A field with its comparison, or a question with its brackets; reading stands at the word. */
    private Condition leaf(Token name, String word) throws GivenUp {
        Optional<Fact.Field> field = fact.field(word);
        if (field.isPresent()) {
            in.next();
            return comparisons.read(name, field.get());
        }
        return questions.read(name, fact.predicate(word).orElseThrow(), joined);
    }

    /** A name that the fact has not: the nearest is taken, so that reading can go on. */
    private Condition unknown(Token name) throws GivenUp {
        Optional<String> near = Nearest.to(name.text(), fact.words());
        String message = "`" + fact.word() + "` has no " + (in.peek(1).is("(") ? "question" : "field") + " `"
                + name.text() + "`; ";
        if (near.isEmpty()) {
            in.problem(name, message + "write one of: " + String.join(", ", fact.words()));
            throw new GivenUp();
        }
        in.replace(name, message + "did you mean `" + near.get() + "`?", near.get());
        return leaf(name, near.get());
    }
}
