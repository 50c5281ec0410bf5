package org.improvementnotice.compliance.cli;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.officer.CaseCoverage;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether it is said what the cases cover of the pack, and how much they must. */
final class CoverageArgument {

    @Option(
            names = "--coverage",
            description =
                    "say after the cases which rules, lines, days, months and levels none of them shows, each with"
                            + " what to write")
    private boolean coverage;

    @Option(
            names = "--min-coverage",
            paramLabel = "N",
            description = "with --coverage: exit with 5 where the cases cover less than N per cent, 0 to 100")
    private @Nullable Integer least;

    /**
     * What cases cover of a pack; empty where it is not asked for.
     *
     * @throws ParameterException if it cannot be told, or the least is no percentage
     */
    Optional<Coverage> of(RulePack pack, List<Case> cases, CommandLine command, Deadline time) {
        if (least != null && (!coverage || least < 0 || least > 100)) {
            throw new ParameterException(
                    command, "--min-coverage is a whole number of 0 to 100 and stands beside --coverage");
        }
        if (!coverage) {
            return Optional.empty();
        }
        if (!CaseCoverage.isKnown(pack)) {
            throw new ParameterException(
                    command,
                    "--coverage reads which lines, days and months rules name, and with --trust-rules they are compiled"
                            + " and not read; leave one of the two out");
        }
        time.enter("what the cases cover");
        return Optional.of(CaseCoverage.of(pack).by(cases, time));
    }

    /** Whether the cases cover as much as they must; says so where they do not. */
    boolean isEnough(Coverage found, CommandLine command) {
        if (least == null || found.percent() >= least) {
            return true;
        }
        Line.print(
                command.getErr(),
                "compliance: the cases cover " + found.percent() + " % of the pack, and --min-coverage asks for "
                        + least + " %");
        return false;
    }
}
