package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is drawn, from any source of numbers. Every draw ends and is the plainest one where the source gives nothing but
 * zeros, as the input of a fuzzer does that is used up.
 */
final class Draw {

    private final RandomGenerator random;

    Draw(RandomGenerator random) {
        this.random = random;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == times - 1;
    }

    <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    String any(String... from) {
        return any(List.of(from));
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> left = new ArrayList<>(all);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }

    /** At least one of them, and at most so many, none twice. */
    <T> List<T> some(List<T> all, int most) {
        return shuffled(all).subList(0, between(1, Math.min(most, all.size())));
    }

    /** At least one text and at most so many, joined. */
    String several(int most, String between, Supplier<String> each) {
        return Stream.generate(each).limit(between(1, most)).collect(Collectors.joining(between));
    }

    /** A few numbers, each larger than the one before, all between two ends; with up to so many decimals. */
    List<BigDecimal> rising(int howMany, BigDecimal from, BigDecimal to, int decimals) {
        int scale = between(0, decimals);
        long least = from.movePointRight(scale).longValueExact();
        long room = to.movePointRight(scale).longValueExact() - least - howMany + 1;
        List<Long> steps = Stream.generate(() -> random.nextLong(room + 1))
                .limit(howMany)
                .sorted()
                .toList();
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            numbers.add(BigDecimal.valueOf(least + steps.get(i) + i, scale));
        }
        return numbers;
    }

    /** A text in quotes as officers write them, and as they could. */
    String text() {
        return several(
                5,
                " ",
                () -> any(
                        "made up",
                        "the Board's own words",
                        "80 % in time",
                        "end",
                        "rule",
                        "then insert( target )",
                        "// no comment",
                        "/* nor this",
                        "# nor that",
                        "Überblick",
                        "łódź",
                        "\u2018quoted\u2019 \u201Ctwice\u201D",
                        "10\u00A0\u20AC \u2013 or more\u2026",
                        "¬ \u00BD @clause &amp; $x : <b>"));
    }
}
