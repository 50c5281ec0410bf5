package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Place;

/** The imports of a file: what may be imported, what was, and what a rule uses without. */
final class Imports {

    private static final String MODEL = "org.improvementnotice.compliance.model.";

    /** By the word that a rule writes, the import it needs, in the order of the alphabet as imports are kept. */
    private static final Map<String, String> KNOWN = known();

    private final Cursor in;
    private final Set<String> imported = new HashSet<>();
    private final Set<String> missed = new HashSet<>();
    private final List<String> names = new ArrayList<>();
    private Token last;

    /** @param in stands at the first import; the token before it is where an import that is missing is put */
    Imports(Cursor in) {
        this.in = in;
        this.last = in.last();
    }

    private static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        for (String each : List.of(
                "Finding", "Reading", "Reason", "ReportingPeriod", "Standing", "Status", "Summary", "ThemeSummary")) {
            known.put(each, "import " + MODEL + each);
        }
        for (String each : List.of("escalate", "stepDown", "tell")) {
            known.put(each, "import static " + MODEL + "Escalation." + each);
        }
        for (String each : List.of("cases", "lastPeriod", "points", "relative", "samePeriodLastYear", "target")) {
            known.put(each, "import static " + MODEL + "Target." + each);
        }
        return known;
    }

    /** The imports that a file needs for these words, in order. */
    static List<String> linesFor(Set<String> words) {
        return KNOWN.entrySet().stream()
                .filter(each -> words.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Takes imports that stand too far below for there; that they do is said where they stand. */
    void expectBelow() {
        in.wordsOfLinesThatStartWith("import").forEach(imported::add);
    }

    /** Reads one import; reading stands at its word. */
    void read() throws GivenUp {
        Token first = in.next();
        boolean isStatic = in.take("static");
        int start = in.position();
        StringBuilder name = new StringBuilder();
        while ((in.is(Token.Kind.WORD)
                        && !in.is("import")
                        && !in.is("rule")
                        && (start == in.position() || (in.last().is(".") && !in.startsLine())))
                || in.is(".")
                || in.is("*")) {
            name.append(in.next().text());
        }
        List<Token> run = in.since(start);
        if (in.is(";")) {
            in.next();
        }
        last = in.last();
        if (run.isEmpty()) {
            throw in.refuse(first, "write what is imported after it, such as `import " + MODEL + "Reading`");
        }
        if (run.get(run.size() - 1).after().column() - run.get(0).place().column() != name.length()) {
            throw in.refuse(run.get(0), "an import is written without spaces and comments inside");
        }
        accept(first, isStatic, name.toString(), run);
    }

    private void accept(Token first, boolean isStatic, String name, List<Token> run) {
        String line = (isStatic ? "import static " : "import ") + name;
        Token simple = run.get(run.size() - 1);
        if (line.equals(KNOWN.get(simple.text()))) {
            imported.add(simple.text());
            names.add(line.replaceFirst("^import ", ""));
            return;
        }
        String meant = KNOWN.containsKey(simple.text())
                ? simple.text()
                : Nearest.to(simple.text(), KNOWN.keySet()).orElse("");
        imported.add(meant.isEmpty() ? simple.text() : meant);
        Token at = name.startsWith(MODEL) ? simple : run.get(0);
        String known = KNOWN.getOrDefault(meant, "");
        if (known.isEmpty() || run.get(0).place().line() != simple.place().line()) {
            in.problems()
                    .add(
                            at.place(),
                            "`" + name + "` may not be imported; rules see the facts of the notice, their statuses and"
                                    + " reasons, and the words of `Target` and `Escalation` alone; take the line away",
                            Span.of(first, simple).mend(""));
            return;
        }
        boolean kindWrong = known.startsWith("import static ") != isStatic;
        String right = known.replaceFirst("^import (static )?", "");
        Span whole = Span.of(run.get(0), simple);
        String message = "there is no `" + name + "` to import";
        if (kindWrong) {
            message += "; write `" + known + "`";
        } else {
            message += "; did you mean `" + right + "`?";
        }
        if (kindWrong && !isStatic) {
            in.problems().add(first.after(), message, whole.mend("static " + right));
        } else if (kindWrong) {
            in.problems()
                    .add(run.get(0).place(), message, Span.of(first, simple).mend(known));
        } else {
            in.problems().add(at.place(), message, whole.mend(right));
        }
    }

    /** Whether a word can be imported. */
    static boolean knows(String word) {
        return KNOWN.containsKey(word);
    }

    /** The names imported, in their order. */
    List<String> names() {
        return names;
    }

    /** Marks a word as used; one that is not imported is a problem, once. */
    void use(Token word) {
        String line = KNOWN.get(word.text());
        if (line == null || imported.contains(word.text()) || !missed.add(word.text())) {
            return;
        }
        Place end = last.after();
        in.problems()
                .add(
                        word.place(),
                        "`" + word.text() + "` is not imported; write `" + line + "` below the package",
                        Span.at(end).mend("\n" + line));
    }
}
