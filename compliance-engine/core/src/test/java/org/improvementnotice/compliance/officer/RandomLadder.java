package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.rules.RulePack;

/** A pack of three requirements in two themes with a ladder drawn at random, most of which nobody would mean. */
final class RandomLadder {

    private static final String HEAD = String.join(
            "\n",
            "package drawn.ladder",
            "import org.improvementnotice.compliance.model.Finding",
            "import org.improvementnotice.compliance.model.Reason",
            "import org.improvementnotice.compliance.model.Standing",
            "import org.improvementnotice.compliance.model.Status",
            "import org.improvementnotice.compliance.model.Summary",
            "import org.improvementnotice.compliance.model.ThemeSummary",
            "import static org.improvementnotice.compliance.model.Escalation.escalate",
            "import static org.improvementnotice.compliance.model.Escalation.stepDown",
            "");

    private static final List<String> LEVELS = List.of("low", "middle", "high");

    private final Random random;
    private final RulePack pack;
    private String text = "";

    RandomLadder(Random random) {
        this.random = random;
        this.pack = draw();
    }

    RulePack pack() {
        return pack;
    }

    String text() {
        return text;
    }

    private RulePack draw() {
        while (true) {
            List<String> rules = new ArrayList<>();
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                rules.add("rule \"R" + i + "\"\nwhen\n    " + when() + "\nthen\n    insert( " + then() + " );\nend\n");
            }
            text = String.join("\n", rules);
            try {
                return Sample.load(files(text));
            } catch (InvalidRulePackException e) {
                text = "a rule that can never fire: drawn anew";
            }
        }
    }

    private static Map<String, String> files(String rules) {
        StringBuilder used = new StringBuilder();
        HEAD.lines()
                .filter(each -> !each.startsWith("import")
                        || rules.contains(each.substring(each.lastIndexOf('.') + 1) + "(")
                        || rules.contains(each.substring(each.lastIndexOf('.') + 1) + "."))
                .forEach(each -> used.append(each).append('\n'));
        Map<String, String> files = new TreeMap<>();
        files.put(
                "pack.yaml",
                String.join(
                        "\n",
                        "id: drawn",
                        "version: 1.0.0",
                        "title: Drawn",
                        "authority: any",
                        "issued: 2012-01-01",
                        "judgedFrom: 2012-01",
                        "inForceUntil: 2013-12-31",
                        "provenance: { status: illustrative, sources: [ \"drawn\" ] }",
                        "themes: { \"1\": One, \"2\": Two }",
                        "coreTasks: { \"1\": Task }",
                        "clauses:",
                        "  - { number: \"1.1\", words: A, coreTasks: [ \"1\" ], judged: by-rule, origin: illustrative }",
                        "  - { number: \"2.1\", words: B, coreTasks: [ \"1\" ], judged: by-rule, origin: illustrative }",
                        "  - { number: \"2.2\", words: C, coreTasks: [ \"1\" ], judged: by-rule, origin: illustrative }",
                        "bodies: { board: { name: Board, meets: monthly, papers: private, receives: everything } }",
                        "levels:",
                        "  - { level: low, bodies: [ board ], asks: Looks }",
                        "  - { level: middle, bodies: [ board ], asks: Looks }",
                        "  - { level: high, bodies: [ board ], asks: Looks }",
                        "startsAt: middle",
                        "policies: { missing: warn-then-breach, rounding: as-given, stepDown: one-level, waivedRaise: never,"
                                + " waiverMaxDays: 90, lateBreach: 5 }",
                        ""));
        files.put("indicators.yaml", indicator("a") + indicator("b") + indicator("c"));
        files.put("targets/1-one.drl", targets("one", "1.1", "a"));
        files.put("targets/2-two.drl", targets("two", "2.1", "b") + rule("2.2", "c"));
        files.put("escalation/ladder.drl", used + rules);
        return files;
    }

    private static String indicator(String code) {
        return code + ": { name: " + code + ", better: fewer, unit: average, good: low, basis: snapshot, decimals: 1,"
                + " definition: drawn, source: drawn }\n";
    }

    private static String targets(String name, String clause, String indicator) {
        return "package drawn." + name + "\nimport org.improvementnotice.compliance.model.ReportingPeriod\n"
                + "import static org.improvementnotice.compliance.model.Target.target\n" + rule(clause, indicator);
    }

    private static String rule(String clause, String indicator) {
        return "rule \"" + clause + "\"\n@clause(\"" + clause + "\") @coreTask(\"1\") @source(\"drawn\")\nwhen\n"
                + "    ReportingPeriod( onOrAfter(\"2012-01\") )\nthen\n    insert( target(\"" + indicator
                + "\").atMost(10).breachAbove(12) );\nend\n";
    }

    private String when() {
        List<String> patterns = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            patterns.add(pattern(i == 0));
        }
        return String.join("\n    ", patterns);
    }

    private String pattern(boolean first) {
        String quantifier = pick(first ? List.of("", "", "exists ", "not ") : List.of("exists ", "not ", "not "));
        return switch (random.nextInt(6)) {
            case 0 ->
                "Standing( " + pick(List.of("periods", "rank")) + " " + order() + " " + (1 + random.nextInt(2)) + " )";
            case 1 -> "Summary( " + count("cleanPeriods") + " )";
            case 2 ->
                quantifier + "ThemeSummary( " + pick(List.of("", "theme == \"2\", ")) + count("longestRun") + " )";
            default -> quantifier + "Finding( " + finding() + " )";
        };
    }

    private String count(String other) {
        return pick(List.of("passes", "warns", "breaches", "breaches", "notJudged", "longestRun", other)) + " "
                + order() + " " + (1 + random.nextInt(2));
    }

    private String finding() {
        List<String> parts = new ArrayList<>();
        parts.add("status == Status." + pick(List.of("BREACH", "BREACH", "WARN", "PASS")));
        if (random.nextInt(3) == 0) {
            parts.add("run " + order() + " " + (1 + random.nextInt(2)));
        }
        if (random.nextInt(4) == 0) {
            parts.add(pick(List.of("inTheme(\"2\")", "clause == \"2.1\"")));
        }
        if (random.nextInt(6) == 0) {
            parts.add(
                    "reason " + pick(List.of("==", "!=")) + " Reason." + pick(List.of("MISSED", "NO_FIGURE", "CLOSE")));
        }
        return String.join(", ", parts);
    }

    private String order() {
        return pick(List.of(">=", ">=", ">=", "==", "<", "!="));
    }

    private String then() {
        return random.nextInt(3) == 0 ? "stepDown()" : "escalate(\"" + pick(LEVELS) + "\")";
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
