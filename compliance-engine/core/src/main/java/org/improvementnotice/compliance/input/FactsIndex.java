package org.improvementnotice.compliance.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Which files, and which rows of CSV files, are of which council. Of each file it keeps the name, of each stretch of rows where
 * it lies; what they say is read when it is a council's turn, so that the facts of one council at a time are held. See
 * decision 0032.
 */
public final class FactsIndex {

    /** The most stretches of rows: a file whose councils change in every row is sorted before it is larger than this. */
    private static final int MOST_SHARES = 1_000_000;

    /** The most bytes before which the first row of a CSV file ends. */
    private static final int LONGEST_HEADER = 1 << 16;

    private static final String CHANGED = "this file changed while it was read; try again when nobody writes to it";

    private final PackTerms terms;
    private final SortedMap<String, List<Share>> councils = new TreeMap<>();
    private final Problems ofNobody = new Problems();
    private final Spellings spellings = new Spellings(ofNobody);
    private int shares;

    private FactsIndex(PackTerms terms) {
        this.terms = terms;
    }

    /**
     * A file as it was found.
     *
     * @param header the first row of a CSV file with what stands above it; null for a file that is read whole
     */
    private record Found(Path path, @Nullable SourceFile header, long size, FileTime modified) {

        String name() {
            return SourceFile.nameOf(path);
        }

        boolean isAsFound() throws IOException {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return now.size() == size && now.lastModifiedTime().equals(modified);
        }
    }

    /** A stretch of a file that is of one council; of a file that is read whole all of it. */
    private record Share(Found file, long offset, long length, int line) {}

    /**
     * Looks through files and folders, in any order.
     *
     * @param deadline asked before each file
     */
    public static FactsIndex of(List<Path> paths, PackTerms terms, Deadline deadline) {
        FactsIndex index = new FactsIndex(terms);
        for (Path path : FactsFolder.paths(paths, index.ofNobody)) {
            deadline.check();
            index.add(path);
        }
        return index;
    }

    /** The councils, in alphabetical order. */
    public List<String> authorities() {
        return List.copyOf(councils.keySet());
    }

    /** Whether anything is of a council. */
    public boolean has(String authority) {
        return councils.containsKey(authority);
    }

    /** What is wrong with files and rows of which it cannot be told whose they are. */
    public List<Problem> ofNobody() {
        return ofNobody.sorted();
    }

    /**
     * Reads what there is of a council.
     *
     * @param authority one of {@link #authorities}
     * @return one; none where problems were added
     */
    public List<AuthorityFacts> read(String authority, Problems problems) {
        List<Share> own = councils.getOrDefault(authority, List.of());
        Problems inFiles = new Problems();
        List<AuthorityFacts> facts = FactsReader.readPieces(pieces(own, inFiles), terms, inFiles);
        if (inFiles.isEmpty() && (facts.size() != 1 || !facts.get(0).authority().equals(authority))) {
            inFiles.add(
                    Place.of(own.get(0).file().name()),
                    "it cannot be told which rows of this file are of " + Shown.quoted(authority)
                            + "; write each cell without quotes, or with one before and one after it");
        }
        problems.addAll(inFiles.found());
        return inFiles.isEmpty() ? facts : List.of();
    }

    // looking through

    private void add(Path path) {
        try {
            if (!SourceFile.hasSuffix(SourceFile.nameOf(path), ".csv")) {
                addWhole(path);
            } else if (Files.isRegularFile(path)) {
                addRows(path);
            } else {
                ofNobody.add(
                        Place.of(SourceFile.nameOf(path)),
                        "this is no file that can be read again, as reading council by council does; save it as a file first");
            }
        } catch (IOException e) {
            readForItsProblems(path);
        }
    }

    private void addWhole(Path path) throws IOException {
        Problems unsaid = new Problems();
        Node.Scalar authority = SourceFile.read(path, unsaid)
                .flatMap(file -> NodeParser.peek(file, "authority"))
                .orElse(null);
        // the name as it will be read, of which a block of text has its last line end taken off
        String name = authority == null ? null : new Scalars(unsaid).text(authority);
        if (authority == null || name == null) {
            readForItsProblems(path);
            return;
        }
        Found file = found(path, null);
        add(name, new Share(file, 0, file.size(), 1), authority.place());
    }

    private void addRows(Path path) throws IOException {
        byte[] header = header(path);
        Integer column = authorityColumn(path, header);
        if (column == null) {
            readForItsProblems(path);
            return;
        }
        List<Row> rows = new ArrayList<>();
        String name = SourceFile.nameOf(path);
        String digest =
                CsvSections.read(path, header.length, lines(header), column, (authority, offset, length, line) -> {
                    if (++shares <= MOST_SHARES) {
                        rows.add(new Row(authority, offset, length, line));
                    }
                });
        if (shares > MOST_SHARES) {
            ofNobody.add(
                    Place.of(name),
                    "the rows change from council to council more than " + MOST_SHARES
                            + " times; sort the file by `authority`");
            return;
        }
        Found file = found(path, SourceFile.lines(name, header, 0, digest));
        List<Share> nobodys = new ArrayList<>();
        for (Row each : rows) {
            Share share = new Share(file, each.offset(), each.length(), each.line());
            if (each.authority().isEmpty()) {
                nobodys.add(share);
            } else {
                add(each.authority(), share, new Place(name, each.line(), 0));
            }
        }
        boolean ofCouncils = nobodys.size() < rows.size();
        if (!nobodys.isEmpty() && sayAnything(nobodys)) {
            FactsReader.readPieces(pieces(nobodys, ofNobody), terms, ofNobody);
        } else if (!ofCouncils) {
            readForItsProblems(path);
        }
    }

    /** Whether rows without a council are more than empty ones. */
    private static boolean sayAnything(List<Share> rows) {
        Problems unsaid = new Problems();
        return pieces(rows, unsaid).stream()
                .map(each -> CsvParser.parse(each, unsaid))
                .anyMatch(each -> each.size() != 1);
    }

    private record Row(String authority, long offset, long length, int line) {}

    private void add(String authority, Share share, Place place) {
        spellings.add(authority, place);
        councils.computeIfAbsent(authority, any -> new ArrayList<>()).add(share);
    }

    /** Reads a file of which it cannot be told whose it is, to say why. */
    private void readForItsProblems(Path path) {
        int before = ofNobody.size();
        SourceFile.read(path, ofNobody).ifPresent(file -> FactsReader.read(List.of(file), terms, ofNobody));
        if (ofNobody.size() == before) {
            ofNobody.add(Place.of(SourceFile.nameOf(path)), CHANGED);
        }
    }

    private static Found found(Path path, @Nullable SourceFile header) throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return new Found(path, header, now.size(), now.lastModifiedTime());
    }

    private static byte[] header(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(LONGEST_HEADER);
            return Arrays.copyOf(start, CsvSections.headerEnd(start));
        }
    }

    private static int lines(byte[] header) {
        int lines = 0;
        for (byte each : header) {
            lines += each == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** The number of the column that names the council; null where the header does not say. */
    private @Nullable Integer authorityColumn(Path path, byte[] header) {
        Problems unsaid = new Problems();
        List<CsvRow> rows = CsvParser.parse(List.of(SourceFile.of(SourceFile.nameOf(path), header)), unsaid);
        return rows.size() != 1
                ? null
                : CsvTable.of(rows, unsaid)
                        .map(table -> table.columns().get("authority"))
                        .orElse(null);
    }

    // reading again

    private static List<List<SourceFile>> pieces(List<Share> shares, Problems problems) {
        Map<Found, List<Share>> byFile =
                shares.stream().collect(Collectors.groupingBy(Share::file, LinkedHashMap::new, Collectors.toList()));
        List<List<SourceFile>> files = new ArrayList<>();
        byFile.forEach((file, own) -> {
            List<SourceFile> pieces = pieces(file, own, problems);
            if (!pieces.isEmpty()) {
                files.add(pieces);
            }
        });
        return files;
    }

    private static List<SourceFile> pieces(Found file, List<Share> own, Problems problems) {
        SourceFile header = file.header();
        if (header == null) {
            List<SourceFile> whole =
                    SourceFile.read(file.path(), problems).stream().toList();
            return whole.isEmpty() || isAsFound(file, problems) ? whole : List.of();
        }
        if (own.stream().mapToLong(Share::length).sum() > SourceFile.MOST_BYTES) {
            problems.add(
                    new Place(file.name(), own.get(0).line(), 0),
                    "the rows of this council are more than " + SourceFile.MOST_BYTES / 1024 / 1024
                            + " MiB; split them by month or part");
            return List.of();
        }
        List<SourceFile> pieces = new ArrayList<>();
        pieces.add(header);
        try (SeekableByteChannel channel = Files.newByteChannel(file.path())) {
            for (Share each : own) {
                pieces.add(SourceFile.lines(file.name(), bytes(channel, each), each.line() - 1, header.digest()));
            }
        } catch (IOException e) {
            problems.add(Place.of(file.name()), CHANGED);
            return List.of();
        }
        return isAsFound(file, problems) ? pieces : List.of();
    }

    private static boolean isAsFound(Found file, Problems problems) {
        try {
            if (file.isAsFound()) {
                return true;
            }
        } catch (IOException e) {
            // it was there a moment ago
        }
        problems.add(Place.of(file.name()), CHANGED);
        return false;
    }

    private static byte[] bytes(SeekableByteChannel channel, Share share) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(share.length()));
        channel.position(share.offset());
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new IOException("the file is shorter than it was");
            }
        }
        return buffer.array();
    }
}
