package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.assessment.LadderMonth;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * The months of one council from the first on, through which findings come to be as they are in the last: each begins as
 * many months before as it has run. The same step is taken each month as in an assessment.
 */
final class LadderTrace {

    private final RulePack pack;

    LadderTrace(RulePack pack) {
        this.pack = pack;
    }

    /**
     * One month.
     *
     * @param period which
     * @param found what was found, in words
     * @param recommended the rank recommended
     * @param decided the level that a body decided; null where nothing
     */
    record Month(
            ReportingPeriod period,
            String found,
            int recommended,
            @Nullable String decided) {}

    /**
     * Runs the months up to one.
     *
     * @param last what is found in it
     * @param until which month it is
     * @param length how many months there are, that one included
     * @param pin where the council is to stand before it, by decisions; null to decide nothing
     * @param unclean whether the month before it is to have a BREACH, of a requirement that came out otherwise since
     */
    List<Month> run(
            List<Seen.Found> last,
            ReportingPeriod until,
            int length,
            FiredLadder.@Nullable Stand pin,
            boolean unclean) {
        List<Month> months = new ArrayList<>();
        Carry carry = Carry.start(pack.notice().startsAt());
        for (ReportingPeriod period = until.plusMonths(1 - length);
                period.compareTo(until) <= 0;
                period = period.plusMonths(1)) {
            int ago = between(period, until);
            List<Seen.Found> found = new ArrayList<>(
                    last.stream().flatMap(each -> each.ago(ago).stream()).toList());
            if (unclean && ago == 1) {
                last.stream()
                        .filter(each -> each.kind().run() == 1)
                        .findFirst()
                        .ifPresent(each -> found.add(missed(each)));
            }
            String wanted = pin == null || ago == 0 ? null : wanted(pin, ago);
            carry = step(period, found, carry, wanted, months);
        }
        return months;
    }

    private static Seen.Found missed(Seen.Found since) {
        return new Seen.Found(since.subject(), since.alike(), FindingKind.of(Status.BREACH, Reason.MISSED, 1));
    }

    /** The first month in which all of these can have been asked. */
    ReportingPeriod asked(List<Seen.Found> found) {
        return found.stream()
                .map(each -> firstAsked(each.subject().key()))
                .reduce(pack.notice().judgedFrom(), (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    private ReportingPeriod firstAsked(AskedTarget.Key key) {
        int lag = pack.catalogue().find(key.indicator()).map(Indicator::lag).orElse(0);
        return pack.firstAsked().getOrDefault(key, pack.notice().judgedFrom()).plusMonths(lag);
    }

    /** Goes on for some months in which the same is found again and again, of what is asked by then. */
    List<Month> settle(ReportingPeriod from, List<Seen.Found> first, List<Seen.Found> then, int more) {
        List<Month> months = new ArrayList<>();
        Carry carry = Carry.start(pack.notice().startsAt());
        int months1 =
                first.stream().mapToInt(each -> each.kind().months()).max().orElse(0);
        ReportingPeriod period = from;
        for (int i = 1; i <= months1 + more; i++) {
            int ago = months1 - i;
            int run = i - months1;
            ReportingPeriod now = period;
            List<Seen.Found> found = ago >= 0
                    ? first.stream().flatMap(each -> each.ago(ago).stream()).toList()
                    : then.stream()
                            .filter(each -> isAsked(each, now))
                            .map(each -> new Seen.Found(
                                    each.subject(),
                                    each.alike(),
                                    new FindingKind(
                                            each.kind().status(), each.kind().reason(), run, false)))
                            .toList();
            carry = step(period, found, carry, null, months);
            period = period.plusMonths(1);
        }
        return months;
    }

    private boolean isAsked(Seen.Found found, ReportingPeriod period) {
        return firstAsked(found.subject().key()).compareTo(period) <= 0;
    }

    private Carry step(
            ReportingPeriod period, List<Seen.Found> found, Carry carry, @Nullable String wanted, List<Month> months) {
        List<Finding> findings =
                found.stream().map(each -> each.finding(period)).toList();
        LadderMonth month = LadderMonth.of(pack, period, findings, carry, null);
        String decided = wanted == null || wanted.equals(month.level().level()) ? null : wanted;
        if (decided != null) {
            month = LadderMonth.of(
                    pack,
                    period,
                    findings,
                    carry,
                    new FactsFile.LevelDecision(decided, "a body", period.lastDay(), "to try the ladder"));
        }
        months.add(new Month(
                period,
                inWords(found, pack.firstAsked().size()),
                month.escalation().recommended().rank(),
                decided));
        return carry.standing(month.level(), month.clean());
    }

    /** The level to stand at so many months before the last: first any other, so that it has stood for as long as is wanted. */
    private @Nullable String wanted(FiredLadder.Stand pin, int ago) {
        if (ago <= pin.periods()) {
            return pin.level();
        }
        return pack.notice().levels().stream()
                .map(each -> each.level())
                .filter(each -> !each.equals(pin.level()))
                .findFirst()
                .orElse(null);
    }

    private static int between(ReportingPeriod from, ReportingPeriod to) {
        return (to.year() - from.year()) * 12 + to.month() - from.month();
    }

    /** Findings in words, those of a theme that came out alike together; most of those known, where all came out alike, in a
     * few words. */
    static String inWords(List<Seen.Found> found, int known) {
        if (found.isEmpty()) {
            return "nothing judged";
        }
        if (found.size() > known / 2
                && found.size() > 3
                && found.stream().map(each -> each.kind().inWords()).distinct().count() == 1) {
            return "all " + found.size() + " " + found.get(0).kind().inWords();
        }
        return found.stream()
                .collect(Collectors.groupingBy(
                        each -> each.subject().theme() + "/" + each.kind().inWords(),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(LadderTrace::alike)
                .collect(Collectors.joining(", "));
    }

    private static String alike(List<Seen.Found> found) {
        Seen.Found first = found.get(0);
        String more = found.size() == 1
                ? ""
                : " and " + (found.size() - 1) + " more of theme "
                        + first.subject().theme() + ", each";
        return first.subject().key().clause() + " " + first.subject().key().indicator() + more + " "
                + first.kind().inWords();
    }
}
