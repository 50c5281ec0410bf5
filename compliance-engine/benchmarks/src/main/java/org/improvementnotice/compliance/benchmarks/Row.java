package org.improvementnotice.compliance.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A row of the table.
 *
 * @param number the number it is asked for by
 * @param question what is compared with what
 * @param unit of both figures
 * @param bar what ours over the peer's is asked to be
 * @param measuring checks that both sides come to the same, then measures them by turns
 */
record Row(int number, String question, String unit, Bar bar, Measuring measuring) {

    /** One run of the two, side by side. */
    record Pair(double ours, double peer) {
        double ratio() {
            return ours / peer;
        }
    }

    /** How the two are measured. */
    @FunctionalInterface
    interface Measuring {
        List<Pair> measure(Sizes sizes) throws Exception;
    }

    /** The row of the table. */
    String line(List<Pair> pairs) {
        double ratio = median(pairs, Pair::ratio);
        return "| " + number + " | " + question + " | " + figure(pairs, Pair::ours) + " | "
                + figure(pairs, Pair::peer) + " | " + number(ratio) + " (" + number(least(pairs)) + " to "
                + number(most(pairs)) + ") | " + pairs.size() + " | " + bar.inWords() + " | "
                + (bar.isMet(ratio) ? "met" : "**not met**")
                + " |";
    }

    private String figure(List<Pair> pairs, ToDoubleFunction<Pair> side) {
        return number(median(pairs, side)) + " " + unit;
    }

    private static double least(List<Pair> pairs) {
        return pairs.stream().mapToDouble(Pair::ratio).min().orElseThrow();
    }

    private static double most(List<Pair> pairs) {
        return pairs.stream().mapToDouble(Pair::ratio).max().orElseThrow();
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> side) {
        double[] sorted = pairs.stream().mapToDouble(side).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** With three digits that say something. */
    static String number(double number) {
        int decimals = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }
}
