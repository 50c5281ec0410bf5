package org.improvementnotice.compliance.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The allowed word that a wrong one was probably meant to be. */
public final class Nearest {

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
        if (wrong.chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        return allowed.stream()
                .filter(each -> distance(wrong, each) <= Math.max(1, each.length() / 3))
                .min(Comparator.comparingInt((String each) -> distance(wrong, each))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters must be put in, left out, changed or swapped with their neighbour. */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, left, right, i, j);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int step(int[][] cost, String left, String right, int i, int j) {
        boolean same = Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
