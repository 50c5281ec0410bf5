package org.improvementnotice.compliance;

import java.nio.file.Path;
import java.util.List;
import org.improvementnotice.compliance.input.FactsIndex;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Problems;

/**
 * Facts of more councils than are to be held at once. Made by looking through the files for whose they are; what a council
 * reports is read, as strictly as by {@link Facts}, when it is asked for. A CSV file may be of any size here and its rows in
 * any order; those of one council may be as much as a file may be. Share it between threads; the files must not change
 * meanwhile.
 *
 * <pre>{@code
 * FactsByAuthority facts = FactsByAuthority.of(List.of(Path.of("facts.csv")), pack);
 * for (String authority : facts.authorities()) {
 *     write(engine.assess(facts.of(authority)));
 * }
 * }</pre>
 */
public final class FactsByAuthority {

    private final FactsIndex index;
    private final List<Problem> ofNobody;

    private FactsByAuthority(FactsIndex index) {
        this.index = index;
        this.ofNobody = index.ofNobody();
    }

    /** Looks through files and folders, in any order. */
    public static FactsByAuthority of(List<Path> paths, PackTerms pack) {
        return of(paths, pack, Deadline.NONE);
    }

    /**
     * Looks through files and folders within a deadline, which is asked before each file.
     *
     * @throws org.improvementnotice.compliance.model.DeadlinePassedException if the time is over
     */
    public static FactsByAuthority of(List<Path> paths, PackTerms pack, Deadline deadline) {
        deadline.enter("the facts");
        return new FactsByAuthority(FactsIndex.of(paths, pack, deadline));
    }

    /** The councils that report, in alphabetical order. */
    public List<String> authorities() {
        return index.authorities();
    }

    /**
     * What is wrong with files and rows of which it cannot be told whose they are. While there is such a problem no council
     * is given out: what is missing may be its own.
     */
    public List<Problem> ofNobody() {
        return ofNobody;
    }

    /**
     * Reads what a council reports.
     *
     * @param authority one of {@link #authorities}
     * @throws InvalidFactsException with every problem of the council, and those {@link #ofNobody}
     * @throws IllegalArgumentException if nothing here is of this council
     */
    public Facts of(String authority) {
        if (!index.has(authority)) {
            throw new IllegalArgumentException("nothing here is of " + authority);
        }
        Problems problems = new Problems();
        problems.addAll(ofNobody);
        List<AuthorityFacts> facts = index.read(authority, problems);
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems.sorted());
        }
        return Facts.of(facts);
    }
}
