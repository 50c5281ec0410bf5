package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Verification;
import org.improvementnotice.compliance.officer.Verifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether an assessment is what its facts, pack and exceptions come to. */
@Command(
        name = "verify",
        description =
                "Derives ASSESSMENT anew from the FACTS and the PACK it was made from, and says what differs: a file"
                        + " that is not the one that was judged, or anything that does not come out so.",
        exitCodeList = {
            "0:derived anew, the same bytes",
            ExitCode.SAY_BROKEN,
            ExitCode.SAY_USAGE,
            ExitCode.SAY_PROBLEMS,
            "5:something differs"
        },
        footer = {
            "",
            "Example:",
            "  compliance assess facts --pack my-pack --format json > april.json",
            "  compliance verify april.json facts --pack my-pack"
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "ASSESSMENT",
            description = "an assessment, written with --format json or jsonl")
    private Path assessment;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FACTS",
            description = "the facts files it was made from, or folders of them; names may have changed")
    private List<Path> facts;

    @Mixin
    private PackArgument pack;

    @Option(names = "--waivers", paramLabel = "FILE", description = "the agreed exceptions it was made with")
    private @Nullable Path waivers;

    @Option(names = "--previous", paramLabel = "ASSESSMENT", description = "the earlier assessment it went on from")
    private @Nullable Path previous;

    @Option(
            names = "--baseline",
            paramLabel = "ASSESSMENT",
            description = "the earlier assessment it was compared with")
    private @Nullable Path baseline;

    @Mixin
    private DeadlineArgument deadline;

    @Override
    public Integer call() {
        if (facts.contains(Path.of("-")) || assessment.equals(Path.of("-"))) {
            throw new ParameterException(
                    spec.commandLine(), "`-` is standard input; name the files whose content was judged");
        }
        Verification verification = deadline.within(this::verification);
        PrintWriter out = spec.commandLine().getOut();
        verification.differences().forEach(each -> Line.printVisible(out, each.toString()));
        verification.notes().forEach(each -> Line.print(spec.commandLine().getErr(), "compliance: " + each));
        String file = verification.assessment().name();
        if (verification.holds()) {
            Line.print(
                    out,
                    "verified: " + file + " (SHA-256 "
                            + verification.assessment().digest() + ") of " + String.join(", ", verification.councils())
                            + ", derived anew with the same bytes");
            return ExitCode.OK;
        }
        int count = verification.differences().size();
        Line.print(
                spec.commandLine().getErr(), "not verified: " + count + (count == 1 ? " difference" : " differences"));
        return ExitCode.BREACH;
    }

    private Verification verification(Deadline time) {
        Verifier.Given given = new Verifier.Given(facts, pack.files(), waivers, previous, baseline);
        return ComplianceEngine.verify(assessment, given, pack::load, time);
    }
}
