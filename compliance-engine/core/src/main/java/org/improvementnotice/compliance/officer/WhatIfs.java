package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.input.SettingReader;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.PlainFigure;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Setting;
import org.improvementnotice.compliance.model.WhatIf;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Judges a council's months twice: as its files say, and with some figures of one month set. What is set to what stands is
 * left as it stands, so that the true values give the same assessment.
 */
public final class WhatIfs {

    private static final String SOURCE = "set for the question what if";

    private final RulePack pack;
    private final Assessor assessor;
    private final AuthorityFacts facts;
    private final Run run;

    /**
     * @param pack the pack that the assessor judges by
     * @param run how the months are judged, both times
     */
    public WhatIfs(RulePack pack, Assessor assessor, AuthorityFacts facts, Run run) {
        this.pack = pack;
        this.assessor = assessor;
        this.facts = facts;
        this.run = run;
    }

    /**
     * Sets figures of a month.
     *
     * @param period the month; null for the latest judged
     * @param written what is set, such as {@code vacancy-rate=14.2}
     * @throws InvalidFactsException with every problem of what is set, or if nothing can be judged
     * @throws IllegalArgumentException if the period is not judged or has no file
     */
    public WhatIf of(@Nullable ReportingPeriod period, List<String> written) {
        Assessment before = assessor.assess(facts, run);
        ReportingPeriod of = before.only(period == null ? before.latest().period() : period)
                .latest()
                .period();
        PeriodFacts month = facts.periods().get(of);
        if (month == null) {
            throw new IllegalArgumentException(
                    "no file came for " + of + ", and figures are set in a month that has one; write its file");
        }
        Problems problems = new Problems();
        List<Setting> settings = SettingReader.read(written, month, pack, problems);
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems.sorted());
        }
        settings = settings.stream().map(each -> inPlace(each, month)).toList();
        Map<ReportingPeriod, PeriodFacts> periods = new LinkedHashMap<>(facts.periods());
        periods.put(of, with(month, settings));
        Assessment after = assessor.assess(new AuthorityFacts(facts.authority(), new TreeMap<>(periods)), run);
        return new WhatIf(before, after, of, settings, notes(settings, before, of));
    }

    private Setting inPlace(Setting setting, PeriodFacts month) {
        Reading stands = month.readings().get(setting.code());
        return stands == null
                ? setting
                : setting.inPlaceOf(PlainFigure.of(
                        stands, pack.catalogue().find(setting.code()).orElseThrow()));
    }

    private static PeriodFacts with(PeriodFacts month, List<Setting> settings) {
        PeriodFacts changed = month;
        for (Setting each : settings) {
            changed = with(changed, each);
        }
        return changed;
    }

    /** Sets it in the file of the month that says it, else in its first. */
    private static PeriodFacts with(PeriodFacts month, Setting setting) {
        List<FactsFile> files = new ArrayList<>(month.files());
        int which = 0;
        for (int i = 0; i < files.size(); i++) {
            which = says(files.get(i), setting.code()) ? i : which;
        }
        files.set(which, with(files.get(which), setting));
        return new PeriodFacts(month.authority(), month.period(), files);
    }

    private static boolean says(FactsFile file, String code) {
        return file.readings().containsKey(code)
                || file.actions().containsKey(code)
                || file.submissions().containsKey(code);
    }

    private static FactsFile with(FactsFile file, Setting setting) {
        String code = setting.code();
        Reading stands = file.readings().get(code);
        FactsFile.ActionReport reported = file.actions().get(code);
        return new FactsFile(
                file.name(),
                file.digest(),
                file.authority(),
                file.period(),
                file.part(),
                file.submitted(),
                file.source(),
                put(file.readings(), code, reading(setting.reading(), stands)),
                file.late(),
                file.comments(),
                put(file.actions(), code, action(setting.action(), reported)),
                put(
                        file.submissions(),
                        code,
                        submission(setting.submission(), file.submissions().get(code))),
                file.judgements(),
                file.level(),
                file.inspections());
    }

    private static <V> Map<String, V> put(Map<String, V> map, String code, @Nullable V value) {
        Map<String, V> changed = new LinkedHashMap<>(map);
        if (value == null) {
            changed.remove(code);
        } else {
            changed.put(code, value);
        }
        return changed;
    }

    /** What stands where the same is set, so that its place, its split and its standing stay. */
    private static @Nullable Reading reading(@Nullable Reading set, @Nullable Reading stands) {
        if (set == null || stands == null) {
            return set == null ? null : sourced(set, set);
        }
        return set.figure().isSameAs(stands.figure()) ? stands : sourced(set, stands);
    }

    /** A figure set is as settled as the one in whose place it stands. */
    private static Reading sourced(Reading set, Reading stands) {
        return new Reading(
                set.indicator(), set.period(), set.unit(), set.figure(), set.place(), SOURCE, stands.validation());
    }

    private static FactsFile.@Nullable ActionReport action(
            FactsFile.@Nullable ActionReport set, FactsFile.@Nullable ActionReport stands) {
        return set != null && stands != null && Objects.equals(set.completed(), stands.completed()) ? stands : set;
    }

    private static FactsFile.@Nullable Submission submission(
            FactsFile.@Nullable Submission set, FactsFile.@Nullable Submission stands) {
        return set != null && stands != null && set.on().equals(stands.on()) ? stands : set;
    }

    // what to know of what is set

    private List<String> notes(List<Setting> settings, Assessment before, ReportingPeriod of) {
        List<String> notes = new ArrayList<>();
        for (Setting each : settings) {
            pack.catalogue().find(each.code()).ifPresent(indicator -> {
                lag(indicator, before, of, notes);
                replaced(indicator, of, notes);
            });
        }
        return notes;
    }

    private static void lag(Indicator indicator, Assessment before, ReportingPeriod of, List<String> notes) {
        if (indicator.lag() == 0) {
            return;
        }
        ReportingPeriod judged = of.plusMonths(indicator.lag());
        boolean isJudged =
                before.periods().stream().anyMatch(each -> each.period().equals(judged));
        notes.add("the figure of `" + indicator.code() + "` for " + of.inWords() + " is judged in " + judged.inWords()
                + (isJudged ? "" : ", which is not judged here"));
    }

    private void replaced(Indicator indicator, ReportingPeriod of, List<String> notes) {
        facts.periods().tailMap(of.plusMonths(1)).values().stream()
                .flatMap(each -> each.late().stream())
                .map(FactsFile.LateReading::reading)
                .filter(each -> each.indicator().equals(indicator.code())
                        && each.period().equals(of))
                .forEach(each -> notes.add("the figure of `" + indicator.code() + "` for " + of.inWords()
                        + " came anew at " + each.place() + ": from there on that one stands, not the one set"));
    }
}
