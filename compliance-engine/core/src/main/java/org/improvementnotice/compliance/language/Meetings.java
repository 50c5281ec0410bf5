package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Reading;

/** In which periods, and with which figures, each two of some rules hold at once. Every rule is asked once for all others. */
final class Meetings {

    private final JudgedPeriods periods;
    private final Map<String, Witness> witnesses = new TreeMap<>();
    private final List<BitSet> months = new ArrayList<>();
    private final List<Map<String, BitSet>> figures = new ArrayList<>();

    Meetings(PackTerms terms, JudgedPeriods periods, List<AskingRule> rules) {
        this.periods = periods;
        for (AskingRule rule : rules) {
            for (Pattern pattern : rule.rule().when()) {
                pattern.indicator()
                        .flatMap(terms.catalogue()::find)
                        .ifPresent(each -> witnesses.computeIfAbsent(
                                each.code(),
                                any -> new Witness(each, rules, periods.all().get(0), Witness.OF_MANY)));
            }
        }
        for (AskingRule rule : rules) {
            BitSet its = new BitSet();
            for (int i = 0; i < periods.all().size(); i++) {
                its.set(i, Circumstances.isInItsPeriod(rule, periods.all().get(i)));
            }
            months.add(its);
            Map<String, BitSet> fitting = new TreeMap<>();
            witnesses.forEach((code, witness) -> {
                if (asks(rule, code)) {
                    fitting.put(code, witness.with(rule, code, Circumstances.Truth.HOLDS));
                }
            });
            figures.add(fitting);
        }
    }

    private static boolean asks(AskingRule rule, String indicator) {
        return rule.rule().when().stream()
                .anyMatch(each -> each.indicator().filter(indicator::equals).isPresent());
    }

    /** When two of the rules hold, in words; empty where they never do, or it is not known. */
    Optional<String> of(int one, int other) {
        if (!months.get(one).intersects(months.get(other))) {
            return Optional.empty();
        }
        Map<String, BitSet> first = figures.get(one);
        Map<String, BitSet> second = figures.get(other);
        for (Map.Entry<String, BitSet> each : first.entrySet()) {
            BitSet others = second.get(each.getKey());
            if (others == null ? each.getValue().isEmpty() : !each.getValue().intersects(others)) {
                return Optional.empty();
            }
        }
        return second.values().stream().anyMatch(BitSet::isEmpty)
                ? Optional.empty()
                : Optional.of(inWords(common(months.get(one), months.get(other)), first, second));
    }

    private static int common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.nextSetBit(0);
    }

    private String inWords(int month, Map<String, BitSet> first, Map<String, BitSet> second) {
        Map<String, BitSet> both = new TreeMap<>(second);
        first.forEach((code, fitting) -> both.merge(code, fitting, (left, right) -> {
            BitSet common = (BitSet) left.clone();
            common.and(right);
            return common;
        }));
        Map<String, Reading> readings = new TreeMap<>();
        witnesses.forEach((code, witness) -> {
            BitSet fitting = both.get(code);
            if (fitting != null) {
                readings.put(code, witness.reading(fitting.nextSetBit(0)));
            }
        });
        return periods.all().get(month) + (readings.isEmpty() ? "" : " where " + Witness.inWords(readings));
    }
}
