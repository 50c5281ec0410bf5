package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;

/** The bytes of one file with the name its user knows it by. */
public final class SourceFile {

    /** The most bytes a file may have. A month of a large council is a hundredth of it. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    /** The most bytes that assessments in a file may have: a year of fifty councils. */
    private static final int MOST_BYTES_OF_ASSESSMENTS = 64 * 1024 * 1024;

    /** How spreadsheets end that are no text. */
    static final String[] SPREADSHEETS = {".xls", ".xlsx", ".xlsm", ".xlsb", ".ods"};

    private final String name;
    private final byte[] bytes;
    private final int linesAbove;
    private @Nullable String digest;

    private SourceFile(String name, byte[] bytes) {
        this(name, bytes, 0, null);
    }

    private SourceFile(String name, byte[] bytes, int linesAbove, @Nullable String digest) {
        this.name = name;
        this.bytes = bytes;
        this.linesAbove = linesAbove;
        this.digest = digest;
    }

    /** A file already in memory. */
    public static SourceFile of(String name, byte[] bytes) {
        return new SourceFile(name, bytes.clone());
    }

    /**
     * Some lines of a file that is not read whole.
     *
     * @param linesAbove how many lines of the file stand above them
     * @param digest of the whole file
     */
    static SourceFile lines(String name, byte[] bytes, int linesAbove, String digest) {
        return new SourceFile(name, bytes, linesAbove, digest);
    }

    /** A text already in memory. */
    public static SourceFile of(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a file, and no more of it than a file may have. What goes wrong is a problem of that file.
     *
     * @return the file, or empty where a problem was added
     */
    public static Optional<SourceFile> read(Path path, Problems problems) {
        return read(path, problems, MOST_BYTES);
    }

    /** Reads a file of assessments, as {@link #read(Path, Problems)} reads what people write. */
    public static Optional<SourceFile> readAssessment(Path path, Problems problems) {
        return read(path, problems, MOST_BYTES_OF_ASSESSMENTS);
    }

    private static Optional<SourceFile> read(Path path, Problems problems, int most) {
        String name = nameOf(path);
        try (InputStream in = Files.newInputStream(path)) {
            return read(name, in, problems, most);
        } catch (NoSuchFileException e) {
            problems.add(Place.of(name), "there is no such file; check the name");
        } catch (AccessDeniedException e) {
            problems.add(Place.of(name), "this file may not be read; check its permissions");
        } catch (IOException e) {
            problems.add(Place.of(name), "this file cannot be read; check that it is a file and not a folder");
        }
        return Optional.empty();
    }

    /**
     * Reads a stream to its end, and no more of it than a file may have. The caller closes it.
     *
     * @throws IOException if the stream fails
     */
    public static Optional<SourceFile> read(String name, InputStream in, Problems problems) throws IOException {
        return read(name, in, problems, MOST_BYTES);
    }

    private static Optional<SourceFile> read(String name, InputStream in, Problems problems, int most)
            throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            problems.add(
                    Place.of(name),
                    "this file is larger than " + most / 1024 / 1024 + " MiB; split it by month or part");
            return Optional.empty();
        }
        return Optional.of(new SourceFile(name, bytes));
    }

    /**
     * The files of a folder and of those below it, in the order of their names, without those whose own name starts with a
     * point. The folder itself may be a link, since somebody named it; links in it are among what is found.
     *
     * @return paths that start with the folder; none where a problem was added
     */
    public static List<Path> below(Path folder, Problems problems) {
        try (Stream<Path> all = Files.walk(folder.toRealPath())) {
            Path real = folder.toRealPath();
            return all.filter(each -> Files.isSymbolicLink(each) || Files.isRegularFile(each))
                    .map(each -> folder.resolve(real.relativize(each)))
                    .filter(each ->
                            !requireNonNull(each.getFileName()).toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add(Place.of(nameOf(folder)), "this folder cannot be read; check its permissions");
            return List.of();
        }
    }

    /**
     * Whether a file found in a folder is a link, which is a problem: it can lead to what was never meant for us, and what
     * it leads to can change without a change of the folder.
     */
    public static boolean isLink(Path path, Problems problems) {
        if (!Files.isSymbolicLink(path)) {
            return false;
        }
        problems.add(Place.of(nameOf(path)), "this is a link to another file or folder; put the file itself here");
        return true;
    }

    /** A path as problems name it, with forward slashes. */
    public static String nameOf(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Whether a name ends in one of these, in small letters or capitals. */
    static boolean hasSuffix(String name, String... suffixes) {
        String small = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(suffixes).anyMatch(small::endsWith);
    }

    /** The name its user knows it by. */
    public String name() {
        return name;
    }

    /** The same file under the name its user knows it by. */
    public SourceFile named(String newName) {
        return new SourceFile(newName, bytes, linesAbove, digest);
    }

    /** The text as it stands, a byte order mark and the line ends with it. */
    String asItIs() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether it is a text in UTF-8, byte for byte. */
    boolean isExactly(String text) {
        return Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a digest is that of the same text with line ends of the other kind. */
    public boolean isOtherwiseInLineEndsAlone(String other) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String unix = text.replace("\r\n", "\n");
        return Stream.of(unix, unix.replace("\n", "\r\n"))
                .anyMatch(each ->
                        digestOf(each.getBytes(StandardCharsets.ISO_8859_1)).equals(other));
    }

    /** How many lines of its file stand above this text. */
    int linesAbove() {
        return linesAbove;
    }

    /** SHA-256 of the bytes of the file, in hexadecimal. */
    public String digest() {
        String known = digest;
        if (known == null) {
            // a file of a thousand councils is asked a thousand times
            known = digestOf(bytes);
            digest = known;
        }
        return known;
    }

    /** SHA-256 of some bytes, in hexadecimal. */
    public static String digestOf(byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        return hexadecimal(digest);
    }

    /** A digest of what will be read piece by piece. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What a digest comes to, in hexadecimal. */
    static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The text: strictly UTF-8, without a leading byte order mark, with CRLF as one line feed.
     *
     * @return the text, or empty where a problem was added
     */
    public Optional<String> text(Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        out.flip();
        String text = out.toString();
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String lines = unmarked.replace("\r\n", "\n");
        if (result.isError()) {
            problems.add(placeAfter(lines, name), "this is not UTF-8 text; save the file with the encoding UTF-8");
            return Optional.empty();
        }
        return Optional.of(lines);
    }

    /** The place of what comes after the beginning of a text. */
    static Place placeAfter(String beginning, String file) {
        int lineStart = beginning.lastIndexOf('\n') + 1;
        int line = (int) beginning.chars().filter(each -> each == '\n').count() + 1;
        return new Place(file, line, beginning.codePointCount(lineStart, beginning.length()) + 1);
    }

    /**
     * The text where all of it can be seen, for a parser.
     *
     * @return the text, or empty where a problem was added
     */
    Optional<String> visibleText(Problems problems) {
        Problems inThese = new Problems();
        Optional<String> visible = text(inThese).filter(text -> CharacterGate.passes(name, text, inThese));
        inThese.found().forEach(each -> problems.add(each.place().below(linesAbove), each.message()));
        return visible;
    }
}
