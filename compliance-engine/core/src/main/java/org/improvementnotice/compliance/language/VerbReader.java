package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;

/** Finds the verb that a word of a chain stands for, or was meant to be. Null where a problem was added and none was. */
final class VerbReader {

    private final RuleFile.Kind kind;
    private final Problems problems;
    private final Imports imports;

    VerbReader(RuleFile.Kind kind, Problems problems, Imports imports) {
        this.kind = kind;
        this.problems = problems;
        this.imports = imports;
    }

    /**
     * The verb of a word.
     *
     * @param stage what the chain stands for before it; the kind of file at its start
     */
    @Nullable
    Verb of(Object stage, Said.Called called) {
        String name = called.name().text();
        List<Verb> here = stage == kind
                ? starts()
                : Verb.FOLLOWING.stream()
                        .filter(each -> each.on().isInstance(stage))
                        .toList();
        Optional<Verb> verb =
                here.stream().filter(each -> each.name().equals(name)).findFirst();
        if (verb.isPresent()) {
            if (stage == kind) {
                imports.use(called.name());
            }
            return verb.get();
        }
        return stage == kind ? noStart(called) : noVerb(stage, called, here);
    }

    private @Nullable Verb noStart(Said.Called called) {
        String name = called.name().text();
        List<String> known = starts().stream().map(Verb::name).toList();
        if (Verb.TARGET_STARTS.stream().anyMatch(each -> each.name().equals(name))) {
            problems.add(
                    called.place(),
                    "a `target` is asked in the files of `targets/`; a rule of the ladder proposes: "
                            + String.join(", ", known));
            return null;
        }
        if (Verb.LADDER_STARTS.stream().anyMatch(each -> each.name().equals(name))) {
            problems.add(
                    called.place(),
                    "`" + name + "` is for the files of `escalation/`; a target rule inserts `target(...)`");
            return null;
        }
        return meant(called, "there is nothing `" + name + "` to insert", starts());
    }

    private @Nullable Verb noVerb(Object stage, Said.Called called, List<Verb> here) {
        String name = called.name().text();
        List<String> next = Verb.after(stage);
        List<String> all = Verb.FOLLOWING.stream().map(Verb::name).distinct().toList();
        if (all.contains(name)) {
            cannotStandHere(called, next);
        } else if (here.isEmpty()) {
            problems.add(called.place(), "`" + name + "` cannot stand here: the chain is complete before it");
        } else if (Nearest.to(name, next).isEmpty() && Nearest.to(name, all).isPresent()) {
            problems.add(
                    called.place(),
                    "there is no verb `" + name + "`; did you mean `"
                            + Nearest.to(name, all).orElseThrow() + "`, which cannot stand here?");
        } else {
            return meant(called, "there is no verb `" + name + "`", here);
        }
        return null;
    }

    private void cannotStandHere(Said.Called called, List<String> next) {
        String message = "`" + called.name().text() + "` cannot stand here";
        if (!next.isEmpty()) {
            problems.add(called.place(), message + "; what may come next is: " + String.join(", ", next));
        } else if (called.span().isInOneLine()) {
            problems.add(
                    called.place(),
                    message + ": the chain is complete before it; take it away",
                    called.withPoint().map(each -> each.mend("")).orElse(null));
        } else {
            problems.add(called.place(), message + "; the chain is complete before it");
        }
    }

    /** The verb that was probably meant, with the problem that it is not written so. */
    private @Nullable Verb meant(Said.Called called, String message, List<Verb> here) {
        List<String> names = here.stream().map(Verb::name).distinct().toList();
        Optional<String> near = Nearest.to(called.name().text(), names);
        if (called.name().kind() == Token.Kind.UNREADABLE) {
            return null;
        }
        if (near.isEmpty()) {
            problems.add(called.place(), message + "; write one of: " + String.join(", ", names));
            return null;
        }
        problems.add(
                called.place(),
                message + "; did you mean `" + near.get() + "`?",
                Span.of(called.name()).mend(near.get()));
        return here.stream()
                .filter(each -> each.name().equals(near.get()))
                .findFirst()
                .orElseThrow();
    }

    private List<Verb> starts() {
        return kind == RuleFile.Kind.TARGETS ? Verb.TARGET_STARTS : Verb.LADDER_STARTS;
    }
}
