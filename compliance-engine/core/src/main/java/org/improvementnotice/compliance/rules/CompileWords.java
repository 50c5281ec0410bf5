package org.improvementnotice.compliance.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;

/** What the compilers behind Drools say of a rule, in words of officers and at the word that is wrong. */
final class CompileWords {

    private static final List<String> VERBS = List.of(
            "share",
            "atLeast",
            "atMost",
            "exactly",
            "between",
            "improvesOn",
            "by",
            "breachBelow",
            "breachAbove",
            "breachOutside",
            "tolerance",
            "fromBaseline",
            "agreed",
            "step",
            "basedOnAtLeast",
            "sustainedFor",
            "isYes",
            "judgedByBoard",
            "dueBy",
            "warnDays",
            "submittedWithin",
            "sameDay");
    private static final List<String> STARTS = List.of(
            "target",
            "points",
            "relative",
            "cases",
            "lastPeriod",
            "samePeriodLastYear",
            "escalate",
            "stepDown",
            "tell");
    private static final List<String> PREDICATES = List.of(
            "onOrAfter",
            "before",
            "between",
            "monthIn",
            "inTheme",
            "atLeast",
            "year",
            "month",
            "indicator",
            "value",
            "numerator",
            "denominator",
            "clause",
            "theme",
            "status",
            "reason",
            "run",
            "passes",
            "warns",
            "breaches",
            "notJudged",
            "longestRun",
            "cleanPeriods",
            "level",
            "rank",
            "periods",
            "PASS",
            "WARN",
            "BREACH");
    private static final List<String> FACTS =
            List.of("ReportingPeriod", "Reading", "Finding", "Summary", "ThemeSummary", "Standing");

    private static final List<String> ESCALATION = List.of("escalate", "stepDown", "tell");
    private static final String MODEL = "org.improvementnotice.compliance.model.";

    private static final Pattern IMPORT = Pattern.compile("Error importing : '([^']*)'");
    private static final Pattern OBJECT_TYPE = Pattern.compile("Unable to resolve ObjectType '([^']*)'");
    private static final Pattern NO_VERB =
            Pattern.compile("The method (\\w+)\\(.*?\\) is undefined for the type (Target|Proposal)\\b");
    private static final Pattern NO_START =
            Pattern.compile("The method (\\w+)\\(.*?\\) is undefined for the type \\w+");
    private static final Pattern WRONG_ARGUMENT =
            Pattern.compile("The method (\\w+)\\(.*?\\) in the type .* is not applicable for the arguments \\((.*)\\)");
    private static final Pattern NO_PREDICATE = Pattern.compile("using strict-mode: ([\\w.]+)\\.(\\w+)\\((.*?)\\)");
    private static final Pattern CONDITION =
            Pattern.compile("(?:Unable to Analyse Expression|Unable to parse pattern expression:?)\\s*(.*)");

    private final DrlFile file;
    private final int line;
    private final String message;

    private CompileWords(DrlFile file, int line, String message) {
        this.file = file;
        this.line = line;
        this.message = message;
    }

    /**
     * The problem behind a message.
     *
     * @param line of the rule, or where the compiler saw it; 0 where it did not say
     */
    static Problem of(DrlFile file, int line, String message) {
        return new CompileWords(file, line, message).problem();
    }

    /** Whether a message is of an import, from which all others may follow. */
    static boolean isOfAnImport(String message) {
        return IMPORT.matcher(message).find();
    }

    private Problem problem() {
        Matcher matcher = IMPORT.matcher(message);
        if (matcher.find()) {
            String name = matcher.group(1);
            String simple = name.substring(name.lastIndexOf('.') + 1);
            return at(name, "there is no `" + simple + "` to import" + Nearest.hint(simple, FACTS));
        }
        matcher = OBJECT_TYPE.matcher(message);
        if (matcher.find()) {
            String name = matcher.group(1);
            return at(
                    name,
                    FACTS.contains(name)
                            ? "`" + name + "` is not imported; add `import " + MODEL + name + "` at the top"
                            : "there is no fact `" + name + "`; write one of: " + String.join(", ", FACTS));
        }
        matcher = NO_VERB.matcher(message);
        if (matcher.find()) {
            return at(matcher.group(1), notHere("verb", matcher.group(1), VERBS, "the order of the verbs"));
        }
        matcher = NO_START.matcher(message);
        if (matcher.find()) {
            String name = matcher.group(1);
            String owner = ESCALATION.contains(name) ? "Escalation." : "Target.";
            return at(
                    name,
                    STARTS.contains(name)
                            ? "`" + name + "` is not imported; add `import static " + MODEL + owner + name
                                    + "` at the top"
                            : notHere("word", name, STARTS, "the imports"));
        }
        matcher = WRONG_ARGUMENT.matcher(message);
        if (matcher.find()) {
            return at(
                    matcher.group(1),
                    "`" + matcher.group(1)
                            + "(...)` does not take what stands in its brackets; numbers stand without quotes,"
                            + " with a point and alone, texts in quotes");
        }
        return condition();
    }

    private Problem condition() {
        Matcher matcher = NO_PREDICATE.matcher(message);
        if (matcher.find()) {
            String name = matcher.group(2);
            return at(
                    name,
                    PREDICATES.contains(name)
                            ? "`" + name
                                    + "(...)` does not take what stands in its brackets; write a month in quotes, such as"
                                    + " `\"2012-03\"`"
                            : notHere("field or predicate", name, PREDICATES, "its fact"));
        }
        matcher = CONDITION.matcher(message);
        if (matcher.find()) {
            return new Problem(
                    file.place(line),
                    "this condition cannot be read: `"
                            + matcher.group(1).strip().replaceAll("[:\\s]+$", "") + "`; check the names of its fields");
        }
        String first = message.replaceFirst("^Rule Compilation error\\s*", "")
                .strip()
                .lines()
                .findFirst()
                .orElse("");
        return new Problem(file.place(line), "this does not compile: " + first.replace('"', '`'));
    }

    private static String notHere(String what, String name, List<String> known, String other) {
        return known.contains(name)
                ? "`" + name + "` cannot stand here; check " + other
                : "there is no " + what + " `" + name + "`"
                        + Nearest.to(name, known)
                                .map(each -> "; did you mean `" + each + "`?")
                                .orElse("");
    }

    /** The problem at a word on the line given or below it; at the line where the word is not found. */
    private Problem at(String word, String words) {
        List<String> lines = file.text().lines().toList();
        Matcher matcher;
        for (int i = Math.max(0, line - 1); i < lines.size(); i++) {
            matcher = Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(lines.get(i));
            if (matcher.find() && !lines.get(i).strip().startsWith("//")) {
                return new Problem(new Place(file.shown(), i + 1, matcher.start() + 1), words);
            }
        }
        return new Problem(file.place(line), words);
    }
}
