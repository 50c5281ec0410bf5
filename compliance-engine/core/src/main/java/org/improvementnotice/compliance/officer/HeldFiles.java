package org.improvementnotice.compliance.officer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.improvementnotice.compliance.input.FactsFolder;
import org.improvementnotice.compliance.input.RecordedAssessments;
import org.improvementnotice.compliance.input.RecordedAssessments.Origin;
import org.improvementnotice.compliance.input.RecordedAssessments.Recorded;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Verification;
import org.improvementnotice.compliance.rules.PackFiles;
import org.jspecify.annotations.Nullable;

/** The files that are given, held to the digests that assessments record. */
final class HeldFiles {

    private final RecordedAssessments recorded;
    private final Verifier.Given given;
    private final String version;
    private final List<SourceFile> read;
    private final List<Verification.Difference> differences = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final SortedMap<String, SourceFile> judged = new TreeMap<>();

    HeldFiles(RecordedAssessments recorded, Verifier.Given given, String version, Deadline deadline) {
        this.version = version;
        this.recorded = recorded;
        this.given = given;
        Problems problems = new Problems();
        this.read = FactsFolder.read(given.facts(), problems, deadline);
        mustBeSound(problems);
    }

    /** What speaks against them so far. */
    List<Verification.Difference> differences() {
        return differences;
    }

    /** What to know that speaks neither for nor against them. */
    List<String> notes() {
        return notes;
    }

    /** Every facts file that was named, judged or not. */
    List<SourceFile> read() {
        return read;
    }

    /** The facts files that were judged, under the names they had. */
    SortedMap<String, SourceFile> judged() {
        return judged;
    }

    void compare() {
        Set<String> seen = new TreeSet<>();
        for (Recorded each : recorded.councils()) {
            engine(each);
            pack(each, seen);
            facts(each);
            other(each.waivers(), given.waivers(), each, "exceptions", "--waivers");
            other(each.previous(), given.previous(), each, "an earlier assessment", "--previous");
            other(each.baseline(), given.baseline(), each, "a baseline", "--baseline");
        }
    }

    void differ(Place place, String text) {
        Verification.Difference difference = new Verification.Difference(place, text);
        if (!differences.contains(difference)) {
            differences.add(difference);
        }
    }

    private void engine(Recorded each) {
        String made = each.engine().file().digest();
        if (!made.equals(version)) {
            differ(
                    each.engine().place(),
                    "made by the version " + made + " of the engine, this is " + version
                            + "; verify it with the version it was made by");
        }
    }

    private void pack(Recorded each, Set<String> seen) {
        SortedMap<String, String> digests = given.pack().digests();
        each.pack().forEach((name, origin) -> {
            String shown = given.pack().root() + "/" + name;
            String digest = digests.get(name);
            if (origin.file().digest().equals(digest)) {
                return;
            }
            String what = digest == null ? "is not in the pack" : "is not the file it was judged by";
            if (PackFiles.bearsOnVerdicts(name)) {
                differ(origin.place(), shown + " " + what + " (" + digests(origin, digest) + ")");
            } else if (seen.add(name)) {
                notes.add(shown + " " + what + "; a case file bears on no verdict");
            }
        });
        for (String name : digests.keySet()) {
            if (PackFiles.bearsOnVerdicts(name) && !each.pack().containsKey(name)) {
                differ(
                        each.place(),
                        given.pack().root() + "/" + name + " is in the pack, and it was judged without it");
            }
        }
    }

    private void facts(Recorded each) {
        SortedMap<String, String> before = handedOn(each);
        each.facts().forEach((name, origin) -> {
            Optional<SourceFile> same = read.stream()
                    .filter(file -> file.digest().equals(origin.file().digest()))
                    .findFirst();
            if (same.isPresent()) {
                judged.put(name, same.get().named(name));
            } else if (!origin.file().digest().equals(before.get(name))) {
                differ(origin.place(), missing(name, origin));
            }
        });
    }

    /** The facts files that an earlier assessment stands for: they were judged there. */
    private SortedMap<String, String> handedOn(Recorded each) {
        Path previous = given.previous();
        if (previous == null || each.previous() == null) {
            return new TreeMap<>();
        }
        return RecordedAssessments.read(previous).councils().stream()
                .filter(one -> one.authority().equals(each.authority()))
                .findFirst()
                .map(one -> {
                    SortedMap<String, String> digests = new TreeMap<>();
                    one.facts()
                            .forEach((name, origin) ->
                                    digests.put(name, origin.file().digest()));
                    return digests;
                })
                .orElse(new TreeMap<>());
    }

    private String missing(String name, Origin origin) {
        return read.stream()
                .filter(file -> lastOf(file.name()).equals(lastOf(name)))
                .findFirst()
                .map(file -> file.name() + " is not the file that was judged (" + digests(origin, file.digest()) + ")")
                .orElse(name + " was judged, and no file named here has its content (SHA-256 "
                        + origin.file().digest() + ")");
    }

    private void other(@Nullable Origin origin, @Nullable Path path, Recorded each, String what, String option) {
        if (origin == null) {
            if (path != null) {
                differ(each.place(), "was made without " + what + "; leave out " + option + " " + path);
            }
            return;
        }
        if (path == null) {
            differ(
                    origin.place(),
                    "was made with " + what + ", " + origin.file().name() + "; name the file with " + option);
            return;
        }
        Problems problems = new Problems();
        SourceFile.readAssessment(path, problems)
                .filter(file -> !file.digest().equals(origin.file().digest()))
                .ifPresent(file -> differ(
                        origin.place(),
                        file.name() + " is not the file it was made with (" + digests(origin, file.digest()) + ")"));
        mustBeSound(problems);
    }

    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String digests(Origin origin, @Nullable String found) {
        return "SHA-256 " + origin.file().digest() + (found == null ? "" : ", now " + found);
    }

    static void mustBeSound(Problems problems) {
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems.sorted());
        }
    }

    static SortedMap<String, String> digestsOf(SortedMap<String, Origin> files) {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((name, origin) -> digests.put(name, origin.file().digest()));
        return digests;
    }
}
