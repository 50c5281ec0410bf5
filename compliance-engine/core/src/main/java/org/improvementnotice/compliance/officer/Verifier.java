package org.improvementnotice.compliance.officer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.BaselineComparison;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.input.BaselineReader;
import org.improvementnotice.compliance.input.EarlierAssessment;
import org.improvementnotice.compliance.input.FactsReader;
import org.improvementnotice.compliance.input.RecordedAssessments;
import org.improvementnotice.compliance.input.RecordedAssessments.Origin;
import org.improvementnotice.compliance.input.RecordedAssessments.Recorded;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.input.WaiverReader;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.BaselineFile;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.FileDigest;
import org.improvementnotice.compliance.model.Inputs;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Verification;
import org.improvementnotice.compliance.model.WaiverFile;
import org.improvementnotice.compliance.rules.PackFiles;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Derives assessments anew from what they say they were made from. First each file is held to the digest it was judged by;
 * where one differs, it is named and nothing is derived. Then all is judged again, and the bytes are compared. A file may
 * stand elsewhere or be called otherwise than when it was judged: its content is what counts. See decision 0025.
 */
public final class Verifier {

    private final String version;
    private final Function<PackFiles, RulePack> loader;
    private final Function<Assessment, String> pretty;
    private final Function<Assessment, String> line;
    private final Deadline deadline;

    /**
     * @param version the version of the engine
     * @param loader makes a pack ready to fire
     * @param pretty an assessment as JSON over many lines
     * @param line an assessment as JSON on one line
     */
    public Verifier(
            String version,
            Function<PackFiles, RulePack> loader,
            Function<Assessment, String> pretty,
            Function<Assessment, String> line,
            Deadline deadline) {
        this.version = version;
        this.loader = loader;
        this.pretty = pretty;
        this.line = line;
        this.deadline = deadline;
    }

    /**
     * What an assessment is held to.
     *
     * @param facts files and folders; those it does not know bear on nothing
     * @param pack the files of the pack
     * @param waivers the exceptions; null where there were none
     * @param previous the assessment it went on from; null where there was none
     * @param baseline what it was compared with; null where there was none
     */
    public record Given(
            List<Path> facts,
            PackFiles pack,
            @Nullable Path waivers,
            @Nullable Path previous,
            @Nullable Path baseline) {}

    /**
     * Verifies a file of assessments.
     *
     * @throws InvalidFactsException if the file is no assessment, or a file it was made from cannot be read
     * @throws org.improvementnotice.compliance.model.InvalidRulePackException if the pack it was made by has problems
     */
    public Verification verify(Path assessment, Given given) {
        deadline.enter("the assessment");
        RecordedAssessments recorded = RecordedAssessments.read(assessment);
        HeldFiles held = new HeldFiles(recorded, given, version, deadline);
        held.compare();
        List<String> councils =
                recorded.councils().stream().map(Recorded::authority).toList();
        if (held.differences().isEmpty()) {
            List<Assessment> derived = derived(recorded, given, held);
            deadline.enter("the comparison");
            held.differences()
                    .addAll(recorded.differencesFrom(
                            derived.stream().map(pretty).toList(),
                            derived.stream().map(line).toList()));
        }
        return new Verification(recorded.file(), councils, held.differences(), held.notes());
    }

    // what it comes to

    private List<Assessment> derived(RecordedAssessments recorded, Given given, HeldFiles held) {
        deadline.enter("the rules of the pack");
        RulePack pack = loader.apply(given.pack());
        deadline.enter("the facts");
        List<AuthorityFacts> councils = facts(held, pack);
        mustNotBePassedOver(recorded, held, pack);
        BaselineFile baseline = given.baseline() == null ? null : BaselineReader.read(given.baseline(), pack.notice());
        List<Assessment> derived = new ArrayList<>();
        for (Recorded each : recorded.councils()) {
            AuthorityFacts own = councils.stream()
                    .filter(one -> one.authority().equals(each.authority()))
                    .findFirst()
                    .orElse(new AuthorityFacts(each.authority(), new TreeMap<>()));
            Assessment one = derived(each, own, pack, given);
            derived.add(baseline == null ? one : BaselineComparison.compared(one, named(baseline, each.baseline())));
        }
        return derived;
    }

    /** The files that were judged, under the names they had. */
    private List<AuthorityFacts> facts(HeldFiles held, RulePack pack) {
        Problems problems = new Problems();
        List<AuthorityFacts> councils =
                FactsReader.read(new ArrayList<>(held.judged().values()), pack, problems, deadline);
        HeldFiles.mustBeSound(problems);
        return councils;
    }

    /** A file that was handed in for a month that is judged, and was not judged, speaks against the assessment. */
    private void mustNotBePassedOver(RecordedAssessments recorded, HeldFiles held, RulePack pack) {
        Set<String> digests = new TreeSet<>();
        held.judged().values().forEach(each -> digests.add(each.digest()));
        for (SourceFile file : held.read()) {
            if (digests.contains(file.digest())) {
                continue;
            }
            Problems problems = new Problems();
            List<AuthorityFacts> councils = FactsReader.read(List.of(file), pack, problems, deadline);
            if (!problems.isEmpty()) {
                held.notes()
                        .add(file.name() + " was not judged, and has problems: "
                                + problems.sorted().get(0));
                continue;
            }
            for (AuthorityFacts council : councils) {
                for (PeriodFacts month : council.periods().values()) {
                    recorded.councils().stream()
                            .filter(each -> each.authority().equals(council.authority())
                                    && !month.isDraft()
                                    && month.period().compareTo(each.last()) <= 0)
                            .forEach(each -> held.differ(
                                    each.place(),
                                    file.name() + " is of " + month.period() + ", and the assessment was made without"
                                            + " it"));
                }
            }
        }
    }

    private Assessment derived(Recorded each, AuthorityFacts facts, RulePack pack, Given given) {
        EarlierAssessment previous =
                given.previous() == null ? null : EarlierAssessment.read(given.previous(), pack, each.authority());
        WaiverFile waivers = waivers(each, pack, given);
        // a month before the latest was judged as of its own day, whatever day was asked for
        LocalDate asAt = each.lastAsAt().equals(each.asAt()) ? each.asAt() : null;
        Run run = new Run(
                asAt, previous == null ? null : previous.carry(), fileOf(each.previous()), waivers, each.last());
        Assessment all = new Assessor(pack, version, deadline).assess(facts, run);
        Assessment shown = each.periods().size() == 1 ? all.only(each.last()) : all;
        Inputs inputs = shown.inputs();
        return new Assessment(
                new Inputs(
                        inputs.engine(),
                        inputs.packDigest(),
                        // those that bear on a verdict are the same; a case may have changed since
                        HeldFiles.digestsOf(each.pack()),
                        each.asAt(),
                        inputs.previous(),
                        inputs.waivers()),
                shown.authority(),
                shown.notice(),
                shown.periods(),
                null);
    }

    private static @Nullable FileDigest fileOf(@Nullable Origin origin) {
        return origin == null ? null : origin.file();
    }

    private static @Nullable WaiverFile waivers(Recorded each, RulePack pack, Given given) {
        Path path = given.waivers();
        FileDigest file = fileOf(each.waivers());
        if (path == null || file == null) {
            return null;
        }
        Problems problems = new Problems();
        WaiverFile read = SourceFile.read(path, problems)
                .map(source -> new WaiverFile(
                        file.name(),
                        file.digest(),
                        WaiverReader.read(
                                source.named(file.name()),
                                pack.notice(),
                                pack.firstAsked().keySet(),
                                problems)))
                .orElse(null);
        HeldFiles.mustBeSound(problems);
        return read;
    }

    private static BaselineFile named(BaselineFile baseline, @Nullable Origin origin) {
        FileDigest file = fileOf(origin);
        return file == null ? baseline : new BaselineFile(file, baseline.councils());
    }
}
