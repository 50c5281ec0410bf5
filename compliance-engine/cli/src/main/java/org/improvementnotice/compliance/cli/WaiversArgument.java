package org.improvementnotice.compliance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Waivers;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The agreed exceptions. */
final class WaiversArgument {

    private static final int MOST_NAMED = 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "the exceptions that bodies agreed: what they are for keeps its status and is marked")
    private @Nullable Path file;

    /** The file; null where none was named. */
    @Nullable
    Path file() {
        return file;
    }

    Optional<Waivers> read(RulePack pack) {
        return Optional.ofNullable(file).map(each -> Waivers.read(each, pack));
    }

    /** The engine with them; those of no council of the facts are said. */
    ComplianceEngine given(ComplianceEngine engine, List<String> authorities) {
        return read(engine.pack())
                .map(waivers -> {
                    waivers.ofNobodyAmong(authorities).forEach(each -> say(each, authorities));
                    return engine.with(waivers);
                })
                .orElse(engine);
    }

    private void say(Waiver waiver, List<String> authorities) {
        Line.print(
                spec.commandLine().getErr(),
                "compliance: " + waiver.place() + ": no facts here are of " + waiver.authority()
                        + ", so this exception waives nothing; the facts are of "
                        + named(authorities));
    }

    /** Some councils by name, not thousands of them. */
    static String named(List<String> authorities) {
        int left = authorities.size() - MOST_NAMED;
        return left <= 0
                ? String.join(", ", authorities)
                : String.join(", ", authorities.subList(0, MOST_NAMED)) + " and " + left + " more";
    }
}
