package org.improvementnotice.compliance.input;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.FileDigest;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Verification;
import org.jspecify.annotations.Nullable;

/** Assessments as they were written, with what they say they were made from. */
public final class RecordedAssessments {

    private final SourceFile source;
    private final List<Node> roots;
    private final List<Recorded> councils;

    private RecordedAssessments(SourceFile source, List<Node> roots, List<Recorded> councils) {
        this.source = source;
        this.roots = roots;
        this.councils = councils;
    }

    /**
     * A file that an assessment was made from.
     *
     * @param place where the assessment says so
     */
    public record Origin(FileDigest file, Place place) {}

    /**
     * What one assessment says it was made from.
     *
     * @param authority the council
     * @param engine the version of the engine, and where it says so
     * @param asAt the day the run was asked for; null where none was
     * @param periods the months shown; at least one
     * @param lastAsAt the day as of which the last of them was judged
     * @param facts the facts files behind it, by name
     * @param pack the files of the pack, by their names in it
     * @param waivers the exceptions; null where there were none
     * @param previous the assessment it went on from; null where there was none
     * @param baseline what it was compared with; null where there was none
     * @param place where it stands
     */
    public record Recorded(
            String authority,
            Origin engine,
            @Nullable LocalDate asAt,
            List<ReportingPeriod> periods,
            LocalDate lastAsAt,
            SortedMap<String, Origin> facts,
            SortedMap<String, Origin> pack,
            @Nullable Origin waivers,
            @Nullable Origin previous,
            @Nullable Origin baseline,
            Place place) {

        /** Copies the collections. */
        public Recorded {
            periods = List.copyOf(periods);
            facts = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Origin>) facts));
            pack = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Origin>) pack));
        }

        /** The last month shown. */
        public ReportingPeriod last() {
            return periods.get(periods.size() - 1);
        }
    }

    /**
     * Reads a file, written as {@code json} or {@code jsonl}.
     *
     * @throws InvalidFactsException with every problem of the file, if there is one
     */
    public static RecordedAssessments read(Path path) {
        Problems problems = new Problems();
        Optional<SourceFile> source = SourceFile.readAssessment(path, problems);
        List<Node> roots =
                source.map(file -> AssessmentLines.of(file, problems)).orElse(List.of());
        RecordReader reader = new RecordReader(problems);
        List<Recorded> councils =
                roots.stream().flatMap(each -> reader.read(each).stream()).toList();
        Set<String> names = new HashSet<>();
        councils.stream()
                .filter(each -> !names.add(each.authority()))
                .forEach(each -> problems.add(
                        each.place(),
                        Shown.quoted(each.authority())
                                + " stands in this file twice; keep one assessment of each council"));
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems.sorted());
        }
        return new RecordedAssessments(source.orElseThrow(), roots, councils);
    }

    /** The file by its content. */
    public FileDigest file() {
        return new FileDigest(source.name(), source.digest());
    }

    /** What each of them says it was made from; at least one. */
    public List<Recorded> councils() {
        return councils;
    }

    /**
     * What they say otherwise than assessments derived anew, in the same order.
     *
     * @param pretty each over many lines
     * @param lines each on one line
     */
    public List<Verification.Difference> differencesFrom(List<String> pretty, List<String> lines) {
        Problems none = new Problems();
        String text = source.asItIs();
        if (source.isExactly(String.join("", pretty)) || source.isExactly(String.join("", lines))) {
            return List.of();
        }
        List<Verification.Difference> differences = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            Node anew = NodeParser.parseJson(SourceFile.of("derived anew", pretty.get(i)), none)
                    .orElseThrow();
            new TreeDifference(differences).compare(roots.get(i), anew, "");
        }
        if (differences.isEmpty()) {
            String expected = roots.size() == 1 && !text.startsWith("{\"") ? pretty.get(0) : String.join("", lines);
            differences.add(new Verification.Difference(
                    firstOtherwise(text, expected),
                    "says the same as derived anew, in other bytes from here on"
                            + (source.isOtherwiseInLineEndsAlone(
                                            SourceFile.of("", expected).digest())
                                    ? ": its line ends were changed"
                                    : "")
                            + "; an assessment is kept as it was written"));
        }
        return differences;
    }

    private Place firstOtherwise(String text, String expected) {
        int same = 0;
        while (same < text.length() && same < expected.length() && text.charAt(same) == expected.charAt(same)) {
            same++;
        }
        return SourceFile.placeAfter(text.substring(0, same), source.name());
    }
}
