package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.Target;
import org.jspecify.annotations.Nullable;

/** Makes what a rule inserts of the words it is written in. */
final class ChainReader {

    private final RuleFile.Kind kind;
    private final Problems problems;
    private final Imports imports;
    private final VerbReader verbs;
    private final GivenReader givens;
    private final RefusedVerb refused;
    private final ChainOrder order;

    ChainReader(RuleFile.Kind kind, Problems problems, Imports imports, Values values) {
        this.kind = kind;
        this.problems = problems;
        this.imports = imports;
        this.verbs = new VerbReader(kind, problems, imports);
        this.givens = new GivenReader(problems, values);
        this.refused = new RefusedVerb(problems);
        this.order = new ChainOrder(problems, this::isWhole);
    }

    /** What a chain stands for; null where a problem was added. */
    @Nullable
    Insertion read(List<Said.Called> chain) {
        return read(chain, true);
    }

    /** Whether a chain could be read, without a word about it. */
    private boolean isWhole(List<Said.Called> chain) {
        Problems unsaid = new Problems();
        ChainReader trial = new ChainReader(kind, unsaid, imports, new Values(unsaid, imports));
        return trial.read(chain, false) != null;
    }

    private @Nullable Insertion read(List<Said.Called> chain, boolean inOrder) {
        List<Insertion.Call> calls = new ArrayList<>();
        Object stage = kind;
        for (int i = 0; i < chain.size(); i++) {
            Said.Called called = chain.get(i);
            if (inOrder && order.isWrong(chain, i, stage)) {
                return null;
            }
            Verb verb = verbs.of(stage, called);
            Verb.Given given = verb == null ? null : givens.of(verb, called);
            stage = verb == null || given == null ? null : applied(verb, stage, called, given);
            if (stage == null || verb == null || given == null) {
                return null;
            }
            calls.add(call(verb, called, given));
        }
        return finished(stage, calls, chain);
    }

    private @Nullable Object applied(Verb verb, Object stage, Said.Called called, Verb.Given given) {
        try {
            return verb.apply().apply(stage, given);
        } catch (IllegalArgumentException e) {
            refused.add(verb, stage, called, given, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Insertion finished(Object stage, List<Insertion.Call> calls, List<Said.Called> chain) {
        if (stage instanceof Target target) {
            return new Insertion.Asks(Target.of(target.subject(), target.requirement()), calls);
        }
        if (stage instanceof Proposal proposal) {
            return new Insertion.Proposes(proposal, calls);
        }
        Said.Called last = chain.get(chain.size() - 1);
        problems.add(
                last.last().after(),
                "nothing is asked yet after `" + last.name().text() + "`; go on with one of: "
                        + String.join(", ", Verb.after(stage)));
        return null;
    }

    private static Insertion.Call call(Verb verb, Said.Called called, Verb.Given given) {
        List<Insertion.Argument> arguments = new ArrayList<>();
        for (int i = 0; i < given.values().size(); i++) {
            Said said = called.arguments().get(i);
            arguments.add(
                    new Insertion.Argument(Canonical.argument(given.values().get(i)), said.place(), said.length()));
        }
        return new Insertion.Call(verb.name(), arguments, called.place());
    }
}
