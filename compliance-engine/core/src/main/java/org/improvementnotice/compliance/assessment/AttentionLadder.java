package org.improvementnotice.compliance.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.LadderFact;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Standing;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.ThemeSummary;
import org.improvementnotice.compliance.model.Validation;
import org.jspecify.annotations.Nullable;

/**
 * From what the ladder rules propose to the level recommended: the highest proposal; with none higher the level before
 * stands until a step down is proposed and counts, then it falls by one. See decision 0010 for when it counts.
 */
final class AttentionLadder {

    private final Notice notice;
    private final Carry.Level before;
    private final List<Finding> findings;
    private final List<PeriodAssessment.Listed> listed;
    private final Set<AskedTarget.Key> unsettled;
    private final List<FiredProposal> proposals;
    private final SortedMap<AskedTarget.Key, Carry.Track> tracks;

    /**
     * @param findings those that can hold a level
     * @param unsettled targets that do not apply by a figure that is provisional
     */
    AttentionLadder(
            Notice notice,
            Carry before,
            List<Finding> findings,
            List<PeriodAssessment.Listed> listed,
            Set<AskedTarget.Key> unsettled,
            List<FiredProposal> proposals) {
        this.notice = notice;
        this.before = before.level();
        this.tracks = before.tracks();
        // what is said of them is said in one order, in whichever they come
        this.findings = findings.stream().sorted(Finding.ORDER).toList();
        this.listed = listed;
        this.unsettled = Set.copyOf(unsettled);
        this.proposals = proposals;
    }

    /** Where a council stands before a period. */
    static Standing standing(Notice notice, Carry.Level before) {
        Map<String, Integer> ranks = new TreeMap<>();
        notice.levels().forEach(each -> ranks.put(each.level(), notice.rank(each.level())));
        return new Standing(before.level(), notice.rank(before.level()), before.periods(), ranks);
    }

    /** An escalation and the level handed on. */
    record Step(Escalation escalation, Carry.Level level) {}

    Step climb(FactsFile.@Nullable LevelDecision decided) {
        int from = notice.rank(before.level());
        List<String> blocked = blockers(from);
        int to = Recommended.rank(notice, from, proposals, blocked.isEmpty());
        Escalation.Attention recommended =
                new Escalation.Attention(notice.level(to).level(), to);
        Escalation escalation = new Escalation(
                recommended,
                new Escalation.Attention(before.level(), from),
                decided,
                to > from
                        ? Escalation.Direction.RAISED
                        : to < from ? Escalation.Direction.LOWERED : Escalation.Direction.SAME,
                reasons(to, to < from),
                bodies(to),
                lowers(to, blocked),
                told());
        return new Step(escalation, next(recommended.level(), from, to, decided));
    }

    private List<FiredProposal> raises() {
        return proposals.stream()
                .filter(each -> each.proposal() instanceof Proposal.Raise)
                .toList();
    }

    private List<FiredProposal> stepDowns() {
        return proposals.stream()
                .filter(each -> each.proposal() instanceof Proposal.StepDown)
                .toList();
    }

    private int rankOf(FiredProposal proposal) {
        return notice.rank(((Proposal.Raise) proposal.proposal()).level());
    }

    private Carry.Level next(String recommended, int from, int to, FactsFile.@Nullable LevelDecision decided) {
        String level = decided == null ? recommended : decided.is();
        int rank = notice.rank(level);
        int periods = level.equals(before.level()) ? before.periods() + 1 : 1;
        Set<AskedTarget.Key> holds = new LinkedHashSet<>();
        // what a body decided above the recommendation no finding was cited for: then every finding holds it
        if (rank <= Math.max(from, to)) {
            holds.addAll(to > from ? Set.of() : before.holds());
            holds.addAll(cited(rank));
        }
        return new Carry.Level(level, periods, holds.stream().sorted().toList());
    }

    /** The findings cited by proposals of a level or a higher one. */
    private Set<AskedTarget.Key> cited(int atLeast) {
        Set<AskedTarget.Key> cited = new LinkedHashSet<>();
        raises().stream()
                .filter(each -> rankOf(each) >= atLeast)
                .forEach(each -> citedBy(each).forEach(finding -> cited.add(finding.key())));
        return cited;
    }

    /** What a proposal rests on: the findings it matched; behind a summary, every finding in it that is no pass. */
    private List<Finding> citedBy(FiredProposal proposal) {
        List<Finding> cited = new ArrayList<>();
        boolean anything = false;
        for (LadderFact fact : proposal.matched()) {
            anything = true;
            if (fact instanceof Finding finding) {
                if (!finding.isWaived()) {
                    cited.add(finding);
                }
            } else if (fact instanceof ThemeSummary theme) {
                findings.stream()
                        .filter(each -> each.status() != Status.PASS && each.inTheme(theme.theme()))
                        .forEach(cited::add);
            } else {
                missed().forEach(cited::add);
            }
        }
        return anything ? cited : missed();
    }

    private List<Finding> missed() {
        return findings.stream().filter(each -> each.status() != Status.PASS).toList();
    }

    /**
     * What keeps a step down from counting: any absence in the period; a provisional figure, or one with an unanswered
     * doubt, that holds the level or would stand for a miss; and what holds the level, came out short last time and was not measured anew.
     */
    private List<String> blockers(int from) {
        Set<AskedTarget.Key> holds = new LinkedHashSet<>(before.holds());
        holds.addAll(cited(from));
        boolean all = before.holds().isEmpty();
        List<String> absent = new ArrayList<>();
        List<String> provisional = new ArrayList<>();
        List<String> doubted = new ArrayList<>();
        List<String> notMeasured = new ArrayList<>();
        for (Finding finding : findings) {
            boolean heldOrMissed = all || holds.contains(finding.key()) || cameOutShort(finding.key());
            if (finding.isAbsent()) {
                absent.add(finding.clause() + " " + finding.name());
            } else if (finding.validation() == Validation.PROVISIONAL && heldOrMissed) {
                provisional.add(finding.clause() + " " + finding.name());
            } else if (finding.isDoubted() && heldOrMissed) {
                doubted.add(finding.clause() + " " + finding.name());
            }
        }
        for (PeriodAssessment.Listed each : listed) {
            AskedTarget.Key key = new AskedTarget.Key(each.clause(), each.indicator());
            if (isOpen(each.why(), key) && (all || holds.contains(key)) && cameOutShort(key)) {
                notMeasured.add(each.clause() + " " + each.name());
            }
        }
        List<String> blockers = new ArrayList<>();
        addIfAny(blockers, "no figure stands for ", absent);
        addIfAny(blockers, "a provisional figure stands for ", provisional);
        addIfAny(blockers, "an unanswered doubt stands beside ", doubted);
        addIfAny(blockers, "nothing new stands for ", notMeasured);
        return blockers;
    }

    /** Whether a miss is still open though it gave no finding: not where it is rightly no longer asked. */
    private boolean isOpen(NotDue why, AskedTarget.Key key) {
        return switch (why) {
            case NOT_YET_DUE, NOT_APPLICABLE, NOTHING_DUE -> true;
            case DOES_NOT_APPLY -> unsettled.contains(key);
            // of what was judged nothing is open; PROTECTED is a word of papers, which are made of an assessment
            case NO_LONGER_ASKED, PROTECTED -> false;
        };
    }

    private boolean cameOutShort(AskedTarget.Key key) {
        Carry.Track track = tracks.get(key);
        return track != null && track.last().status() != Status.PASS;
    }

    private static void addIfAny(List<String> blockers, String what, List<String> names) {
        if (!names.isEmpty()) {
            blockers.add(what + String.join(", ", names));
        }
    }

    private List<Escalation.Cause> reasons(int to, boolean fell) {
        List<FiredProposal> relevant = new ArrayList<>(raises().stream()
                .filter(each -> rankOf(each) >= to)
                .sorted(Comparator.comparingInt(this::rankOf).reversed())
                .toList());
        if (fell) {
            relevant.addAll(stepDowns());
        }
        List<Escalation.Cause> causes = new ArrayList<>();
        byRule(relevant)
                .forEach((rule, fired) -> causes.add(
                        new Escalation.Cause(rule, proposes(fired.get(0).proposal()), idsOf(fired), textsOf(fired))));
        return causes;
    }

    private static Map<RuleSource, List<FiredProposal>> byRule(Collection<FiredProposal> proposals) {
        Map<RuleSource, List<FiredProposal>> byRule = new LinkedHashMap<>();
        proposals.forEach(each ->
                byRule.computeIfAbsent(each.rule(), rule -> new ArrayList<>()).add(each));
        return byRule;
    }

    private static String proposes(Proposal proposal) {
        return proposal instanceof Proposal.Raise raise ? raise.level() : "step down";
    }

    private static List<String> idsOf(List<FiredProposal> fired) {
        return fired.stream()
                .flatMap(each -> each.matched().stream())
                .filter(Finding.class::isInstance)
                .map(each -> (Finding) each)
                .sorted(Comparator.comparing(Finding::key))
                .map(Finding::id)
                .distinct()
                .toList();
    }

    private static List<String> textsOf(List<FiredProposal> fired) {
        List<String> texts = new ArrayList<>();
        fired.stream()
                .flatMap(each -> each.matched().stream())
                .filter(Finding.class::isInstance)
                .map(each -> (Finding) each)
                .sorted(Comparator.comparing(Finding::key))
                .map(Finding::inWords)
                .forEach(texts::add);
        fired.stream()
                .flatMap(each -> each.matched().stream())
                .filter(each -> !(each instanceof Finding))
                .map(LadderFact::inWords)
                .sorted()
                .forEach(texts::add);
        return texts.stream().distinct().toList();
    }

    private List<Escalation.Ask> bodies(int rank) {
        Notice.Level level = notice.level(rank);
        return level.bodies().stream()
                .map(each -> {
                    Notice.Body body = notice.bodies().get(each);
                    return new Escalation.Ask(each, body == null ? each : body.name(), level.asks());
                })
                .toList();
    }

    private List<String> lowers(int to, List<String> blocked) {
        if (to == 1) {
            return List.of();
        }
        List<String> lowers = new ArrayList<>();
        byRule(raises().stream().filter(each -> rankOf(each) >= to).toList())
                .forEach((rule, fired) -> lowers.add("rule \"" + rule.name() + "\" proposes "
                        + proposes(fired.get(0).proposal()) + " as long as it matches"));
        if (stepDowns().isEmpty()) {
            lowers.add("no step-down rule of the ladder matched");
        }
        blocked.forEach(each -> lowers.add("a step down does not count while " + each));
        return lowers;
    }

    private List<Escalation.Told> told() {
        List<Escalation.Told> told = new ArrayList<>();
        byRule(proposals.stream()
                        .filter(each -> each.proposal() instanceof Proposal.Tell)
                        .toList())
                .forEach((rule, fired) -> fired.stream()
                        .map(each -> (Proposal.Tell) each.proposal())
                        .distinct()
                        .forEach(tell ->
                                told.add(new Escalation.Told(tell.whom(), tell.atOnce(), rule, textsOf(fired)))));
        return told.stream()
                .sorted(Comparator.comparing((Escalation.Told each) -> !each.sameDay())
                        .thenComparing(Escalation.Told::whom)
                        .thenComparing(each -> each.rule().place()))
                .toList();
    }
}
