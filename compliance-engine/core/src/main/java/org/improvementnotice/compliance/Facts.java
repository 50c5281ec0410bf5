package org.improvementnotice.compliance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.input.FactsFolder;
import org.improvementnotice.compliance.input.FactsReader;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problems;

/** What councils report, read and found sound against a pack. Immutable. */
public final class Facts {

    private final List<AuthorityFacts> councils;

    private Facts(List<AuthorityFacts> councils) {
        this.councils = List.copyOf(councils);
    }

    /**
     * Reads a file, or every {@code .yaml}, {@code .yml}, {@code .json} and {@code .csv} file of a folder.
     *
     * @throws InvalidFactsException with every problem of every file, if there is one
     */
    public static Facts read(Path path, PackTerms pack) {
        return read(List.of(path), pack);
    }

    /**
     * Reads files and folders, in any order.
     *
     * @throws InvalidFactsException with every problem of every file, if there is one
     */
    public static Facts read(List<Path> paths, PackTerms pack) {
        return read(paths, pack, Deadline.NONE);
    }

    /**
     * Reads files and folders within a deadline, which is asked before each file.
     *
     * @throws InvalidFactsException with every problem of every file, if there is one
     * @throws org.improvementnotice.compliance.model.DeadlinePassedException if the time is over
     */
    public static Facts read(List<Path> paths, PackTerms pack, Deadline deadline) {
        deadline.enter("the facts");
        Problems problems = new Problems();
        List<SourceFile> files = new ArrayList<>(FactsFolder.read(paths, problems, deadline));
        return of(files, pack, problems, deadline);
    }

    /**
     * Reads one file from a stream, which the caller closes.
     *
     * @param name what problems and findings call it; one that ends in {@code .csv} or {@code .json} is read as such
     * @throws InvalidFactsException with every problem of the file, if there is one
     * @throws IOException if the stream fails
     */
    public static Facts read(String name, InputStream in, PackTerms pack) throws IOException {
        Problems problems = new Problems();
        List<SourceFile> files = SourceFile.read(name, in, problems).stream().toList();
        return of(files, pack, problems, Deadline.NONE);
    }

    /**
     * Reads what a source has.
     *
     * @throws InvalidFactsException with every problem of every document, if there is one
     * @throws IOException if the source cannot be read
     */
    public static Facts read(FactsSource source, PackTerms pack) throws IOException {
        Problems problems = new Problems();
        List<SourceFile> files = new ArrayList<>();
        for (FactsSource.Document each : source.documents()) {
            byte[] content = each.content().getBytes(StandardCharsets.UTF_8);
            SourceFile.read(each.name(), new ByteArrayInputStream(content), problems)
                    .ifPresent(files::add);
        }
        return of(files, pack, problems, Deadline.NONE);
    }

    private static Facts of(List<SourceFile> files, PackTerms pack, Problems problems, Deadline deadline) {
        List<AuthorityFacts> councils = FactsReader.read(files, pack, problems, deadline);
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems.sorted());
        }
        return new Facts(councils);
    }

    /** Facts found sound. */
    static Facts of(List<AuthorityFacts> councils) {
        return new Facts(councils);
    }

    /** The councils that report, in alphabetical order. */
    public List<String> authorities() {
        return councils.stream().map(AuthorityFacts::authority).toList();
    }

    List<AuthorityFacts> councils() {
        return councils;
    }
}
