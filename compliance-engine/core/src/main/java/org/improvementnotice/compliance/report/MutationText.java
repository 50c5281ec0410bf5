package org.improvementnotice.compliance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.improvementnotice.compliance.model.MutationResult;
import org.improvementnotice.compliance.model.Visible;

/** What became of slips in the rules of a pack, for a person at a terminal: what nothing noticed in full, the rest counted. */
public final class MutationText {

    private final MutationResult result;
    private final StringBuilder out = new StringBuilder();

    private MutationText(MutationResult result) {
        this.result = result;
    }

    /** The report. */
    public static String of(MutationResult result) {
        MutationText report = new MutationText(result);
        report.write();
        return report.out.toString();
    }

    private void line(String text) {
        out.append(Visible.of(text)).append('\n');
    }

    private void write() {
        byCase().forEach((killing, survivors) -> {
            survivors.forEach(each -> line(each.place() + ": " + each.says() + ", and nothing notices"));
            killing.ifPresentOrElse(
                    each -> {
                        line(
                                "  this case would; paste it into a file under cases/ and put its sentence in your words:");
                        each.lines().forEach(this::line);
                    },
                    () -> line("  no case was found that would"));
        });
        line(result.mutants().size() + " slips: " + result.count(MutationResult.End.REFUSED) + " named by check, "
                + result.count(MutationResult.End.KILLED) + " noticed by a case, "
                + result.count(MutationResult.End.EQUIVALENT) + " that change nothing, "
                + result.count(MutationResult.End.SURVIVED) + " noticed by nothing; " + result.percent()
                + " % of those that matter are noticed");
    }

    /** One case often notices several slips. */
    private Map<Optional<String>, List<MutationResult.Fate>> byCase() {
        Map<Optional<String>, List<MutationResult.Fate>> byCase = new LinkedHashMap<>();
        result.survivors()
                .forEach(each -> byCase.computeIfAbsent(Optional.ofNullable(each.killing()), any -> new ArrayList<>())
                        .add(each));
        return byCase;
    }
}
