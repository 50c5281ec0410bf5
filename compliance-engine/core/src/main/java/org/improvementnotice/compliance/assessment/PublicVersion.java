package org.improvementnotice.compliance.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Counts;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Inputs;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * The months of an assessment fit for papers that anyone may read: without the figures that are withheld and without
 * everything from which they follow. What is left out is left out of the assessment, before any format sees it, so that
 * no format can tell it. See decision 0029.
 */
final class PublicVersion {

    private final WithheldFigures withheld;
    private final PublicFinding findings;
    private final TellingStatus telling;

    PublicVersion(RulePack pack, Assessment assessment) {
        this.withheld = new WithheldFigures(assessment, pack.catalogue());
        this.findings = new PublicFinding(pack.catalogue(), withheld);
        this.telling = new TellingStatus(pack);
    }

    /** What it was made from, without the digests, from which a figure could be found by trying. */
    static Inputs inputs(Inputs inputs) {
        return new Inputs(inputs.engine(), inputs.packDigest(), inputs.packFiles(), inputs.asAt(), null, null);
    }

    PeriodAssessment of(PeriodAssessment period) {
        List<Finding> kept = new ArrayList<>();
        List<PeriodAssessment.Listed> listed = new ArrayList<>();
        period.listed().forEach(each -> listed.add(listed(each)));
        Set<AskedTarget.Key> protectedKeys = new HashSet<>();
        for (Finding each : period.findings()) {
            if (withheld.is(each.indicator(), each.figurePeriod()) && tells(each, period)) {
                protectedKeys.add(each.key());
                listed.add(protectedOne(each));
            } else {
                // how far a figure stands from the beginning of its line tells how long the ones before it are
                kept.add(findings.of(each, since(each, period)).at(each.place().wholeLine()));
            }
        }
        listed.sort(Comparator.comparing(each -> new AskedTarget.Key(each.clause(), each.indicator())));
        Set<String> ids = new HashSet<>();
        period.findings().stream()
                .filter(each -> protectedKeys.contains(each.key()))
                .forEach(each -> ids.add(each.id()));
        return new PeriodAssessment(
                period.period(),
                period.asAt(),
                period.draft(),
                period.fileless(),
                period.beforeIssue(),
                period.sources(),
                kept,
                listed,
                period.activity().stream().map(each -> activity(each, period)).toList(),
                period.rulesChanged(),
                period.restated().stream().map(this::restated).toList(),
                period.waivers().stream()
                        .filter(each -> each.findings().stream().noneMatch(ids::contains))
                        .toList(),
                period.themes().stream().map(each -> theme(each, kept)).toList(),
                PublicEscalation.of(period, protectedKeys, !withheld.names().isEmpty()),
                period.inspections(),
                new TreeMap<>(),
                carry(period.carry(), protectedKeys));
    }

    /**
     * How many due periods there have been since the status of a requirement was last protected; empty where it never was. A
     * longer run than that would tell how it came out then.
     */
    private OptionalInt since(Finding finding, PeriodAssessment period) {
        Carry.Track track = period.carry().tracks().get(finding.key());
        if (track == null || !withheld.anyOf(finding.indicator())) {
            return OptionalInt.empty();
        }
        List<Carry.Mark> marks = track.marks();
        int lag = period.period().monthsUntil(finding.figurePeriod());
        for (int i = marks.size() - 1; i >= 0; i--) {
            ReportingPeriod then = marks.get(i).period().plusMonths(lag);
            if (withheld.is(finding.indicator(), then)
                    && telling.of(finding, reading(period.carry(), finding.indicator(), then))) {
                return OptionalInt.of(Math.max(1, marks.size() - 1 - i));
            }
        }
        return OptionalInt.empty();
    }

    private boolean tells(Finding finding, PeriodAssessment period) {
        return telling.of(finding, reading(period.carry(), finding.indicator(), finding.figurePeriod()));
    }

    private static @Nullable Reading reading(Carry carry, String indicator, ReportingPeriod of) {
        var known = carry.figures().get(indicator);
        return known == null ? null : known.get(of);
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
    private PeriodAssessment.Listed listed(PeriodAssessment.Listed listed) {
        boolean names = withheld.anyOf(listed.indicator())
                || withheld.names().stream().anyMatch(each -> listed.text().contains(each));
        return !names
                ? listed
                : new PeriodAssessment.Listed(
                        listed.id(),
                        listed.clause(),
                        listed.indicator(),
                        listed.name(),
                        listed.why(),
                        "why rests on a figure that is withheld",
                        listed.due(),
                        PublicFinding.CODE,
                        List.of());
    }

    private PeriodAssessment.Activity activity(PeriodAssessment.Activity activity, PeriodAssessment period) {
        if (!withheld.anyOf(activity.indicator())) {
            return activity;
        }
        boolean now = withheld.is(activity.indicator(), period.period());
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

    private static PeriodAssessment.ThemeResult theme(PeriodAssessment.ThemeResult theme, List<Finding> kept) {
        List<Finding> own =
                kept.stream().filter(each -> each.inTheme(theme.theme())).toList();
        return new PeriodAssessment.ThemeResult(
                theme.theme(), theme.name(), Counts.worst(own).orElse(null), Counts.of(own));
    }

    private Carry carry(Carry carry, Set<AskedTarget.Key> protectedKeys) {
        return new Carry(
                carry.period(),
                without(carry.tracks()),
                withheld.fit(carry.figures()),
                actions(carry),
                promises(carry),
                carry.reports(),
                carry.clean(),
                new Carry.Level(
                        carry.level().level(),
                        carry.level().periods(),
                        carry.level().holds().stream()
                                .filter(each -> !protectedKeys.contains(each))
                                .toList()),
                new TreeMap<>());
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
