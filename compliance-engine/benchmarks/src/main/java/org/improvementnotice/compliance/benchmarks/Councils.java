package org.improvementnotice.compliance.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Councils that do not exist, with figures around the lines; the same number gives the same council. */
final class Councils {

    private static final long SEED = 20_120_116L;
    private static final int MONTHS_OF_A_YEAR = 12;

    private static final int SYLLABLES = 4;
    private static final String CONSONANTS = "bdfgkpst";
    private static final String VOWELS = "aeou";

    private final List<Target> targets;

    Councils(List<Target> targets) {
        this.targets = targets;
    }

    List<Council> first(int count, int months) {
        List<Council> councils = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            councils.add(one(i, months));
        }
        return councils;
    }

    /** @param months from January 2023 on, up to 36 */
    Council one(int number, int months) {
        Random random = new Random(SEED + number);
        List<Month> all = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            Map<String, Reading> readings = new LinkedHashMap<>();
            targets.forEach(each -> readings.put(each.indicator(), reading(each, random)));
            String period =
                    String.format(Locale.ROOT, "%d-%02d", 2023 + i / MONTHS_OF_A_YEAR, i % MONTHS_OF_A_YEAR + 1);
            all.add(new Month(period, readings));
        }
        return new Council(name(number), all);
    }

    /** In letters that do not look like one another, in the order of the numbers. */
    static String name(int number) {
        StringBuilder name = new StringBuilder();
        int left = number;
        for (int i = 0; i < SYLLABLES; i++) {
            int syllable = left % (CONSONANTS.length() * VOWELS.length());
            left /= CONSONANTS.length() * VOWELS.length();
            name.insert(0, VOWELS.charAt(syllable % VOWELS.length()));
            name.insert(0, CONSONANTS.charAt(syllable / VOWELS.length()));
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    private static Reading reading(Target target, Random random) {
        double near = target.line().doubleValue() * (0.75 + random.nextDouble() / 2);
        return switch (target.unit()) {
            case PERCENT -> {
                int denominator = 50 + random.nextInt(350);
                int numerator = (int) Math.min(denominator, Math.round(near * denominator / 100));
                yield new Reading(target.indicator(), BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
            }
            case COUNT -> new Reading(target.indicator(), BigDecimal.valueOf(Math.round(near)), null);
            case AVERAGE -> new Reading(target.indicator(), BigDecimal.valueOf(Math.round(near * 10), 1), null);
        };
    }
}
