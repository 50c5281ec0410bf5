package org.improvementnotice.compliance.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** The allowed word that a wrong one was probably meant to be. */
public final class Nearest {

    /** The most letters of a word that is a slip of another. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * A hint for a wrong word.
     *
     * @return {@code ; did you mean `x`?}, or the allowed words where none is near and they are few, or nothing
     */
    public static String hint(String wrong, Collection<String> allowed) {
        Optional<String> near = to(wrong, allowed);
        if (near.isPresent()) {
            return "; did you mean `" + near.get() + "`?";
        }
        return allowed.isEmpty() || allowed.size() > 12 ? "" : "; write one of: " + String.join(", ", allowed);
    }

    /** The nearest allowed word, if one is near: at most a third of its letters differ. */
    public static Optional<String> to(String wrong, Collection<String> allowed) {
        if (wrong.length() > LONGEST || wrong.chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String each : allowed) {
            int most = Math.min(least, Math.max(1, each.length() / 3));
            int distance = new Distance(wrong, each, most).get();
            if (distance <= most && (nearest == null || distance < least || each.compareTo(nearest) < 0)) {
                nearest = each;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * How many letters must be put in, left out, changed or swapped with their neighbour. Words that differ by few are
     * alike at nearly the same letters, so it looks no further than that from each.
     */
    private static final class Distance {

        private final String left;
        private final String right;
        private final int most;
        private int[] beforeLast;
        private int[] last;
        private int[] row;

        Distance(String left, String right, int most) {
            this.left = left;
            this.right = right;
            this.most = most;
            beforeLast = new int[right.length() + 1];
            last = new int[right.length() + 1];
            row = new int[right.length() + 1];
        }

        /** The distance, or any number above the most where it is above. */
        int get() {
            int best = Math.abs(left.length() - right.length());
            for (int i = 0; i <= left.length() && best <= most; i++) {
                best = most + 1;
                Arrays.fill(row, best);
                for (int j = Math.max(0, i - most); j <= Math.min(right.length(), i + most); j++) {
                    row[j] = i == 0 || j == 0 ? i + j : step(i, j);
                    best = Math.min(best, row[j]);
                }
                int[] free = beforeLast;
                beforeLast = last;
                last = row;
                row = free;
            }
            return best > most ? best : last[right.length()];
        }

        private int step(int i, int j) {
            boolean same = Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
            int least = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j] + 1, row[j - 1] + 1));
            boolean swapped = i > 1
                    && j > 1
                    && left.charAt(i - 1) == right.charAt(j - 2)
                    && left.charAt(i - 2) == right.charAt(j - 1);
            return swapped ? Math.min(least, beforeLast[j - 2] + 1) : least;
        }
    }
}
