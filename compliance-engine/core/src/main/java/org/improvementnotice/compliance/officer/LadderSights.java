package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.MissingPolicy;
import org.improvementnotice.compliance.model.ThemeSummary;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * Everything that a ladder can see of the findings of a month: the tallies of every choice of findings for every choice of
 * requirements. They are few, for tallies add up, and a tally stands for all findings that give it.
 */
final class LadderSights {

    /** More tallies than a ladder written by people gives; beyond them nothing is explored. */
    static final int MOST = 200_000;

    private final LadderPatterns patterns;
    private final Tally.Caps ofThemes;
    private final Tally.Caps ofMonths;
    private final Deadline deadline;
    private final List<Predicate<Object>> onThemes;
    private final int themeBit;
    private final SortedMap<String, List<AlikeKeys>> classes = new TreeMap<>();

    LadderSights(RulePack pack, LadderPatterns patterns, Deadline deadline) {
        this.patterns = patterns;
        this.deadline = deadline;
        this.ofMonths = caps(patterns, Fact.SUMMARY);
        this.ofThemes = ofMonths.or(caps(patterns, Fact.THEME_SUMMARY));
        this.onThemes = patterns.of(Fact.THEME_SUMMARY);
        this.themeBit = patterns.of(Fact.FINDING).size();
        for (AlikeKeys each : AlikeKeys.in(pack, patterns, ofThemes)) {
            classes.computeIfAbsent(each.theme(), any -> new ArrayList<>()).add(each);
        }
    }

    /** One absence keeps a step down from counting, whatever the rules ask. */
    private static Tally.Caps caps(LadderPatterns patterns, Fact fact) {
        boolean clean = patterns.cleanBefore() > 0;
        return new Tally.Caps(
                patterns.cap(fact, "passes"),
                patterns.cap(fact, "warns"),
                Math.max(clean ? 1 : 0, patterns.cap(fact, "breaches")),
                Math.max(1, patterns.cap(fact, "notJudged")),
                patterns.cap(fact, "longestRun"));
    }

    /** The classes of requirements, by theme. */
    SortedMap<String, List<AlikeKeys>> classes() {
        return classes;
    }

    /** How a month adds up. */
    Tally.Caps ofMonths() {
        return ofMonths;
    }

    /** How a theme adds up. */
    Tally.Caps ofThemes() {
        return ofThemes;
    }

    /**
     * What can be seen of the findings of one theme.
     *
     * @param but a class of which one requirement is left out, so that it can be tried; any other to leave out none
     */
    Map<Tally, Seen> ofTheme(List<AlikeKeys> its, AlikeKeys but) {
        Map<Tally, Seen> all = Map.of(Tally.NOTHING, Seen.NOTHING);
        for (AlikeKeys each : its) {
            all = sums(all, ofClass(each, each.keys().size() - (each.equals(but) ? 1 : 0)), ofThemes);
        }
        return all;
    }

    /** What can be seen of all themes but one. */
    Map<Tally, Seen> ofOthers(String theme) {
        Map<Tally, Seen> all = Map.of(Tally.NOTHING, Seen.NOTHING);
        for (Map.Entry<String, List<AlikeKeys>> each : classes.entrySet()) {
            if (!each.getKey().equals(theme)) {
                all = sums(all, months(each.getKey(), ofTheme(each.getValue(), NONE)), ofMonths);
            }
        }
        return all;
    }

    /** What can be seen of whole months. */
    Map<Tally, Seen> ofAll() {
        return ofOthers(NO_THEME);
    }

    /** No theme has such a number: those of which nothing is asked stand together under the empty one. */
    private static final String NO_THEME = "no theme";

    private static final AlikeKeys NONE = new AlikeKeys("", MissingPolicy.BREACH, List.of(), Map.of());

    /** What a month sees of what a theme saw, for each number of clean periods before. */
    private Map<Tally, Seen> months(String theme, Map<Tally, Seen> seen) {
        Map<Tally, Seen> months = new LinkedHashMap<>();
        for (Seen each : seen.values()) {
            for (int clean = 0; clean <= cleanBefore(each.tally()); clean++) {
                keep(months, each.as(asMonth(theme, each.tally(), clean), new Seen.Clean(theme, clean)));
            }
        }
        return months;
    }

    /** What went before makes no difference where the month is not clean, or no rule asks. */
    private int cleanBefore(Tally tally) {
        return isClean(tally) ? patterns.cap(Fact.THEME_SUMMARY, "cleanPeriods") : 0;
    }

    static boolean isClean(Tally tally) {
        return tally.breaches() == 0 && tally.absent() == 0;
    }

    /** What a month sees of the findings of a theme. */
    Tally asMonth(String theme, Tally tally, int cleanBefore) {
        if (!tally.any()) {
            return Tally.NOTHING;
        }
        ThemeSummary summary = new ThemeSummary(
                theme,
                tally.passes(),
                tally.warns(),
                tally.breaches(),
                tally.absent(),
                tally.longest(),
                isClean(tally) ? cleanBefore + 1 : 0);
        return tally.with(LadderPatterns.answers(onThemes, summary, themeBit)).upTo(ofMonths);
    }

    /** Of up to so many requirements of a class. */
    private Map<Tally, Seen> ofClass(AlikeKeys keys, int most) {
        Map<Tally, Seen> singles = new LinkedHashMap<>();
        keys.effects().forEach((tally, kinds) -> keep(singles, Seen.of(tally, new Seen.Placed(keys, kinds.get(0)))));
        Map<Tally, Seen> all = Map.of(Tally.NOTHING, Seen.NOTHING);
        for (int i = 0; i < most; i++) {
            Map<Tally, Seen> more = sums(all, singles, ofThemes);
            all.values().forEach(each -> keep(more, each));
            if (more.equals(all)) {
                return all;
            }
            all = more;
        }
        return all;
    }

    private Map<Tally, Seen> sums(Map<Tally, Seen> some, Map<Tally, Seen> others, Tally.Caps caps) {
        Map<Tally, Seen> sums = new LinkedHashMap<>();
        for (Seen one : some.values()) {
            deadline.check();
            for (Seen other : others.values()) {
                keep(sums, one.and(other, one.tally().and(other.tally(), caps)));
            }
        }
        if (sums.size() > MOST) {
            throw new TooManyStates(sums.size());
        }
        return sums;
    }

    private static void keep(Map<Tally, Seen> all, Seen seen) {
        all.merge(seen.tally(), seen, (known, other) -> Seen.SHORTEST.compare(other, known) < 0 ? other : known);
    }

    /** A ladder that tells apart more than is explored. */
    static final class TooManyStates extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyStates(int states) {
            super("more than " + states + " states");
        }
    }
}
