package org.improvementnotice.compliance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.input.WaiverReader;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.rules.RulePack;

/** The exceptions that bodies agreed, read and found sound against a pack. Immutable. */
public final class Waivers {

    private final List<Waiver> all;

    private Waivers(List<Waiver> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Reads a file of exceptions.
     *
     * @throws InvalidFactsException with every problem of the file, if there is one
     */
    public static Waivers read(Path path, RulePack pack) {
        Problems problems = new Problems();
        Optional<SourceFile> file = SourceFile.read(path, problems);
        List<Waiver> all = file.map(each ->
                        WaiverReader.read(each, pack.notice(), pack.firstAsked().keySet(), problems))
                .orElse(List.of());
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems.sorted());
        }
        return new Waivers(all);
    }

    /** The exceptions, in the order of the file. */
    public List<Waiver> all() {
        return all;
    }
}
