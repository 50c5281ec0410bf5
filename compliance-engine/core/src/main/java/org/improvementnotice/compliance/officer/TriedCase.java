package org.improvementnotice.compliance.officer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.improvementnotice.compliance.input.CaseReader;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** A typed case read and judged by a pack, as {@code compliance test} reads and judges it. */
final class TriedCase {

    private final RulePack pack;
    private final CaseRunner runner;

    TriedCase(RulePack pack, Deadline deadline) {
        this.pack = pack;
        this.runner = new CaseRunner(pack, deadline);
    }

    /**
     * What comes out.
     *
     * @param status null where there is no finding
     */
    record Answer(@Nullable Status status) {}

    /** How a requirement comes out; empty where the case is none of this pack. */
    Optional<Answer> of(WitnessCase typed, AskedTarget.Key key) {
        Problems problems = new Problems();
        List<Case> cases = CaseReader.read(SourceFile.of("tried.yaml", typed.text(pack)), pack, problems);
        if (!problems.isEmpty() || cases.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Answer(runner.month(cases.get(0)).findings().stream()
                .filter(each -> each.key().equals(key))
                .map(Finding::status)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null)));
    }
}
