package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.language.Mending;
import org.improvementnotice.compliance.model.InvalidInputException;
import org.improvementnotice.compliance.model.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Rule files with the slips of the hand: {@code slips/where.txt} says where each must be found, written before the reader
 * was, and {@code slips/expected.txt} what is said. {@code mvn -Dgolden.update=true} writes that anew; read the difference
 * before you commit.
 */
class SlipsTest {

    private static final Path SLIPS = Path.of("src/test/resources/slips");
    private static final Map<String, Slip> BY_NAME = new LinkedHashMap<>();

    /** A broken file: which file of the pack it replaces, where it is wrong, and what is said of it. */
    private record Slip(String replaces, String text, List<String> places, List<Problem> problems, String mended) {
        boolean mends() {
            return !mended.isEmpty();
        }
    }

    @BeforeAll
    static void every_slip_is_read() throws IOException {
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(SLIPS.resolve("where.txt"))) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                rows.computeIfAbsent(cells[0], any -> new ArrayList<>()).add(cells);
            }
        }
        for (Map.Entry<String, List<String[]>> each : rows.entrySet()) {
            String replaces = each.getValue().get(0)[1];
            String text = Files.readString(SLIPS.resolve(each.getKey() + ".drl"));
            List<String> places =
                    each.getValue().stream().map(cells -> cells[2]).sorted().toList();
            List<Problem> problems = problems(replaces, text);
            boolean mends = !problems.isEmpty()
                    && problems.stream().allMatch(problem -> problem.mend() != null)
                    && problems(replaces, Mending.mended(text, problems)).isEmpty();
            BY_NAME.put(
                    each.getKey(),
                    new Slip(
                            replaces,
                            text,
                            places,
                            problems,
                            mends ? changed(text, Mending.mended(text, problems)) : ""));
        }
    }

    /** The lines that the mending changed, as they were and as they are. */
    private static String changed(String before, String after) {
        List<String> gone = before.lines().collect(Collectors.toCollection(ArrayList::new));
        List<String> added = after.lines().collect(Collectors.toCollection(ArrayList::new));
        after.lines().forEach(gone::remove);
        before.lines().forEach(added::remove);
        return gone.stream().map(each -> "- " + each.strip() + "\n").collect(Collectors.joining())
                + added.stream().map(each -> "+ " + each.strip() + "\n").collect(Collectors.joining());
    }

    private static List<Problem> problems(String replaces, String text) {
        SortedMap<String, String> files = Sample.files();
        files.put(replaces, text);
        try {
            Sample.load(files);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }

    @Test
    void every_slip_is_refused_in_the_words_of_the_golden_file() throws IOException {
        StringBuilder said = new StringBuilder();
        BY_NAME.forEach((name, slip) -> {
            said.append("\n").append(name).append(slip.mends() ? " (mends)\n" : "\n");
            slip.problems()
                    .forEach(problem ->
                            said.append(problem.toString().replace("pack/", "")).append('\n'));
        });
        Path golden = SLIPS.resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, said.substring(1));
        }

        assertThat(BY_NAME)
                .hasSizeGreaterThanOrEqualTo(150)
                .allSatisfy((name, slip) -> assertThat(slip.problems()).as(name).isNotEmpty());
        assertThat(said.substring(1)).isEqualTo(Files.readString(golden));
    }

    @Test
    void every_slip_is_found_on_its_line_and_token_and_nothing_else_is() {
        List<String> elsewhere = new ArrayList<>();
        BY_NAME.forEach((name, slip) -> {
            List<String> found = slip.problems().stream()
                    .map(each -> each.place().line() + ":" + each.place().column())
                    .sorted()
                    .toList();
            if (!new TreeSet<>(found).equals(new TreeSet<>(slip.places()))) {
                elsewhere.add(name + ": at " + slip.places() + ", found at " + slip.problems());
            }
        });

        assertThat(elsewhere).isEmpty();
    }

    /** A change that gives a rule which asks something else is worse than none: every mended file stands here to be read. */
    @Test
    void what_a_mended_line_says_is_what_was_meant() throws IOException {
        StringBuilder asked = new StringBuilder();
        BY_NAME.forEach((name, slip) -> {
            if (slip.mends()) {
                asked.append("\n").append(name).append("\n").append(slip.mended());
            }
        });
        Path golden = SLIPS.resolve("mended.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, asked.substring(1));
        }

        assertThat(asked.substring(1)).isEqualTo(Files.readString(golden));
    }

    @Test
    void four_slips_of_five_are_mended_by_what_is_said_of_them() {
        long mended = BY_NAME.values().stream().filter(Slip::mends).count();
        System.out.println("slips: " + BY_NAME.size() + ", mended by their hint: " + mended);

        assertThat(mended * 100).isGreaterThanOrEqualTo(BY_NAME.size() * 80L);
    }
}
