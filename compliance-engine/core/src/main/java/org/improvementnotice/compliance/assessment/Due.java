package org.improvementnotice.compliance.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * What is asked in a period, each clause and indicator once. With a lag, what was asked in the period whose figure it
 * rests on: April's finding rests on March's figure and March's line.
 *
 * @param items what is to be judged
 * @param notApplying what is not asked, for its circumstances do not hold
 * @param seen what rules could see, by the period asked and by indicator
 */
record Due(List<Item> items, List<RulePack.Conditional> notApplying, Map<ReportingPeriod, Map<String, Reading>> seen) {

    /**
     * One clause and indicator.
     *
     * @param decided the target whose circumstances hold; null where there is none
     * @param unsure a target whose circumstances cannot be told; null where there is none
     * @param absent the readings for want of which that cannot be told, by indicator
     * @param figurePeriod the period whose figure it rests on
     */
    record Item(
            @Nullable AskedTarget decided,
            @Nullable AskedTarget unsure,
            SortedMap<String, Reading> absent,
            ReportingPeriod figurePeriod) {

        AskedTarget asked() {
            AskedTarget asked = decided == null ? unsure : decided;
            if (asked == null) {
                throw new IllegalStateException("an item is decided or undecided");
            }
            return asked;
        }

        boolean isDecided() {
            return decided != null;
        }

        boolean isUndecided() {
            return unsure != null;
        }
    }

    /** What is asked in a period by the figures known in it. */
    static Due in(ReportingPeriod period, RulePack pack, KnownFigures figures) {
        Set<Integer> lags = new TreeSet<>();
        lags.add(0);
        pack.firstAsked().keySet().forEach(key -> lags.add(lag(pack, key)));
        List<Item> items = new ArrayList<>();
        List<RulePack.Conditional> notApplying = new ArrayList<>();
        Map<ReportingPeriod, Map<String, Reading>> all = new HashMap<>();
        for (int lag : lags) {
            ReportingPeriod rulePeriod = period.plusMonths(-lag);
            Map<String, Reading> seen = figures.seenIn(rulePeriod);
            all.put(rulePeriod, seen);
            collect(pack.targets(rulePeriod, seen), lag, rulePeriod, pack, seen, items, notApplying);
        }
        return new Due(items, notApplying, all);
    }

    private static int lag(RulePack pack, AskedTarget.Key key) {
        return pack.catalogue().find(key.indicator()).map(Indicator::lag).orElse(0);
    }

    private static void collect(
            RulePack.Asked asked,
            int lag,
            ReportingPeriod rulePeriod,
            RulePack pack,
            Map<String, Reading> seen,
            List<Item> items,
            List<RulePack.Conditional> notApplying) {
        SortedMap<AskedTarget.Key, Item> byKey = new TreeMap<>();
        for (AskedTarget each : asked.asked()) {
            if (lag(pack, each.key()) == lag) {
                byKey.put(each.key(), new Item(each, null, new TreeMap<>(), rulePeriod));
            }
        }
        for (RulePack.Conditional each : asked.undecided()) {
            AskedTarget.Key key = each.target().key();
            if (lag(pack, key) == lag) {
                byKey.merge(key, unsure(each, seen, rulePeriod), Due::join);
            }
        }
        items.addAll(byKey.values());
        Set<AskedTarget.Key> listed = new HashSet<>(byKey.keySet());
        for (RulePack.Conditional each : asked.notApplying()) {
            if (lag(pack, each.target().key()) == lag
                    && listed.add(each.target().key())) {
                notApplying.add(each);
            }
        }
    }

    private static Item unsure(
            RulePack.Conditional conditional, Map<String, Reading> seen, ReportingPeriod rulePeriod) {
        SortedMap<String, Reading> absent = new TreeMap<>();
        for (String code : conditional.circumstances().keySet()) {
            Reading reading = seen.get(code);
            if (reading != null && reading.isAbsent()) {
                absent.put(code, reading);
            }
        }
        if (absent.isEmpty()) {
            // a figure without the parts that a condition asks for
            conditional.circumstances().keySet().forEach(code -> {
                Reading reading = seen.get(code);
                if (reading != null && reading.denominator() == null) {
                    absent.put(code, reading);
                }
            });
        }
        return new Item(null, conditional.target(), absent, rulePeriod);
    }

    private static Item join(Item one, Item other) {
        SortedMap<String, Reading> absent = new TreeMap<>(one.absent());
        absent.putAll(other.absent());
        return new Item(
                one.decided(), one.unsure() == null ? other.unsure() : one.unsure(), absent, one.figurePeriod());
    }

    /** Everything asked or not applying, by clause and indicator. */
    Set<AskedTarget.Key> keys() {
        Set<AskedTarget.Key> keys = new HashSet<>();
        items.forEach(each -> keys.add(each.asked().key()));
        notApplying.forEach(each -> keys.add(each.target().key()));
        return keys;
    }
}
