package org.improvementnotice.compliance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The targets as a pack of the engine: the folder an officer would write. */
final class PackText {

    /** How many rules its ladder has. */
    static final int LADDER_RULES = 3;

    private static final int MOST_IN_A_FILE = 200;

    private PackText() {}

    static Path write(List<Target> targets, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("targets"));
        Files.createDirectories(folder.resolve("escalation"));
        Files.writeString(folder.resolve("pack.yaml"), notice(targets));
        Files.writeString(folder.resolve("indicators.yaml"), catalogue(targets));
        Files.writeString(folder.resolve("escalation/ladder.drl"), LADDER);
        for (int theme = 1; theme <= 4; theme++) {
            int number = theme;
            List<Target> own =
                    targets.stream().filter(each -> each.theme() == number).toList();
            for (int from = 0; from < own.size(); from += MOST_IN_A_FILE) {
                String name = from == 0 ? "" : "-" + (from / MOST_IN_A_FILE + 1);
                Files.writeString(
                        folder.resolve("targets/" + theme + "-theme" + name + ".drl"),
                        rules(
                                own.subList(from, Math.min(own.size(), from + MOST_IN_A_FILE)),
                                "theme" + theme + "part" + from));
            }
        }
        return folder;
    }

    private static String notice(List<Target> targets) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("clauses:\n");
        targets.forEach(each -> text.append("  - { number: \"" + each.clause() + "\", words: Requirement "
                + each.clause() + ", judged: by-rule, origin: illustrative }\n"));
        return text.append(TAIL).toString();
    }

    private static String catalogue(List<Target> targets) {
        StringBuilder text = new StringBuilder();
        for (Target each : targets) {
            text.append(each.indicator() + ":\n");
            text.append("  name: Requirement " + each.clause() + "\n");
            text.append("  better: " + (each.floor() ? "more" : "fewer") + " of them\n");
            text.append("  unit: " + each.unit().name().toLowerCase(Locale.ROOT) + "\n");
            text.append("  good: " + (each.floor() ? "high" : "low") + "\n");
            text.append("  basis: in-month\n  frequency: monthly\n  decimals: " + each.decimals() + "\n");
            text.append("  definition: An invented indicator.\n  source: illustrative\n");
        }
        return text.toString();
    }

    private static String rules(List<Target> targets, String name) {
        StringBuilder text = new StringBuilder("package benchmark." + name + "\n\n");
        boolean asksReading = targets.stream().anyMatch(each -> each.whereAbove() != null);
        text.append(asksReading ? "import org.improvementnotice.compliance.model.Reading\n" : "");
        text.append("import org.improvementnotice.compliance.model.ReportingPeriod\n");
        text.append("import static org.improvementnotice.compliance.model.Target.target\n");
        targets.forEach(each -> text.append(rule(each)));
        return text.toString();
    }

    private static String rule(Target target) {
        String where = target.whereAbove() == null
                ? ""
                : "    Reading( indicator == \"" + Target.FIRST + "\", value > " + target.whereAbove() + " )\n";
        String line = (target.floor() ? ".atLeast(" : ".atMost(") + target.line() + ")";
        String band = (target.floor() ? ".breachBelow(" : ".breachAbove(") + target.breach() + ")";
        return "\nrule \"" + target.clause() + " Requirement " + target.clause() + "\"\n    @clause(\""
                + target.clause()
                + "\") @source(\"illustrative\")\nwhen\n    ReportingPeriod( onOrAfter(\"2023-01\") )\n"
                + where + "then\n    insert( target(\"" + target.indicator() + "\")" + line + band + " );\nend\n";
    }

    private static final String HEAD = """
            id: benchmark
            version: 1.0.0
            title: A notice that does not exist
            authority: any
            issued: 2022-12-01
            judgedFrom: 2023-01
            inForceUntil: 2025-12-31
            provenance: { status: illustrative, sources: [ invented ] }
            themes: { "1": First theme, "2": Second theme, "3": Third theme, "4": Fourth theme }
            """;

    private static final String TAIL = """
            bodies:
              board: { name: Board, meets: monthly, papers: private, receives: everything }
            levels:
              - { level: routine-review, bodies: [ board ], asks: The findings are gone through. }
              - { level: board-attention, bodies: [ board ], asks: The Board looks at each requirement at BREACH. }
              - { level: dated-action, bodies: [ board ], asks: The Board sets a dated action. }
            startsAt: routine-review
            """;

    private static final String LADDER = """
            package benchmark.ladder

            import org.improvementnotice.compliance.model.Finding
            import org.improvementnotice.compliance.model.Standing
            import org.improvementnotice.compliance.model.Status
            import org.improvementnotice.compliance.model.Summary
            import static org.improvementnotice.compliance.model.Escalation.escalate
            import static org.improvementnotice.compliance.model.Escalation.stepDown

            rule "L1 One requirement at BREACH"
                @source("illustrative")
            when
                Finding( status == Status.BREACH )
            then
                insert( escalate("board-attention") );
            end

            rule "L2 One requirement at BREACH two periods running"
                @source("illustrative")
            when
                Finding( status == Status.BREACH, run >= 2 )
            then
                insert( escalate("dated-action") );
            end

            rule "L3 Two periods at a level and none at BREACH two periods running"
                @source("illustrative")
            when
                Standing( periods >= 2 )
                Summary( passes >= 1 )
                not Finding( status == Status.BREACH, run >= 2 )
            then
                insert( stepDown() );
            end
            """;
}
