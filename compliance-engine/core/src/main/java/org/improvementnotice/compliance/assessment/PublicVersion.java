package org.improvementnotice.compliance.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Counts;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Inputs;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.ReportingPeriod;

/**
 * The months of an assessment fit for papers that anyone may read. What they tell is what they would tell as well if every
 * withheld count were another small one: the same facts are assessed with other counts, and what does not come out the same in all
 * is left out, before any format sees it. See decision 0029.
 */
final class PublicVersion {

    private final WithheldFigures withheld;
    private final PublicFinding findings;
    private final List<Assessment> others;

    /**
     * Of an assessment.
     *
     * @param withheld which of its figures are
     * @param others the same with other counts behind these
     */
    PublicVersion(WithheldFigures withheld, List<Assessment> others) {
        this.withheld = withheld;
        this.findings = new PublicFinding(withheld);
        this.others = List.copyOf(others);
    }

    /** What it was made from, without the digests, from which a figure could be found by trying. */
    static Inputs inputs(Inputs inputs) {
        return new Inputs(inputs.engine(), inputs.packDigest(), inputs.packFiles(), inputs.asAt(), null, null);
    }

    PeriodAssessment of(PeriodAssessment period) {
        List<PeriodAssessment> twins = others.stream()
                .flatMap(each -> each.periods().stream())
                .filter(each -> each.period().equals(period.period()))
                .toList();
        Map<AskedTarget.Key, Finding> kept = kept(period, twins);
        List<Finding> shown = List.copyOf(kept.values());
        return new PeriodAssessment(
                period.period(),
                period.asAt(),
                period.draft(),
                period.fileless(),
                period.beforeIssue(),
                period.sources(),
                shown,
                listed(period, twins, kept.keySet()),
                inAll(
                        period.activity(),
                        twins,
                        PeriodAssessment::activity,
                        each -> activity(each, period.period()),
                        Optional::of),
                inAll(
                        period.rulesChanged(),
                        twins,
                        PeriodAssessment::rulesChanged,
                        each -> each,
                        any -> Optional.empty()),
                inAll(
                        period.restated(),
                        twins,
                        PeriodAssessment::restated,
                        this::restated,
                        each -> Optional.of(withoutVerdicts(each))),
                inAll(period.waivers(), twins, PeriodAssessment::waivers, each -> each, any -> Optional.empty()),
                period.themes().stream().map(each -> theme(each, shown)).toList(),
                PublicEscalation.of(period, twins, kept.keySet()),
                period.inspections(),
                new TreeMap<>(),
                carry(period.carry(), twins));
    }

    /** What stands in every world as it does here stands; of the rest what may be said in its place. */
    private static <T> List<T> inAll(
            List<T> own,
            List<PeriodAssessment> twins,
            Function<PeriodAssessment, List<T>> part,
            UnaryOperator<T> fit,
            Function<T, Optional<T>> otherwise) {
        return own.stream()
                .map(fit)
                .flatMap(each -> twins.stream()
                                .allMatch(twin ->
                                        part.apply(twin).stream().map(fit).anyMatch(each::equals))
                        ? Stream.of(each)
                        : otherwise.apply(each).stream())
                .toList();
    }

    /** The findings that are the same in every world: without doubts that are not there in all, and with the shortest run. */
    private Map<AskedTarget.Key, Finding> kept(PeriodAssessment period, List<PeriodAssessment> twins) {
        List<Map<AskedTarget.Key, Finding>> alike =
                twins.stream().map(this::byKey).toList();
        Map<AskedTarget.Key, Finding> kept = new LinkedHashMap<>();
        byKey(period).forEach((key, finding) -> {
            List<Finding> same = alike.stream()
                    .flatMap(each -> Optional.ofNullable(each.get(key)).stream())
                    .toList();
            List<Finding.Caution> cautions = finding.cautions().stream()
                    .filter(each ->
                            same.stream().allMatch(twin -> twin.cautions().contains(each)))
                    .toList();
            int run = same.stream().mapToInt(Finding::run).reduce(finding.run(), Math::min);
            Finding told = finding.told(run, finding.place(), cautions);
            if (same.size() == twins.size()
                    && same.stream()
                            .allMatch(each ->
                                    each.told(run, each.place(), cautions).equals(told))) {
                kept.put(key, told);
            }
        });
        return kept;
    }

    private Map<AskedTarget.Key, Finding> byKey(PeriodAssessment period) {
        Map<AskedTarget.Key, Finding> byKey = new LinkedHashMap<>();
        // how far a figure stands from the beginning of its line tells how long the ones before it are
        period.findings()
                .forEach(each -> byKey.put(
                        each.key(),
                        findings.of(each).told(each.run(), each.place().wholeLine(), each.cautions())));
        return byKey;
    }

    // what gave no finding

    private List<PeriodAssessment.Listed> listed(
            PeriodAssessment period, List<PeriodAssessment> twins, Set<AskedTarget.Key> kept) {
        Set<AskedTarget.Key> judged = new HashSet<>();
        Stream.concat(Stream.of(period), twins.stream())
                .flatMap(each -> each.findings().stream())
                .forEach(each -> judged.add(each.key()));
        List<PeriodAssessment.Listed> listed = new ArrayList<>();
        Set<AskedTarget.Key> told = new HashSet<>(kept);
        Stream.concat(Stream.of(period), twins.stream())
                .flatMap(each -> each.findings().stream())
                .filter(each -> told.add(each.key()))
                .forEach(each -> listed.add(protectedOne(each)));
        List<PeriodAssessment.Listed> own = period.listed().stream()
                .filter(each -> !judged.contains(keyOf(each)))
                .toList();
        listed.addAll(inAll(
                own,
                twins,
                PeriodAssessment::listed,
                this::fit,
                each -> Optional.of(
                        unexplained(each, NotDue.PROTECTED, "withheld, for it would tell a figure that is"))));
        listed.sort(Comparator.comparing(PublicVersion::keyOf));
        return listed;
    }

    private static AskedTarget.Key keyOf(PeriodAssessment.Listed listed) {
        return new AskedTarget.Key(listed.clause(), listed.indicator());
    }

    private static PeriodAssessment.Listed protectedOne(Finding finding) {
        return new PeriodAssessment.Listed(
                finding.id(),
                finding.clause(),
                finding.indicator(),
                finding.name(),
                NotDue.PROTECTED,
                "judged; figure and status are withheld, for the status would tell a count of 1 to 5",
                null,
                PublicFinding.CODE,
                List.of());
    }

    /** A requirement without a finding can name a figure: its own, or that of a circumstance. */
    private PeriodAssessment.Listed fit(PeriodAssessment.Listed listed) {
        boolean names = withheld.anyOf(listed.indicator())
                || withheld.names().stream().anyMatch(each -> listed.text().contains(each));
        return names ? unexplained(listed, listed.why(), "why rests on a figure that is withheld") : listed;
    }

    private static PeriodAssessment.Listed unexplained(PeriodAssessment.Listed listed, NotDue why, String text) {
        return new PeriodAssessment.Listed(
                listed.id(),
                listed.clause(),
                listed.indicator(),
                listed.name(),
                why,
                text,
                listed.due(),
                PublicFinding.CODE,
                List.of());
    }

    private PeriodAssessment.Activity activity(PeriodAssessment.Activity activity, ReportingPeriod period) {
        if (!withheld.anyOf(activity.indicator())) {
            return activity;
        }
        boolean now = withheld.is(activity.indicator(), period);
        return new PeriodAssessment.Activity(
                activity.indicator(),
                activity.name(),
                now ? PublicFinding.CODE : activity.value(),
                List.of(),
                now ? activity.name() + ": " + PublicFinding.CODE : activity.text());
    }

    /** What it was before can be small where what it is now is not: neither is shown, whatever they are. */
    private PeriodAssessment.Restatement restated(PeriodAssessment.Restatement restated) {
        return !withheld.canBe(restated.indicator())
                ? restated
                : new PeriodAssessment.Restatement(
                        restated.indicator(),
                        restated.name(),
                        restated.period(),
                        PublicFinding.CODE,
                        PublicFinding.CODE,
                        null,
                        List.of());
    }

    private static PeriodAssessment.Restatement withoutVerdicts(PeriodAssessment.Restatement restated) {
        return new PeriodAssessment.Restatement(
                restated.indicator(),
                restated.name(),
                restated.period(),
                restated.was(),
                restated.is(),
                restated.why(),
                List.of());
    }

    private static PeriodAssessment.ThemeResult theme(PeriodAssessment.ThemeResult theme, List<Finding> kept) {
        List<Finding> own =
                kept.stream().filter(each -> each.inTheme(theme.theme())).toList();
        return new PeriodAssessment.ThemeResult(
                theme.theme(), theme.name(), Counts.worst(own).orElse(null), Counts.of(own));
    }

    private Carry carry(Carry carry, List<PeriodAssessment> twins) {
        List<Carry> alike = twins.stream().map(PeriodAssessment::carry).toList();
        return new Carry(
                carry.period(),
                inAll(without(carry.tracks()), alike, Carry::tracks),
                withheld.fit(carry.figures()),
                actions(carry),
                promises(carry),
                inAll(carry.reports(), alike, Carry::reports),
                inAll(carry.clean(), alike, Carry::clean),
                new Carry.Level(
                        carry.level().level(),
                        carry.level().periods(),
                        carry.level().holds().stream()
                                .filter(each -> alike.stream()
                                        .allMatch(twin -> twin.level().holds().contains(each)))
                                .toList()),
                new TreeMap<>());
    }

    private static <K extends Comparable<? super K>, V> SortedMap<K, V> inAll(
            SortedMap<K, V> own, List<Carry> alike, Function<Carry, SortedMap<K, V>> part) {
        SortedMap<K, V> same = new TreeMap<>();
        own.forEach((key, value) -> {
            if (alike.stream().allMatch(each -> value.equals(part.apply(each).get(key)))) {
                same.put(key, value);
            }
        });
        return same;
    }

    private static SortedMap<String, Carry.KnownAction> actions(Carry carry) {
        SortedMap<String, Carry.KnownAction> actions = new TreeMap<>();
        carry.actions()
                .forEach((code, each) -> actions.put(
                        code,
                        new Carry.KnownAction(
                                each.completed(),
                                each.reported(),
                                each.evidence(),
                                each.place().wholeLine())));
        return actions;
    }

    /** What officers said of a requirement may name figures. */
    private SortedMap<String, Carry.Promise> promises(Carry carry) {
        SortedMap<String, Carry.Promise> promises = new TreeMap<>(carry.promises());
        carry.tracks().keySet().stream()
                .filter(each -> withheld.anyOf(each.indicator()))
                .forEach(each -> promises.remove(each.clause()));
        return promises;
    }

    /** How a requirement came out in earlier months may have been protected then. */
    private SortedMap<AskedTarget.Key, Carry.Track> without(SortedMap<AskedTarget.Key, Carry.Track> tracks) {
        SortedMap<AskedTarget.Key, Carry.Track> shown = new TreeMap<>();
        tracks.forEach((key, track) -> {
            if (!withheld.anyOf(key.indicator())) {
                shown.put(key, track);
            }
        });
        return shown;
    }
}
