package org.improvementnotice.compliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.jspecify.annotations.Nullable;

/** What every fuzz target needs: seeds and words written for the fuzzer, and what holds of any problem. */
public final class Fuzzing {

    private static final Pattern LINE_END = Pattern.compile("\r?\n");
    private static final Pattern NAMES = Pattern.compile("^(JSON|England's) ");

    private Fuzzing() {}

    // what the fuzzer starts from

    /** Writes the inputs to start from, each once, into {@code seeds} below a folder. */
    public static void writeSeeds(Path folder, Collection<byte[]> seeds) throws IOException {
        Path into = Files.createDirectories(folder.resolve("seeds"));
        int number = 0;
        for (byte[] seed : seeds) {
            Files.write(into.resolve("seed-" + number++), seed);
        }
    }

    /** Writes the words to put together, as {@code words.dict} below a folder. */
    public static void writeWords(Path folder, Collection<String> words) throws IOException {
        List<String> lines = words.stream().distinct().map(Fuzzing::entry).toList();
        Files.write(Files.createDirectories(folder).resolve("words.dict"), lines);
    }

    private static String entry(String word) {
        StringBuilder entry = new StringBuilder("\"");
        for (byte each : word.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each >= ' ' && each < 127 && each != '"' && each != '\\';
            entry.append(plain ? String.valueOf((char) each) : String.format(Locale.ROOT, "\\x%02X", each & 0xFF));
        }
        return entry.append('"').toString();
    }

    /** The files below a folder, sorted. */
    public static List<Path> filesBelow(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // variants of a file that mean the same

    /** The same with a byte order mark before it. */
    public static byte[] marked(byte[] file) {
        byte[] marked = new byte[file.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(file, 0, marked, 3, file.length);
        return marked;
    }

    /** Whether there is a byte order mark before it. */
    public static boolean isMarked(byte[] file) {
        return file.length > 2 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
    }

    /** The same with the line ends of Windows. */
    public static byte[] ofWindows(byte[] file) {
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        return bytes.replaceAll("(?<!\r)\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    // what holds of problems

    /** Every problem has a place that is in the file, and words that can be printed. */
    public static void mustBeFit(List<Problem> problems, String name, byte[] file) {
        String[] lines = LINE_END.split(text(file), -1);
        for (Problem each : problems) {
            must(each.place().file().equals(name), "the problem is of another file", each);
            must(isIn(lines, each.place()), "the problem lies outside its file", each);
            must(isInItsLine(lines, each.mend()), "the change goes beyond its line", each);
            mustBePrintable(each);
        }
    }

    private static String text(byte[] file) {
        byte[] unmarked = isMarked(file) ? Arrays.copyOfRange(file, 3, file.length) : file;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(unmarked))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(unmarked, StandardCharsets.ISO_8859_1);
        }
    }

    /** Whether a place is the whole file, or a character of it, or the end of a line. */
    private static boolean isIn(String[] lines, Place place) {
        if (place.line() == 0) {
            return place.column() == 0;
        }
        if (place.line() < 1 || place.line() > lines.length) {
            return false;
        }
        String line = lines[place.line() - 1];
        return place.column() >= 1 && place.column() <= line.codePointCount(0, line.length()) + 1;
    }

    private static boolean isInItsLine(String[] lines, Problem.@Nullable Mend mend) {
        return mend == null
                || (isIn(lines, mend.place())
                        && isIn(
                                lines,
                                new Place(
                                        mend.place().file(),
                                        mend.place().line(),
                                        mend.place().column() + mend.length())));
    }

    private static void mustBePrintable(Problem problem) {
        String message = problem.message();
        must(!message.isBlank(), "the problem says nothing", problem);
        must(
                !Character.isUpperCase(message.codePointAt(0))
                        || NAMES.matcher(message).find(),
                "the problem starts with a capital",
                problem);
        must(!message.endsWith("."), "the problem ends with a full stop", problem);
        must(
                problem.toString().codePoints().allMatch(Fuzzing::isPrintable),
                "the problem holds what cannot be printed",
                problem);
    }

    /** What is only not assigned yet is shown as it is: a newer Java knows it, and the same is said by both. */
    private static boolean isPrintable(int character) {
        boolean none = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        return !none && isShown(character);
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** Ends the run with a find. */
    public static void must(boolean holds, String otherwise, Object shown) {
        if (!holds) {
            throw new AssertionError(otherwise + ": " + shown);
        }
    }
}
