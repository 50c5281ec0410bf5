package org.improvementnotice.compliance.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.Waivers;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The agreed exceptions. */
final class WaiversArgument {

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
    ComplianceEngine given(ComplianceEngine engine, Facts facts) {
        return read(engine.pack())
                .map(waivers -> {
                    waivers.ofNobodyIn(facts).forEach(each -> say(each, facts));
                    return engine.with(waivers);
                })
                .orElse(engine);
    }

    private void say(Waiver waiver, Facts facts) {
        Line.print(
                spec.commandLine().getErr(),
                "compliance: " + waiver.place() + ": no facts here are of " + waiver.authority()
                        + ", so this exception waives nothing; the facts are of "
                        + String.join(", ", facts.authorities()));
    }
}
