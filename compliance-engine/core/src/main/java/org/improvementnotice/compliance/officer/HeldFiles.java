package org.improvementnotice.compliance.officer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.improvementnotice.compliance.input.FactsFolder;
import org.improvementnotice.compliance.input.FactsReader;
import org.improvementnotice.compliance.input.RecordedAssessments;
import org.improvementnotice.compliance.input.RecordedAssessments.Origin;
import org.improvementnotice.compliance.input.RecordedAssessments.Recorded;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Verification;
import org.improvementnotice.compliance.rules.PackFiles;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** The files that are given, held to the digests that assessments record. */
final class HeldFiles {

    private final RecordedAssessments recorded;
    private final Verifier.Given given;
    private final String version;
    private final List<SourceFile> read;
    private final List<Verification.Difference> differences = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Deadline deadline;
    private final Map<SortedMap<String, String>, List<AuthorityFacts>> byFiles = new HashMap<>();

    HeldFiles(RecordedAssessments recorded, Verifier.Given given, String version, Deadline deadline) {
        this.version = version;
        this.deadline = deadline;
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

    void compare() {
        List<String> councils =
                recorded.councils().stream().map(Recorded::authority).toList();
        if (!councils.equals(councils.stream().sorted().toList())) {
            differ(recorded.councils().get(0).place(), "its councils stand in another order than they are written in");
        }
        for (Recorded each : recorded.councils()) {
            engine(each);
            pack(each);
            facts(each);
            other(each.waivers(), given.waivers(), each, "exceptions", "--waivers");
            other(each.previous(), given.previous(), each, "an earlier assessment", "--previous");
            other(each.baseline(), given.baseline(), each, "a baseline", "--baseline");
        }
        takenAsItStands(given.previous(), "it went on from");
        takenAsItStands(given.baseline(), "it was compared with");
    }

    private void takenAsItStands(@Nullable Path path, String what) {
        if (path != null) {
            notes.add(SourceFile.nameOf(path) + ", which " + what + ", is taken as it stands; verify it too");
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

    private void pack(Recorded each) {
        SortedMap<String, String> digests = given.pack().digests();
        each.pack().forEach((name, origin) -> {
            String digest = digests.get(name);
            if (!origin.file().digest().equals(digest)) {
                differ(
                        origin.place(),
                        given.pack().root() + "/" + name
                                + (digest == null ? " is not in the pack" : " is not the file it was judged by")
                                + (PackFiles.bearsOnVerdicts(name) ? "" : ", though a case bears on no verdict")
                                + since(origin, digest));
            }
        });
        for (String name : digests.keySet()) {
            if (each.pack().containsKey(name)) {
                continue;
            }
            String added = given.pack().root() + "/" + name + " is in the pack, and it was judged without it";
            if (PackFiles.bearsOnVerdicts(name)) {
                differ(each.place(), added);
            } else if (!notes.contains(added)) {
                notes.add(added + "; a case bears on no verdict");
            }
        }
    }

    /** What the digests are, and who may have changed. */
    private static String since(Origin origin, @Nullable String found) {
        return " (SHA-256 " + origin.file().digest() + (found == null ? "" : ", now " + found)
                + "), or the assessment was changed since";
    }

    private void facts(Recorded each) {
        SortedMap<String, String> before = handedOn(each);
        each.facts().forEach((name, origin) -> {
            String digest = origin.file().digest();
            if (find(digest).isEmpty() && !digest.equals(before.get(name))) {
                differ(origin.place(), missing(name, origin));
            }
        });
    }

    private Optional<SourceFile> find(String digest) {
        return read.stream().filter(file -> file.digest().equals(digest)).findFirst();
    }

    /** The facts files that an assessment was judged by, under the names they had. */
    List<SourceFile> judged(Recorded each) {
        List<SourceFile> judged = new ArrayList<>();
        each.facts()
                .forEach(
                        (name, origin) -> find(origin.file().digest()).ifPresent(file -> judged.add(file.named(name))));
        return judged;
    }

    /** What a council said in the files that it was judged by. */
    AuthorityFacts facts(Recorded each, RulePack pack) {
        List<AuthorityFacts> councils = byFiles.computeIfAbsent(digestsOf(each.facts()), any -> {
            Problems problems = new Problems();
            List<AuthorityFacts> all = FactsReader.read(judged(each), pack, problems, deadline);
            mustBeSound(problems);
            return all;
        });
        return councils.stream()
                .filter(one -> one.authority().equals(each.authority()))
                .findFirst()
                .orElse(new AuthorityFacts(each.authority(), new TreeMap<>()));
    }

    /** The facts files by which none of the assessments was judged. */
    List<SourceFile> others() {
        Set<String> digests = new TreeSet<>();
        recorded.councils()
                .forEach(each -> each.facts()
                        .values()
                        .forEach(origin -> digests.add(origin.file().digest())));
        return read.stream().filter(file -> !digests.contains(file.digest())).toList();
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
                .map(one -> digestsOf(one.facts()))
                .orElse(new TreeMap<>());
    }

    private String missing(String name, Origin origin) {
        return read.stream()
                .filter(file -> lastOf(file.name()).equals(lastOf(name)))
                .findFirst()
                .map(file -> file.isOtherwiseInLineEndsAlone(origin.file().digest())
                        ? file.name() + " has other line ends than the file that was judged; a program that copied it"
                                + " changed them" + since(origin, file.digest())
                        : file.name() + " is not the file that was judged" + since(origin, file.digest()))
                .orElse(name + " was judged, and no file named here has its content" + since(origin, null));
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
                        file.name() + " is not the file it was made with" + since(origin, file.digest())));
        mustBeSound(problems);
    }

    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
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
