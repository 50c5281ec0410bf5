package org.improvementnotice.compliance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.input.WaiverReader;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.model.WaiverFile;
import org.improvementnotice.compliance.rules.RulePack;

/** The exceptions that bodies agreed, read and found sound against a pack. Immutable. */
public final class Waivers {

    private final WaiverFile file;

    private Waivers(WaiverFile file) {
        this.file = file;
    }

    /**
     * Reads a file of exceptions.
     *
     * @throws InvalidFactsException with every problem of the file, if there is one
     */
    public static Waivers read(Path path, RulePack pack) {
        Problems problems = new Problems();
        Optional<SourceFile> source = SourceFile.read(path, problems);
        Optional<WaiverFile> read = source.map(each -> new WaiverFile(
                each.name(),
                each.digest(),
                WaiverReader.read(each, pack.notice(), pack.firstAsked().keySet(), problems)));
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems.sorted());
        }
        return new Waivers(read.orElseThrow());
    }

    /** The exceptions, in the order of the file. */
    public List<Waiver> all() {
        return file.waivers();
    }

    /** Those of councils that the facts know nothing of: they waive nothing. */
    public List<Waiver> ofNobodyIn(Facts facts) {
        return all().stream()
                .filter(each -> !facts.authorities().contains(each.authority()))
                .toList();
    }

    WaiverFile file() {
        return file;
    }
}
