package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.ReplayDifference;
import org.improvementnotice.compliance.model.ReplayDifference.Flip;
import org.improvementnotice.compliance.model.ReplayDifference.Month;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** The same months judged by two packs, month by month. */
final class Replay {

    private static final int A_YEAR = 12;

    private final Assessment before;
    private final Assessment after;

    private Replay(Assessment before, Assessment after) {
        this.before = before;
        this.after = after;
    }

    static ReplayDifference of(Assessment before, Assessment after) {
        return new Replay(before, after).difference();
    }

    private ReplayDifference difference() {
        SortedMap<ReportingPeriod, PeriodAssessment> one = byMonth(before);
        SortedMap<ReportingPeriod, PeriodAssessment> other = byMonth(after);
        SortedSet<ReportingPeriod> both = new TreeSet<>(one.keySet());
        both.retainAll(other.keySet());
        List<Month> months = new ArrayList<>();
        for (ReportingPeriod period : both) {
            Month month = month(Objects.requireNonNull(one.get(period)), Objects.requireNonNull(other.get(period)));
            if (isOther(month)) {
                months.add(month);
            }
        }
        return new ReplayDifference(before.authority(), months, both.size(), closing(months, both));
    }

    private static SortedMap<ReportingPeriod, PeriodAssessment> byMonth(Assessment assessment) {
        SortedMap<ReportingPeriod, PeriodAssessment> byMonth = new TreeMap<>();
        assessment.periods().forEach(each -> byMonth.put(each.period(), each));
        return byMonth;
    }

    private static boolean isOther(Month month) {
        return !month.flips().isEmpty()
                || !month.before().level().equals(month.after().level())
                || !month.hears().isEmpty()
                || !month.hearsNoMore().isEmpty();
    }

    private Month month(PeriodAssessment one, PeriodAssessment other) {
        Set<String> heard = hearing(one, before.notice());
        Set<String> hear = hearing(other, after.notice());
        return new Month(
                one.period(),
                flips(one, other),
                one.escalation().recommended(),
                other.escalation().recommended(),
                without(hear, heard),
                without(heard, hear));
    }

    private static List<String> without(Set<String> all, Set<String> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }

    /** Who hears of a month by its level, and who is told. */
    private static Set<String> hearing(PeriodAssessment month, Notice notice) {
        Set<String> hearing = new TreeSet<>();
        month.escalation().bodies().stream().map(Escalation.Ask::name).forEach(hearing::add);
        month.escalation().tell().forEach(each -> {
            Notice.Body body = notice.bodies().get(each.whom());
            hearing.add(body == null ? each.whom() : body.name());
        });
        return hearing;
    }

    private static List<Flip> flips(PeriodAssessment one, PeriodAssessment other) {
        Map<AskedTarget.Key, Finding> was = byKey(one.findings());
        Map<AskedTarget.Key, Finding> is = byKey(other.findings());
        SortedSet<AskedTarget.Key> keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        List<Flip> flips = new ArrayList<>();
        for (AskedTarget.Key key : keys) {
            Finding first = was.get(key);
            Finding second = is.get(key);
            if (statusOf(first) != statusOf(second)) {
                flips.add(flip(key, first, second));
            }
        }
        return flips;
    }

    private static Map<AskedTarget.Key, Finding> byKey(Collection<Finding> findings) {
        return findings.stream().collect(Collectors.toMap(Finding::key, each -> each));
    }

    private static @Nullable Status statusOf(@Nullable Finding finding) {
        return finding == null ? null : finding.status();
    }

    private static Flip flip(AskedTarget.Key key, @Nullable Finding was, @Nullable Finding is) {
        boolean worseBefore = Witnesses.rank(statusOf(was)) > Witnesses.rank(statusOf(is));
        Finding worse = Objects.requireNonNull(is == null || (worseBefore && was != null) ? was : is);
        Finding.Distance distance = worse.distance();
        return new Flip(
                key.clause(),
                key.indicator(),
                worse.name(),
                statusOf(was),
                statusOf(is),
                worse.detail(),
                distance == null ? null : distance.text());
    }

    // what it comes to

    private static String closing(List<Month> months, SortedSet<ReportingPeriod> judged) {
        List<ReportingPeriod> last =
                judged.stream().skip(Math.max(0, judged.size() - A_YEAR)).toList();
        String over = "over the last "
                + (last.size() == 1 ? "month" : last.size() + " months")
                + (last.isEmpty() ? "" : " (" + last.get(0) + " to " + last.get(last.size() - 1) + ")");
        List<Month> recent =
                months.stream().filter(each -> last.contains(each.period())).toList();
        List<String> parts = new ArrayList<>(statuses(recent));
        levels(recent).ifPresent(parts::add);
        heard(recent, Month::hears, " now hears of ").forEach(parts::add);
        heard(recent, Month::hearsNoMore, " no longer hears of ").forEach(parts::add);
        return parts.isEmpty()
                ? over + " every finding and every level is the same"
                : over + " " + String.join("; ", parts);
    }

    private static List<String> statuses(List<Month> months) {
        List<Flip> flips =
                months.stream().flatMap(each -> each.flips().stream()).toList();
        List<String> parts = new ArrayList<>();
        for (Status status : new Status[] {Status.BREACH, Status.WARN, Status.PASS}) {
            add(parts, flips, each -> each.before() != null && each.after() == status, "become", status.code());
        }
        add(parts, flips, each -> each.before() == null, "are given anew", "");
        add(parts, flips, each -> each.after() == null, "are no longer given", "");
        return parts.isEmpty() ? List.of() : List.of(String.join(", ", parts));
    }

    private static void add(List<String> parts, List<Flip> flips, Predicate<Flip> which, String verb, String status) {
        long count = flips.stream().filter(which).count();
        if (count > 0) {
            String said = count == 1 ? verb.replace("become", "becomes").replaceFirst("^are ", "is ") : verb;
            parts.add(count + (count == 1 ? " finding " : " findings ") + (said + " " + status).strip());
        }
    }

    private static java.util.Optional<String> levels(List<Month> months) {
        long rises = months.stream()
                .filter(each -> each.after().rank() > each.before().rank())
                .count();
        long falls = months.stream()
                .filter(each -> each.after().rank() < each.before().rank())
                .count();
        String up = rises == 0 ? "" : "rises " + times(rises);
        String down = falls == 0 ? "" : "falls " + times(falls);
        return rises + falls == 0
                ? java.util.Optional.empty()
                : java.util.Optional.of("the level " + up + (rises > 0 && falls > 0 ? " and " : "") + down);
    }

    private static String times(long number) {
        return number == 1 ? "once" : number == 2 ? "twice" : number + " times";
    }

    private static Stream<String> heard(
            List<Month> months, java.util.function.Function<Month, List<String>> who, String verb) {
        Map<String, Long> counts = months.stream()
                .flatMap(each -> who.apply(each).stream())
                .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> each.getKey() + verb + each.getValue() + (each.getValue() == 1 ? " month" : " months"));
    }
}
