package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.Target;
import org.jspecify.annotations.Nullable;

/** Makes what a rule inserts of the words it is written in. */
final class ChainReader {

    private final RuleFile.Kind kind;
    private final Problems problems;
    private final Imports imports;
    private final Values values;
    private boolean trying;

    ChainReader(RuleFile.Kind kind, Problems problems, Imports imports, Values values) {
        this.kind = kind;
        this.problems = problems;
        this.imports = imports;
        this.values = values;
    }

    /** What a chain stands for; null where a problem was added. */
    @Nullable
    Insertion read(List<Said.Called> chain) {
        List<Insertion.Call> calls = new ArrayList<>();
        Object stage = kind;
        for (int i = 0; i < chain.size(); i++) {
            Said.Called called = chain.get(i);
            if (!trying && (isBetween(chain, i) || isSwapped(chain, i, stage))) {
                return null;
            }
            Verb verb = verb(stage, called);
            Verb.Given given = verb == null ? null : given(verb, called);
            stage = verb == null || given == null ? null : applied(verb, stage, called, given);
            if (stage == null || verb == null || given == null) {
                return null;
            }
            calls.add(call(verb, called, given));
        }
        return finished(stage, calls, chain);
    }

    /** A lower and an upper line in one chain are one verb. */
    private boolean isBetween(List<Said.Called> chain, int at) {
        Said.Called upper = chain.get(at);
        Said.Called lower = chain.get(Math.max(0, at - 1));
        if (!lower.name().is("atLeast")
                || !upper.name().is("atMost")
                || lower.arguments().size() != 1
                || upper.arguments().size() != 1
                || lower.place().line() != upper.last().place().line()) {
            return false;
        }
        String right = "between(" + lower.arguments().get(0).written() + ", "
                + upper.arguments().get(0).written() + ")";
        problems.add(
                upper.place(),
                "a chain has one line; write `" + right + "`",
                Span.of(lower.name(), upper.last()).mend(right));
        return true;
    }

    /** Two verbs the wrong way round: the chain is whole when they change places. */
    private boolean isSwapped(List<Said.Called> chain, int at, Object stage) {
        Said.Called here = chain.get(at);
        boolean misplaced = stage != kind
                && Verb.FOLLOWING.stream()
                        .anyMatch(each -> each.name().equals(here.name().text()))
                && !Verb.after(stage).contains(here.name().text());
        for (int first : misplaced ? new int[] {at, at - 1} : new int[0]) {
            if (first < 1 || first + 1 >= chain.size()) {
                continue;
            }
            List<Said.Called> swapped = new ArrayList<>(chain);
            Collections.swap(swapped, first, first + 1);
            Said.Called one = chain.get(first);
            Said.Called other = chain.get(first + 1);
            Problems unsaid = new Problems();
            ChainReader trial = new ChainReader(kind, unsaid, imports, new Values(unsaid, imports));
            trial.trying = true;
            boolean works = trial.read(swapped) != null;
            Span both = Span.of(one.name(), other.last());
            if (works && both.isInOneLine()) {
                String right = other.written() + "." + one.written();
                problems.add(
                        here.place(),
                        "`" + here.name().text() + "` cannot stand here; write `" + right + "`",
                        both.mend(right));
                return true;
            }
        }
        return false;
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

    private List<Verb> starts() {
        return kind == RuleFile.Kind.TARGETS ? Verb.TARGET_STARTS : Verb.LADDER_STARTS;
    }

    private @Nullable Verb verb(Object stage, Said.Called called) {
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
        boolean known = Verb.FOLLOWING.stream().anyMatch(each -> each.name().equals(name));
        if (known) {
            List<String> next = Verb.after(stage);
            if (next.isEmpty() && called.span().isInOneLine()) {
                problems.add(
                        called.place(),
                        "`" + name + "` cannot stand here: the chain is complete before it; take it away",
                        called.withPoint().map(each -> each.mend("")).orElse(null));
                return null;
            }
            problems.add(
                    called.place(),
                    "`" + name + "` cannot stand here; "
                            + (next.isEmpty()
                                    ? "the chain is complete before it"
                                    : "what may come next is: " + String.join(", ", next)));
            return null;
        }
        if (here.isEmpty()) {
            problems.add(called.place(), "`" + name + "` cannot stand here: the chain is complete before it");
            return null;
        }
        List<String> all = Verb.FOLLOWING.stream().map(Verb::name).distinct().toList();
        if (Nearest.to(name, Verb.after(stage)).isEmpty()
                && Nearest.to(name, all).isPresent()) {
            problems.add(
                    called.place(),
                    "there is no verb `" + name + "`; did you mean `"
                            + Nearest.to(name, all).orElseThrow() + "`, which cannot stand here?");
            return null;
        }
        return meant(called, "there is no verb `" + name + "`", here);
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

    private Verb.@Nullable Given given(Verb verb, Said.Called called) {
        int wanted = verb.parameters().size();
        int given = called.arguments().size();
        if (given < wanted || (given > wanted && !verb.repeated())) {
            wrongCount(verb, called);
            return null;
        }
        List<Object> found = new ArrayList<>();
        for (int i = 0; i < given; i++) {
            Parameter parameter = verb.parameters().get(Math.min(i, wanted - 1));
            Object value = values.of(parameter, called.arguments().get(i));
            if (value != null) {
                found.add(value);
            }
        }
        return found.size() == given ? new Verb.Given(found) : null;
    }

    /** Two numbers for one are most often one with a comma. */
    private void wrongCount(Verb verb, Said.Called called) {
        List<Said> given = called.arguments();
        String wanted = "`" + verb.name() + "` is given "
                + Words.count(verb.parameters().size(), verb.repeated());
        boolean aNumber = verb.parameters().equals(List.of(Parameter.NUMBER));
        if (aNumber
                && given.size() == 2
                && given.get(0) instanceof Said.Bare whole
                && given.get(1) instanceof Said.Bare decimals
                && whole.place().line() == decimals.place().line()
                && Figures.isPlain(whole.shown() + "." + decimals.shown())) {
            String meant = whole.shown() + "." + decimals.shown();
            problems.add(
                    whole.place(),
                    wanted + ", and decimals stand after a point; write `" + meant + "`",
                    new Span(whole.place(), decimals.span().end()).mend(meant));
            return;
        }
        int asked = verb.parameters().size();
        if (asked == 0 && given.get(0).length() > 0 && given.size() == 1) {
            Said one = given.get(0);
            problems.add(
                    one.place(),
                    "`" + verb.name() + "` is given nothing; empty its brackets",
                    one.span().mend(""));
        } else {
            problems.add(
                    given.size() < asked ? called.end() : given.get(asked).place(), wanted + ", here " + given.size());
        }
    }

    private @Nullable Object applied(Verb verb, Object stage, Said.Called called, Verb.Given given) {
        try {
            return verb.apply().apply(stage, given);
        } catch (IllegalArgumentException e) {
            cannotBe(verb, stage, called, given, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void cannotBe(Verb verb, Object stage, Said.Called called, Verb.Given given, String why) {
        String opposite = verb.name().equals("breachBelow") ? "breachAbove" : "breachBelow";
        if (verb.name().startsWith("breach") && works(opposite, stage, given)) {
            problems.add(called.place(), why, Span.of(called.name()).mend(opposite));
            return;
        }
        boolean saysNothing = (verb.name().equals("sustainedFor")
                        && given.values().contains(1))
                || (verb.name().equals("basedOnAtLeast") && given.values().contains(0));
        if (saysNothing && called.span().isInOneLine()) {
            problems.add(
                    called.arguments().get(0).place(),
                    why + "; take `" + called.written() + "` away",
                    called.withPoint().map(each -> each.mend("")).orElse(null));
            return;
        }
        if (why.contains("; write `breach")) {
            problems.add(called.place(), why);
            return;
        }
        List<Object> reversed = new ArrayList<>(given.values());
        Collections.reverse(reversed);
        List<Said> written = called.arguments();
        if (written.size() == 2
                && verb.parameters().size() == 2
                && verb.parameters().get(0) == verb.parameters().get(1)
                && works(verb.name(), stage, new Verb.Given(reversed))
                && written.get(0).place().line() == written.get(1).place().line()) {
            Span both = new Span(written.get(0).place(), written.get(1).span().end());
            String right = written.get(1).shown() + ", " + written.get(0).shown();
            problems.add(written.get(0).place(), why + "; write `" + right + "`", both.mend(right));
            return;
        }
        Said first = written.isEmpty() ? called : written.get(0);
        boolean inside =
                first instanceof Said.Called amount && amount.arguments().size() == 1;
        problems.add(inside ? ((Said.Called) first).arguments().get(0).place() : first.place(), why);
    }

    private static boolean works(String name, Object stage, Verb.Given given) {
        try {
            return Verb.FOLLOWING.stream()
                    .filter(each -> each.name().equals(name) && each.on().isInstance(stage))
                    .filter(each -> each.parameters().size() == given.values().size())
                    .findFirst()
                    .map(each -> each.apply().apply(stage, given))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
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
