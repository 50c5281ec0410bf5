package org.improvementnotice.compliance.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Inputs;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** The fold over the periods of one council. Without state but its deadline: share it between threads where it has none. */
public final class Assessor {

    private final RulePack pack;
    private final String version;
    private final Deadline deadline;

    /** @param version the version of the engine, for the assessments it makes */
    public Assessor(RulePack pack, String version) {
        this(pack, version, Deadline.NONE);
    }

    /**
     * @param version the version of the engine, for the assessments it makes
     * @param deadline asked at each stage of each period, and before each rule fires
     */
    public Assessor(RulePack pack, String version, Deadline deadline) {
        this.pack = pack.within(deadline);
        this.version = version;
        this.deadline = deadline;
    }

    /**
     * Assesses every period there is to assess, oldest first.
     *
     * @throws InvalidFactsException if there is no period to judge, or a file of a period that was handed on as judged is
     *     not the one it was judged by
     * @throws org.improvementnotice.compliance.model.DeadlinePassedException if the time is over
     * @throws IllegalArgumentException if the as-at date lies before a file of the latest period was handed in
     */
    public Assessment assess(AuthorityFacts facts, Run run) {
        return assess(facts, run, (period, assessor) -> {});
    }

    /**
     * The same assessment with what lay behind each of its periods.
     *
     * @throws InvalidFactsException as {@link #assess(AuthorityFacts, Run)}
     * @throws org.improvementnotice.compliance.model.DeadlinePassedException if the time is over
     * @throws IllegalArgumentException if the as-at date lies before a file of the latest period was handed in
     */
    public Traced trace(AuthorityFacts facts, Run run) {
        SortedMap<ReportingPeriod, PeriodTrace> behind = new TreeMap<>();
        return new Traced(assess(facts, run, (period, assessor) -> behind.put(period, assessor.trace())), behind);
    }

    private Assessment assess(AuthorityFacts facts, Run run, BiConsumer<ReportingPeriod, PeriodAssessor> assessors) {
        Carry carry = run.previous() == null ? Carry.start(pack.notice().startsAt()) : run.previous();
        mustStandAsJudged(facts, carry);
        mustKnowWhatStood(facts, carry);
        List<ReportingPeriod> periods = new ArrayList<>(periods(facts, carry, run));
        if (periods.isEmpty()) {
            throw new InvalidFactsException(List.of(new Problem(placeOf(facts), nothingToJudge(carry))));
        }
        carry = withHistory(facts, carry, periods.get(0));
        ReportingPeriod latest = periods.get(periods.size() - 1);
        List<Waiver> waivers = run.waivers() == null ? List.of() : run.waivers().of(facts.authority());
        List<PeriodAssessment> assessed = new ArrayList<>();
        for (ReportingPeriod period : periods) {
            PeriodFacts own = facts.periods().get(period);
            LocalDate asAt = asAt(period, own, period.equals(latest) ? run.asAt() : null);
            PeriodAssessor assessor = new PeriodAssessor(pack, facts.authority(), period, own, asAt, carry, waivers);
            PeriodAssessment one = assess(assessor, own, carry);
            assessors.accept(period, assessor);
            assessed.add(one);
            carry = one.draft() ? afterDraft(facts.authority(), period, carry, waivers) : one.carry();
        }
        deadline.check();
        Inputs inputs =
                new Inputs(version, pack.digest(), pack.fileDigests(), run.asAt(), run.previousFile(), run.waivers());
        return new Assessment(inputs, facts.authority(), pack.notice(), assessed, null, null);
    }

    private PeriodAssessment assess(PeriodAssessor assessor, @Nullable PeriodFacts facts, Carry carry) {
        boolean draft = facts != null && facts.isDraft();
        PeriodAssessment assessed = assessor.assess(draft, deadline);
        // a draft's own assessment hands on what came before it, so that the month can be judged when it is handed in
        return draft ? assessed.handingOn(carry) : assessed;
    }

    /**
     * What the month after a draft goes on from: what the month would hand on without it. A month whose file is never handed in must not be judged
     * more mildly than one without a file. See decision 0006.
     */
    private Carry afterDraft(String authority, ReportingPeriod period, Carry carry, List<Waiver> waivers) {
        if (pack.notice().returns().isEmpty()) {
            return carry;
        }
        return new PeriodAssessor(pack, authority, period, null, pack.notice().deadline(period), carry, waivers)
                .assess(false, deadline)
                .carry();
    }

    // which periods

    private SortedSet<ReportingPeriod> periods(AuthorityFacts facts, Carry carry, Run run) {
        LocalDate asAt = run.asAt();
        Notice notice = pack.notice();
        ReportingPeriod judged = carry.period();
        ReportingPeriod first = judged == null ? notice.judgedFrom() : judged.plusMonths(1);
        SortedSet<ReportingPeriod> periods =
                new TreeSet<>(facts.periods().tailMap(first).keySet());
        if (notice.returns().isEmpty()) {
            return periods;
        }
        ReportingPeriod last = periods.isEmpty() ? first.plusMonths(-1) : periods.last();
        if (run.upTo() != null && run.upTo().compareTo(last) > 0) {
            last = run.upTo();
        }
        for (ReportingPeriod each = first; each.compareTo(notice.lastPeriod()) <= 0; each = each.plusMonths(1)) {
            boolean past = each.compareTo(last) <= 0
                    || (asAt != null && notice.deadline(each).isBefore(asAt));
            if (past && isOwed(each)) {
                periods.add(each);
            }
        }
        return periods;
    }

    /** Whether any report is owed for a period: without one it has no deadline to miss. */
    private boolean isOwed(ReportingPeriod period) {
        return pack.notice().returns().values().stream().anyMatch(each -> each.isOwedFor(period));
    }

    private String nothingToJudge(Carry carry) {
        ReportingPeriod judged = carry.period();
        return judged == null
                ? "no file is of a period that is judged; the notice is judged from "
                        + pack.notice().judgedFrom() + " to " + pack.notice().lastPeriod()
                : "no file is of a period after " + judged + ", which the earlier assessment judged last";
    }

    private static Place placeOf(AuthorityFacts facts) {
        return facts.periods().values().stream()
                .findFirst()
                .map(each -> Place.of(each.files().get(0).name()))
                .orElse(Place.of("."));
    }

    // as at which day

    private LocalDate asAt(ReportingPeriod period, @Nullable PeriodFacts facts, @Nullable LocalDate asked) {
        LocalDate own = facts == null
                ? pack.notice().deadline(period)
                : facts.submitted().orElseGet(() -> pack.notice().deadline(period));
        if (asked == null) {
            return own;
        }
        if (asked.isBefore(period.firstDay())) {
            throw new IllegalArgumentException(
                    "as at " + asked + " " + period + " had not begun; give a day of it, or a later one");
        }
        if (facts != null && !facts.isDraft() && asked.isBefore(own)) {
            throw new IllegalArgumentException(
                    "as at " + asked + " the file of " + period + " was not there: it was handed in on " + own
                            + "; give that day or a later one, or leave out what was handed in after " + asked);
        }
        return asked;
    }

    // what went before

    /** Figures and completed actions of files before the first period judged are known in it. Drafts hand on nothing. */
    private Carry withHistory(AuthorityFacts facts, Carry carry, ReportingPeriod first) {
        if (carry.period() != null) {
            return carry;
        }
        Carry known = carry;
        for (PeriodFacts earlier : facts.periods().headMap(first).values()) {
            known = earlier.isDraft() ? known : withFigures(known, earlier);
        }
        return known;
    }

    private Carry withFigures(Carry carry, PeriodFacts facts) {
        KnownFigures figures = new KnownFigures(pack.catalogue(), facts.period(), facts, carry, Place.of("."));
        SortedMap<String, String> files = new java.util.TreeMap<>(carry.files());
        facts.files().forEach(each -> files.put(each.name(), each.digest()));
        return new Carry(
                carry.period(),
                carry.tracks(),
                figures.handedOn(),
                new KnownActions(carry.actions(), facts.period(), facts).handedOn(),
                carry.promises(),
                carry.reports(),
                carry.clean(),
                carry.level(),
                files);
    }

    private void mustKnowWhatStood(AuthorityFacts facts, Carry carry) {
        List<Problem> problems = StoodFigures.problems(facts, carry, pack.catalogue());
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems);
        }
    }

    private static void mustStandAsJudged(AuthorityFacts facts, Carry carry) {
        ReportingPeriod judged = carry.period();
        if (judged == null) {
            return;
        }
        Collection<PeriodFacts> earlier =
                facts.periods().headMap(judged.plusMonths(1)).values();
        // a month that was a draft throughout handed nothing on, so it may have changed
        List<Problem> problems = earlier.stream()
                .filter(each -> !each.isDraft())
                .flatMap(each -> each.files().stream())
                .filter(each -> !each.digest().equals(carry.files().get(each.name())))
                .map(each -> changed(each, judged))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems);
        }
    }

    private static Problem changed(FactsFile file, ReportingPeriod judged) {
        return new Problem(
                Place.of(file.name()),
                "the earlier assessment judged " + file.period()
                        + " without this file or with another content, and goes up to " + judged
                        + "; put what changed under `late` or `restated` of a later month");
    }
}
