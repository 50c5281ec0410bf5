package org.improvementnotice.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.improvementnotice.compliance.assessment.AskedLine;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.BaselineComparison;
import org.improvementnotice.compliance.assessment.PaperMaker;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.assessment.TargetList;
import org.improvementnotice.compliance.input.BaselineReader;
import org.improvementnotice.compliance.input.EarlierAssessment;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.BaselineFile;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.LadderExploration;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Verification;
import org.improvementnotice.compliance.model.WaiverFile;
import org.improvementnotice.compliance.model.WhatIf;
import org.improvementnotice.compliance.officer.Explanations;
import org.improvementnotice.compliance.officer.LadderExplorer;
import org.improvementnotice.compliance.officer.Verifier;
import org.improvementnotice.compliance.officer.WhatIfs;
import org.improvementnotice.compliance.report.JsonReport;
import org.improvementnotice.compliance.rules.PackFiles;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Judges facts by the rules of one pack. Immutable; share it between threads.
 *
 * <pre>{@code
 * RulePack pack = RulePack.load(Path.of("packs/peterborough-2012"));
 * ComplianceEngine engine = ComplianceEngine.of(pack);
 * Assessment assessment = engine.assess(Facts.read(Path.of("facts"), pack));
 * }</pre>
 */
public final class ComplianceEngine {

    /** What log lines call the council that is assessed, while it is. */
    public static final String MDC_AUTHORITY = "compliance.authority";

    /** What log lines call the pack that it is judged by: id and version. */
    public static final String MDC_PACK = "compliance.pack";

    private static final String VERSION = readVersion();

    private final RulePack pack;
    private final @Nullable LocalDate asAt;
    private final @Nullable WaiverFile waivers;
    private final Supplier<Deadline> deadlines;
    private final Judging judging;

    private ComplianceEngine(
            RulePack pack,
            @Nullable LocalDate asAt,
            @Nullable WaiverFile waivers,
            Supplier<Deadline> deadlines,
            Judging judging) {
        this.pack = pack;
        this.asAt = asAt;
        this.waivers = waivers;
        this.deadlines = deadlines;
        this.judging = judging;
    }

    /** An engine for a pack. It judges each period as at the day its file was handed in, and takes the time it takes. */
    public static ComplianceEngine of(RulePack pack) {
        return new ComplianceEngine(pack, null, null, () -> Deadline.NONE, new Judging(List.of()));
    }

    /**
     * The same engine as at a day: the latest period is judged as of it, and periods whose file should have come before it
     * are judged without one.
     */
    public ComplianceEngine asAt(LocalDate day) {
        return new ComplianceEngine(pack, day, waivers, deadlines, judging);
    }

    /**
     * The same engine with exceptions that bodies agreed. A miss with an exception keeps its status, is marked, and raises
     * the level where the pack says so; it never holds it. Which exception a month knows is decided by the month's last day.
     *
     * @param agreed read against the same pack
     * @throws IllegalArgumentException if they were read against another: what one pack calls waivable another may not
     */
    public ComplianceEngine with(Waivers agreed) {
        return new ComplianceEngine(pack, asAt, agreed.file(pack), deadlines, judging);
    }

    /**
     * The same engine with a deadline for each call. A call that takes longer throws
     * {@link org.improvementnotice.compliance.model.DeadlinePassedException}, which names the stage; there is no part of
     * an assessment. The time is asked at each stage and before each rule fires: a rule that never returns is not stopped.
     *
     * @param allowed above 0
     * @throws IllegalArgumentException if it is not
     */
    public ComplianceEngine within(Duration allowed) {
        Deadline.in(allowed);
        return new ComplianceEngine(pack, asAt, waivers, () -> Deadline.in(allowed), judging);
    }

    /**
     * The same engine for one course of work whose time runs already. Not for several threads at once: the deadline knows
     * one stage.
     */
    public ComplianceEngine within(Deadline running) {
        return new ComplianceEngine(pack, asAt, waivers, () -> running, judging);
    }

    /** The same engine with somebody who is told of each assessment, after those who are told already. */
    public ComplianceEngine telling(AssessmentListener listener) {
        return new ComplianceEngine(pack, asAt, waivers, deadlines, judging.and(listener));
    }

    /** The version of the engine. */
    public static String version() {
        return VERSION;
    }

    /** The pack it judges by. */
    public RulePack pack() {
        return pack;
    }

    /**
     * Assesses the months of one council, oldest first.
     *
     * @throws IllegalArgumentException if the facts are of several councils (then call {@link #assessEach}) or the as-at
     *     day lies before a file was handed in
     * @throws org.improvementnotice.compliance.model.InvalidFactsException if no file is of a period that is judged
     * @throws org.improvementnotice.compliance.model.InvalidRulePackException if two rules ask for the same clause and
     *     indicator in a period
     * @throws org.improvementnotice.compliance.model.RuleFailedException if a rule throws
     */
    public Assessment assess(Facts facts) {
        AuthorityFacts council = only(facts);
        Assessor assessor = assessor(deadlines.get());
        return judged(council, () -> assessor.assess(council, Run.from(asAt, waivers)));
    }

    /**
     * Assesses the months that follow an earlier assessment.
     *
     * @param previous the earlier assessment in JSON, as this engine wrote it
     * @throws org.improvementnotice.compliance.model.InvalidFactsException also if the earlier assessment has problems, is
     *     of another notice or council, or a file it judged has changed since
     */
    public Assessment assess(Facts facts, Path previous) {
        AuthorityFacts council = only(facts);
        Deadline deadline = deadlines.get();
        return judged(council, () -> assessor(deadline).assess(council, after(previous, council, deadline)));
    }

    private Assessment judged(AuthorityFacts council, Supplier<Assessment> assessment) {
        return judging.of(pack, council.authority(), assessment);
    }

    /**
     * Assesses the months of one council and keeps what lay behind each finding, to be explained clause by clause.
     *
     * @throws IllegalArgumentException as {@link #assess(Facts)}
     * @throws org.improvementnotice.compliance.model.InvalidFactsException if no file is of a period that is judged
     */
    public Explanations explain(Facts facts) {
        return Explanations.of(pack, assessor(deadlines.get()).trace(only(facts), Run.from(asAt, waivers)));
    }

    /**
     * The same of the months that follow an earlier assessment.
     *
     * @param previous the earlier assessment in JSON, as this engine wrote it
     * @throws org.improvementnotice.compliance.model.InvalidFactsException as {@link #assess(Facts, Path)}
     */
    public Explanations explain(Facts facts, Path previous) {
        AuthorityFacts council = only(facts);
        Deadline deadline = deadlines.get();
        return Explanations.of(pack, assessor(deadline).trace(council, after(previous, council, deadline)));
    }

    private Run after(Path previous, AuthorityFacts council, Deadline deadline) {
        deadline.enter("the months assessed earlier");
        EarlierAssessment earlier = EarlierAssessment.read(previous, pack, council.authority());
        return new Run(asAt, earlier.carry(), earlier.file(), waivers, null);
    }

    /**
     * Assesses the months of one council twice: as its files say, and with some figures of one month set.
     *
     * @param period the month; null for the latest judged
     * @param settings what is set: {@code vacancy-rate=14.2}, {@code initial-assessments-in-10-days=219/220},
     *     {@code unallocated-cases=suppressed}, an action or report with its day; nothing behind the sign takes it out
     * @throws IllegalArgumentException as {@link #assess(Facts)}, or if the period is not judged or has no file
     * @throws org.improvementnotice.compliance.model.InvalidFactsException as {@link #assess(Facts)}, and with every
     *     problem of what is set
     */
    public WhatIf whatIf(Facts facts, @Nullable ReportingPeriod period, List<String> settings) {
        return whatIf(only(facts), Run.from(asAt, waivers), period, settings, deadlines.get());
    }

    /**
     * The same of the months that follow an earlier assessment.
     *
     * @param previous the earlier assessment in JSON, as this engine wrote it
     */
    public WhatIf whatIf(Facts facts, Path previous, @Nullable ReportingPeriod period, List<String> settings) {
        AuthorityFacts council = only(facts);
        Deadline deadline = deadlines.get();
        return whatIf(council, after(previous, council, deadline), period, settings, deadline);
    }

    private WhatIf whatIf(
            AuthorityFacts council,
            Run run,
            @Nullable ReportingPeriod period,
            List<String> settings,
            Deadline deadline) {
        return new WhatIfs(pack, assessor(deadline), council, run).of(period, settings);
    }

    /** Assesses the months of every council, in alphabetical order. */
    public List<Assessment> assessEach(Facts facts) {
        Assessor assessor = assessor(deadlines.get());
        return facts.councils().stream()
                .map(each -> judged(each, () -> assessor.assess(each, Run.from(asAt, waivers))))
                .toList();
    }

    /**
     * Reads earlier assessments whose misses are known, written as {@code json} or {@code jsonl}.
     *
     * @throws org.improvementnotice.compliance.model.InvalidFactsException with every problem of the file, if there is
     *     one, also where it is of another notice
     */
    public BaselineFile baseline(Path file) {
        return BaselineReader.read(file, pack.notice());
    }

    /**
     * An assessment whose latest period is compared with what is known: {@link Assessment#counts} then tells what got worse
     * from what is known as it is. The file never grows by itself.
     */
    public static Assessment compared(Assessment assessment, BaselineFile known) {
        return BaselineComparison.compared(assessment, known);
    }

    /**
     * Derives assessments anew from what they say they were made from, and says what speaks against them: a file that is
     * not the one that was judged, or a verdict that does not come out so.
     *
     * @param assessment a file written as {@code json} or {@code jsonl}
     * @param loader makes the pack ready to fire: {@code RulePack::load}, or {@code RulePack::trusted}
     * @throws org.improvementnotice.compliance.model.InvalidFactsException if the file is no assessment, or a file it was
     *     made from cannot be read
     * @throws org.improvementnotice.compliance.model.InvalidRulePackException if the pack it was made by has problems
     */
    public static Verification verify(
            Path assessment, Verifier.Given given, Function<PackFiles, RulePack> loader, Deadline deadline) {
        return new Verifier(VERSION, loader, JsonReport::pretty, JsonReport::line, deadline).verify(assessment, given);
    }

    /**
     * Makes an assessment into the papers of a body: without drafts, unless they show what moved, and where they are public
     * without small numbers and everything from which they follow.
     *
     * @param assessment as this engine made it
     * @param facts what it was made from
     * @param paper for whom
     * @return empty where no month is left
     * @throws IllegalArgumentException if the papers are public and the assessment went on from an earlier one
     */
    public Optional<Assessment> papers(Assessment assessment, Facts facts, Paper paper) {
        AuthorityFacts council = facts.councils().stream()
                .filter(each -> each.authority().equals(assessment.authority()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the facts are of "
                        + String.join(", ", facts.authorities()) + ", not of " + assessment.authority()));
        return new PaperMaker(pack.catalogue(), assessor(deadlines.get()), Run.from(asAt, waivers))
                .of(assessment, council, paper);
    }

    /**
     * Tries the ladder of the pack in every state that it can see, by firing its rules: whether each level is reached and
     * left, and whether what is worse or missing ever gives a lower one.
     *
     * @return empty for a trusted pack, whose rules can ask anything
     */
    public Optional<LadderExploration> exploreLadder() {
        return LadderExplorer.explore(pack, deadlines.get());
    }

    /** What the notice asks in a period, in words; circumstances that depend on figures are named beside it. */
    public List<AskedLine> targets(ReportingPeriod period) {
        Deadline deadline = deadlines.get();
        deadline.enter("the target rules of " + period);
        return TargetList.of(pack.within(deadline), period);
    }

    private Assessor assessor(Deadline deadline) {
        return new Assessor(pack, VERSION, deadline);
    }

    private static AuthorityFacts only(Facts facts) {
        if (facts.councils().size() != 1) {
            throw new IllegalArgumentException(
                    "facts of one council are expected here, not of " + String.join(", ", facts.authorities()));
        }
        return facts.councils().get(0);
    }

    private static String readVersion() {
        try (InputStream in = ComplianceEngine.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("the jar of the engine lacks its version");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
