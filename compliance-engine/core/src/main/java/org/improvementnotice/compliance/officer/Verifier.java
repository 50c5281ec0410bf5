package org.improvementnotice.compliance.officer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** How many files of many are named. */
    private static final int NAMED = 3;

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
            if (derived.size() < recorded.councils().size()) {
                return new Verification(recorded.file(), councils, held.differences(), held.notes());
            }
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
        mustNotBePassedOver(recorded, held, pack);
        BaselineFile baseline = given.baseline() == null ? null : BaselineReader.read(given.baseline(), pack.notice());
        List<Assessment> derived = new ArrayList<>();
        for (Recorded each : recorded.councils()) {
            try {
                Assessment one = derived(each, held.facts(each, pack), pack, given, held);
                derived.add(
                        baseline == null ? one : BaselineComparison.compared(one, named(baseline, each.baseline())));
            } catch (IllegalArgumentException e) {
                held.differ(each.place(), "cannot have come of these files: " + e.getMessage());
            }
        }
        return derived;
    }

    /** A file that was handed in for a month that is judged, and was not judged, speaks against the assessment. */
    private void mustNotBePassedOver(RecordedAssessments recorded, HeldFiles held, RulePack pack) {
        List<String> later = new ArrayList<>();
        for (SourceFile file : held.others()) {
            Problems problems = new Problems();
            List<AuthorityFacts> councils = FactsReader.read(List.of(file), pack, problems, deadline);
            if (!problems.isEmpty()) {
                held.differ(
                        recorded.councils().get(0).place(),
                        file.name() + " was not judged and has problems; leave it out where it came later: "
                                + problems.sorted().get(0));
                continue;
            }
            int before = held.differences().size();
            councils.forEach(council -> council.periods()
                    .values()
                    .forEach(month -> recorded.councils().stream()
                            .filter(each -> each.authority().equals(council.authority())
                                    && month.period().compareTo(each.last()) <= 0
                                    && (!month.isDraft() || isJudged(each, month, pack, held)))
                            .forEach(each -> held.differ(
                                    each.place(),
                                    file.name() + " is of " + month.period()
                                            + ", and the assessment was made without it; leave"
                                            + " it out where it came after the assessment"))));
            if (held.differences().size() == before) {
                later.add(file.name());
            }
        }
        if (!later.isEmpty()) {
            held.notes().add(withoutPart(later));
        }
    }

    private static String withoutPart(List<String> files) {
        int left = files.size() - NAMED;
        return files.size() + (files.size() == 1 ? " file has" : " files have")
                + " no part in it (of another council, of a later month, or not handed in): "
                + String.join(", ", files.subList(0, Math.min(NAMED, files.size())))
                + (left > 0 ? " and " + left + " more" : "");
    }

    /** Whether a month was judged by files: then a draft beside them would have been part of it. */
    private boolean isJudged(Recorded each, PeriodFacts month, RulePack pack, HeldFiles held) {
        return held.facts(each, pack).periods().containsKey(month.period());
    }

    private Assessment derived(Recorded each, AuthorityFacts facts, RulePack pack, Given given, HeldFiles held) {
        EarlierAssessment previous =
                given.previous() == null ? null : EarlierAssessment.read(given.previous(), pack, each.authority());
        WaiverFile waivers = waivers(each, pack, given);
        // a month before the latest was judged as of its own day, whatever day was asked for
        LocalDate asAt = each.lastAsAt().equals(each.asAt()) ? each.asAt() : null;
        Run run = new Run(
                asAt, previous == null ? null : previous.carry(), fileOf(each.previous()), waivers, each.last());
        Assessment all = new Assessor(pack, version, deadline).assess(facts, run);
        Assessment shown = each.periods().size() == 1 ? all.only(each.last()) : all;
        if (each.asAt() != null && asAt == null) {
            mustHaveJudgedLater(each, facts, pack, run, held);
        }
        Inputs inputs = shown.inputs();
        return new Assessment(
                new Inputs(
                        inputs.engine(),
                        inputs.packDigest(),
                        // cases that were added since are no part of it
                        HeldFiles.digestsOf(each.pack()),
                        each.asAt(),
                        inputs.previous(),
                        inputs.waivers()),
                shown.authority(),
                shown.notice(),
                shown.periods(),
                null,
                null);
    }

    /** A day that was asked for is the latest month's own: where another month is shown, there must be a later one. */
    private void mustHaveJudgedLater(Recorded each, AuthorityFacts facts, RulePack pack, Run run, HeldFiles held) {
        Run asked = new Run(each.asAt(), run.previous(), run.previousFile(), run.waivers(), null);
        boolean laterFile = held.others().stream()
                .flatMap(file -> FactsReader.read(List.of(file), pack, new Problems(), deadline).stream())
                .anyMatch(one -> one.authority().equals(each.authority())
                        && one.periods().lastKey().compareTo(each.last()) > 0);
        if (!laterFile
                && new Assessor(pack, version, deadline)
                                .assess(facts, asked)
                                .latest()
                                .period()
                                .compareTo(each.last())
                        <= 0) {
            held.differ(
                    each.place(),
                    "says it was asked for as at " + each.asAt() + ", and judges its latest month as at "
                            + each.lastAsAt());
        }
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
