package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.assessment.Recommended;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Standing;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Summary;
import org.improvementnotice.compliance.model.ThemeSummary;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * Findings and a standing that a ladder is tried with.
 *
 * @param findings what was found
 * @param clean how many periods running were clean before this one
 * @param level the level before
 * @param periods for how many periods it has stood
 */
record LadderSituation(List<Found> findings, int clean, String level, int periods) {

    /** A finding apart from its figure. */
    record Found(AskedTarget.Key key, String theme, Status status, Reason reason, int run) {
        private boolean isAbsent() {
            return FindingKind.of(status, reason, run).absent();
        }

        private Finding finding(ReportingPeriod period) {
            return MadeUpFinding.of(key, theme, FindingKind.of(status, reason, run), period);
        }

        private String inWords() {
            return key.clause() + " " + key.indicator() + " " + status.code() + ", " + reason.code() + ", for " + run
                    + (run == 1 ? " period" : " periods running");
        }
    }

    /**
     * What a ladder makes of it.
     *
     * @param level the level recommended
     * @param rank how high it stands in the pack
     * @param told who is told, and whether on the same day
     * @param fired the names of the rules that fired
     */
    record Answer(String level, int rank, SortedMap<String, Boolean> told, List<String> fired) {}

    Answer by(RulePack pack, ReportingPeriod period) {
        Notice notice = pack.notice();
        List<Finding> all = findings.stream().map(each -> each.finding(period)).toList();
        Map<String, Integer> ranks = new TreeMap<>();
        notice.levels().forEach(each -> ranks.put(each.level(), notice.rank(each.level())));
        Standing standing = new Standing(level, notice.rank(level), periods, ranks);
        List<FiredProposal> proposals = pack.proposals(period, all, summary(findings), themes(), standing);
        int rank = Recommended.rank(
                notice, notice.rank(level), proposals, findings.stream().noneMatch(Found::isAbsent));
        SortedMap<String, Boolean> told = new TreeMap<>();
        proposals.stream()
                .map(FiredProposal::proposal)
                .filter(Proposal.Tell.class::isInstance)
                .map(Proposal.Tell.class::cast)
                .forEach(each -> told.merge(nameOf(notice, each), each.atOnce(), Boolean::logicalOr));
        List<String> fired =
                proposals.stream().map(each -> each.rule().name()).distinct().toList();
        return new Answer(notice.level(rank).level(), rank, told, fired);
    }

    private static String nameOf(Notice notice, Proposal.Tell tell) {
        Notice.Body body = notice.bodies().get(tell.whom());
        return body == null ? tell.whom() : body.name();
    }

    private List<ThemeSummary> themes() {
        List<ThemeSummary> themes = new ArrayList<>();
        findings.stream().map(Found::theme).distinct().sorted().forEach(theme -> {
            Summary own = summary(
                    findings.stream().filter(each -> each.theme().equals(theme)).toList());
            themes.add(new ThemeSummary(
                    theme,
                    own.passes(),
                    own.warns(),
                    own.breaches(),
                    own.notJudged(),
                    own.longestRun(),
                    own.cleanPeriods()));
        });
        return themes;
    }

    private Summary summary(List<Found> some) {
        int absent = (int) some.stream().filter(Found::isAbsent).count();
        int breaches = count(some, Status.BREACH);
        int longest = some.stream()
                .filter(each -> each.status() == Status.BREACH)
                .mapToInt(Found::run)
                .max()
                .orElse(0);
        return new Summary(
                count(some, Status.PASS),
                count(some, Status.WARN),
                breaches,
                absent,
                longest,
                breaches == 0 && absent == 0 ? clean + 1 : 0);
    }

    private static int count(List<Found> some, Status status) {
        return (int) some.stream().filter(each -> each.status() == status).count();
    }

    /** In words, findings that differ in their clause alone put together. */
    String inWords() {
        Map<String, List<Found>> alike = findings.stream()
                .filter(each -> each.status() != Status.PASS || findings.size() == 1)
                .collect(Collectors.groupingBy(
                        each -> each.status() + " " + each.reason() + " " + each.run() + " " + each.theme(),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()));
        boolean met = findings.size() > 1 && findings.stream().anyMatch(each -> each.status() == Status.PASS);
        String others = !met ? "" : alike.isEmpty() ? "all met" : "; all others met";
        String found = alike.values().stream()
                        .map(each -> each.size() == 1
                                ? each.get(0).inWords()
                                : each.size() + " of theme " + each.get(0).theme() + " "
                                        + each.get(0).inWords().replaceFirst("^\\S+ \\S+ ", "each "))
                        .collect(Collectors.joining("; "))
                + others;
        return (found.isEmpty() ? "no finding" : found) + "; before at " + level + " for " + periods
                + (periods == 1 ? " period" : " periods") + (clean > 0 ? "; " + clean + " clean before" : "");
    }
}
