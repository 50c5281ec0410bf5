package org.improvementnotice.compliance.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.judgement.Evidence;
import org.improvementnotice.compliance.judgement.Judge;
import org.improvementnotice.compliance.judgement.Outcome;
import org.improvementnotice.compliance.judgement.Question;
import org.improvementnotice.compliance.judgement.Runs;
import org.improvementnotice.compliance.judgement.Shown;
import org.improvementnotice.compliance.judgement.Words;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.Counts;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.PlainFigure;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** One period of one council: from its facts and what was handed on to its assessment and what it hands on. */
final class PeriodAssessor {

    private static final int NOTHING_DUE_BEFORE_ASKING = 3;

    private final RulePack pack;
    private final Notice notice;
    private final String authority;
    private final String council;
    private final ReportingPeriod period;
    private final @Nullable PeriodFacts facts;
    private final LocalDate asAt;
    private final Carry carry;
    private final Place lacking;
    private final WaiversOfDay waivers;
    private final KnownFigures figures;
    private final KnownActions actions;

    private final List<Finding> findings = new ArrayList<>();
    private final Set<AskedTarget.Key> unsettled = new HashSet<>();
    private final List<PeriodAssessment.Listed> listed = new ArrayList<>();
    private final List<PeriodAssessment.RuleChange> changes = new ArrayList<>();
    private final SortedMap<AskedTarget.Key, Carry.Track> tracks;
    private final OwedReports reports;
    private final Map<AskedTarget.Key, PeriodTrace.Judging> judgings = new HashMap<>();
    private Map<ReportingPeriod, Map<String, Reading>> seen = Map.of();
    private List<FiredProposal> proposals = List.of();

    PeriodAssessor(
            RulePack pack,
            String authority,
            ReportingPeriod period,
            @Nullable PeriodFacts facts,
            LocalDate asAt,
            Carry carry,
            List<Waiver> waivers) {
        this.pack = pack;
        this.notice = pack.notice();
        this.authority = authority;
        this.council = FindingMaker.council(authority);
        this.period = period;
        this.facts = facts;
        this.asAt = asAt;
        this.carry = carry;
        this.lacking = RestingPlace.lacking(facts, carry);
        // a draft is judged before its month ends
        this.waivers = new WaiversOfDay(waivers, asAt.isBefore(period.lastDay()) ? asAt : period.lastDay());
        this.figures = new KnownFigures(pack.catalogue(), period, facts, carry, lacking);
        this.actions = new KnownActions(carry.actions(), period, facts);
        this.tracks = new TreeMap<>(carry.tracks());
        this.reports = new OwedReports(notice, period, facts, carry.reports());
    }

    PeriodAssessment assess(boolean draft, Deadline deadline) {
        String ofTheMonth = " of " + period + " for " + authority;
        deadline.enter("the target rules" + ofTheMonth);
        Due due = Due.in(period, pack, figures);
        seen = due.seen();
        deadline.enter("the findings" + ofTheMonth);
        for (Due.Item item : due.items()) {
            deadline.check();
            judge(item);
        }
        due.notApplying().forEach(this::listNotApplying);
        listNotAsked(due.keys());
        findings.sort(Finding.ORDER);
        listed.sort(Comparator.comparing(each -> new AskedTarget.Key(each.clause(), each.indicator())));
        changes.sort(Comparator.comparing(each -> new AskedTarget.Key(each.clause(), each.indicator())));
        deadline.enter("the ladder rules" + ofTheMonth);
        LadderView view = LadderView.of(pack, period, findings, carry);
        proposals = view.proposals();
        AttentionLadder.Step step = new AttentionLadder(notice, carry, view.counting(), listed, unsettled, proposals)
                .climb(facts == null ? null : facts.level().orElse(null));
        deadline.enter("the restated figures" + ofTheMonth);
        List<PeriodAssessment.Restatement> restated = new Restatements(pack, period, asAt, figures, carry).all();
        return new PeriodAssessment(
                period,
                asAt,
                draft,
                facts == null,
                period.lastDay().isBefore(notice.issued()),
                facts == null ? List.of() : facts.sources(),
                findings,
                listed,
                activity(),
                changes,
                restated,
                waivers.uses(findings),
                themes(),
                step.escalation(),
                facts == null ? List.of() : facts.inspections(),
                files(),
                carryOn(view.summaries(), step.level()));
    }

    /** What lay behind the assessment, once it is made. */
    PeriodTrace trace() {
        return new PeriodTrace(new TreeMap<>(judgings), seen, proposals, figures.late());
    }

    // one target

    private void judge(Due.Item item) {
        AskedTarget asked = item.asked();
        AskedTarget.Key key = asked.key();
        Carry.Track track = tracks.get(key);
        Carry.Mark last = track == null ? null : track.last();
        Indicator indicator = pack.catalogue().find(key.indicator()).orElse(null);
        Question question = new Question(
                asked,
                notice.clause(key.clause()).orElseThrow(),
                indicator,
                nameOf(key),
                period,
                item.figurePeriod(),
                asAt,
                last,
                notice.policies());
        Evidences evidences = new Evidences(figures, actions, reports, facts);
        Evidence evidence = item.isDecided() ? evidences.of(question) : null;
        judgings.put(key, new PeriodTrace.Judging(question, evidence, track));
        if (indicator != null && !indicator.frequency().isDue(item.figurePeriod())) {
            list(key, question.name(), NotDue.NOT_YET_DUE, notDueThisMonth(indicator, item.figurePeriod()));
            return;
        }
        if (!item.isUndecided() && !reports.isDue(asked)) {
            list(key, question.name(), NotDue.NOT_YET_DUE, reports.notDue(asked));
            return;
        }
        Outcome outcome = worse(
                evidence == null ? null : Judge.judge(question, evidence),
                item.isUndecided()
                        ? Judge.judge(
                                question, evidences.undecided(item.absent().values(), pack.catalogue()))
                        : null);
        if (outcome instanceof Outcome.Listed not) {
            list(key, question.name(), not, nothingDueAgain(not, indicator, item.figurePeriod()));
            return;
        }
        Outcome.Verdict verdict = (Outcome.Verdict) outcome;
        reports.settle(asked, verdict.settled());
        Carry.Mark mark = Runs.next(last, period, verdict);
        String required = Words.required(asked.target(), indicator);
        noteChange(key, track, required);
        Carry.Track now = track(asked.rule().theme(), question.name(), required, track, mark);
        tracks.put(key, now);
        judgings.put(key, new PeriodTrace.Judging(question, evidence, now));
        RestingPlace places = new RestingPlace(
                lacking, facts, actions, item.isUndecided() ? item.absent().values() : List.of());
        findings.add(new FindingMaker(pack, council, figures, facts, places, waivers, carry.promises())
                .finding(question, verdict, mark, required, indicator));
    }

    /** Where one rule's circumstances hold and another's cannot be told, the worse of the two counts. */
    private static Outcome worse(@Nullable Outcome decided, @Nullable Outcome undecided) {
        if (decided instanceof Outcome.Verdict sure && undecided instanceof Outcome.Verdict unsure) {
            return unsure.status().compareTo(sure.status()) > 0 ? unsure : sure;
        }
        return undecided instanceof Outcome.Verdict
                ? undecided
                : Objects.requireNonNull(decided == null ? undecided : decided);
    }

    private String nameOf(AskedTarget.Key key) {
        return Names.of(pack, key);
    }

    private String notDueThisMonth(Indicator indicator, ReportingPeriod figurePeriod) {
        String often = indicator.frequency().every().code();
        return figures.latest(indicator.code(), figurePeriod)
                .map(last -> often + "; last figure " + PlainFigure.of(last, indicator) + " for "
                        + last.period().inWords())
                .orElse(often + "; no figure so far");
    }

    private void noteChange(AskedTarget.Key key, Carry.@Nullable Track track, String required) {
        if (track != null && !track.required().equals(required)) {
            changes.add(new PeriodAssessment.RuleChange(key.clause(), key.indicator(), track.required(), required));
        }
    }

    private static Carry.Track track(
            String theme, String name, String required, Carry.@Nullable Track track, Carry.Mark mark) {
        List<Carry.Mark> marks = new ArrayList<>(track == null ? List.of() : track.marks());
        marks.add(mark);
        int most = Math.max(0, marks.size() - Carry.PERIODS);
        return new Carry.Track(theme, name, required, marks.subList(most, marks.size()));
    }

    // what gave no finding

    private void list(AskedTarget.Key key, String name, NotDue why, String text) {
        list(key, name, new Outcome.Listed(why, text), List.of());
    }

    private void list(AskedTarget.Key key, String name, Outcome.Listed not, List<Finding.Caution> cautions) {
        listed.add(new PeriodAssessment.Listed(
                FindingMaker.id(notice, council, key),
                key.clause(),
                key.indicator(),
                name,
                not.why(),
                not.text(),
                not.due(),
                valueOf(key.indicator()),
                cautions));
    }

    /** The figure of the month, as far as there is one. */
    private @Nullable String valueOf(String code) {
        return pack.catalogue()
                .find(code)
                .flatMap(indicator -> figures.latest(code, period.plusMonths(-indicator.lag()))
                        .filter(last -> last.period().equals(period.plusMonths(-indicator.lag())) && !last.isAbsent())
                        .map(last -> PlainFigure.of(last, indicator)))
                .orElse(null);
    }

    private List<Finding.Caution> nothingDueAgain(
            Outcome.Listed not, @Nullable Indicator indicator, ReportingPeriod figurePeriod) {
        int periods =
                not.why() == NotDue.NOTHING_DUE && indicator != null ? figures.noneRunning(indicator, figurePeriod) : 0;
        return periods < NOTHING_DUE_BEFORE_ASKING
                ? List.of()
                : List.of(new Finding.Caution(
                        CautionCode.NOTHING_DUE_AGAIN,
                        "nothing fell due, " + Words.running(periods, indicator),
                        false));
    }

    private void listNotApplying(RulePack.Conditional conditional) {
        AskedTarget.Key key = conditional.target().key();
        List<String> failed = new ArrayList<>();
        // with a lag it is the circumstances of the figure's own period that do not hold
        Map<String, Reading> met = seen.getOrDefault(period.plusMonths(-lagOf(key)), Map.of());
        conditional.circumstances().forEach((code, condition) -> {
            Reading reading = met.get(code);
            Indicator indicator = pack.catalogue().find(code).orElse(null);
            if (reading != null && indicator != null && !reading.isAbsent()) {
                if (reading.validation() == Validation.PROVISIONAL) {
                    unsettled.add(key);
                }
                failed.add(indicator.name() + " is " + PlainFigure.of(reading, indicator) + " for "
                        + reading.period().inWords() + ", asked where " + condition);
            }
        });
        list(key, nameOf(key), NotDue.DOES_NOT_APPLY, String.join("; ", failed));
    }

    private void listNotAsked(Set<AskedTarget.Key> keys) {
        pack.firstAsked().forEach((key, first) -> {
            if (keys.contains(key)) {
                return;
            }
            int lag = lagOf(key);
            if (first.compareTo(period.plusMonths(-lag)) > 0) {
                list(
                        key,
                        nameOf(key),
                        NotDue.NOT_YET_DUE,
                        "asked from " + first.plusMonths(lag).inWords());
            } else {
                list(key, nameOf(key), NotDue.NO_LONGER_ASKED, "asked before, not in " + period.inWords());
            }
        });
    }

    private int lagOf(AskedTarget.Key key) {
        return pack.catalogue().find(key.indicator()).map(Indicator::lag).orElse(0);
    }

    private List<PeriodAssessment.Activity> activity() {
        List<PeriodAssessment.Activity> activity = new ArrayList<>();
        for (Indicator indicator : pack.catalogue().indicators().values()) {
            if (indicator.good() == Good.NONE && indicator.frequency().isDue(period)) {
                Reading reading = figures.reading(indicator, period);
                activity.add(Shown.activity(reading, indicator, figures.earlier(indicator.code())));
            }
        }
        return activity;
    }

    // what is made of it

    private List<PeriodAssessment.ThemeResult> themes() {
        List<PeriodAssessment.ThemeResult> results = new ArrayList<>();
        notice.themes().forEach((number, name) -> {
            List<Finding> own =
                    findings.stream().filter(each -> each.inTheme(number)).toList();
            Status worst = Counts.worst(own).orElse(null);
            results.add(new PeriodAssessment.ThemeResult(number, name, worst, Counts.of(own)));
        });
        return results;
    }

    private SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        if (facts != null) {
            facts.files().forEach(each -> files.put(each.name(), each.digest()));
        }
        return files;
    }

    private Carry carryOn(Summaries summaries, Carry.Level level) {
        SortedMap<String, String> files = new TreeMap<>(carry.files());
        files.putAll(files());
        return new Carry(
                period,
                tracks,
                figures.handedOn(),
                actions.handedOn(),
                Promised.handedOn(period, facts, findings, carry.promises()),
                reports.handedOn(),
                summaries.clean(),
                level,
                Collections.unmodifiableSortedMap(files));
    }
}
