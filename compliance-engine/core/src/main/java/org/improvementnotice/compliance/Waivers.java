package org.improvementnotice.compliance;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final String packDigest;

    private Waivers(WaiverFile file, String packDigest) {
        this.file = file;
        this.packDigest = packDigest;
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
        return new Waivers(read.orElseThrow(), pack.digest());
    }

    /** The exceptions, in the order of the file. */
    public List<Waiver> all() {
        return file.waivers();
    }

    /**
     * Those of councils that the facts know nothing of: they waive nothing.
     *
     * @param authorities the councils of the facts
     */
    public List<Waiver> ofNobodyAmong(Collection<String> authorities) {
        Set<String> known = Set.copyOf(authorities);
        return all().stream().filter(each -> !known.contains(each.authority())).toList();
    }

    /**
     * The file, for a pack.
     *
     * @throws IllegalArgumentException if it was read against another: what one pack calls waivable another may not
     */
    WaiverFile file(RulePack pack) {
        if (!pack.digest().equals(packDigest)) {
            throw new IllegalArgumentException("`" + file.name() + "` was read against another pack than `"
                    + pack.notice().id() + "` as it stands; read it against this one");
        }
        return file;
    }
}
