package org.improvementnotice.compliance.model;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * A target with the rule that asks for it.
 *
 * @param rule the rule
 * @param target what it asks
 */
public record AskedTarget(RuleSource rule, Target target) {

    /** What is judged is identified by clause and subject. */
    public Key key() {
        return new Key(rule.clause(), target.subject());
    }

    /**
     * The identity of what is judged.
     *
     * @param clause the number of the clause
     * @param indicator the code of the indicator, action or report
     */
    public record Key(String clause, String indicator) implements Comparable<Key> {

        /** By clause, its numbers compared as numbers, then by indicator. */
        @Override
        public int compareTo(Key other) {
            int byClause = compareNumbers(clause, other.clause);
            return byClause != 0 ? byClause : indicator.compareTo(other.indicator);
        }

        /** Compares 2.9, 2.9a and 2.10 as a notice counts. */
        public static int compareNumbers(String left, String right) {
            String[] lefts = left.split("\\.", -1);
            String[] rights = right.split("\\.", -1);
            for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
                int compared = ORDER.compare(lefts[i], rights[i]);
                if (compared != 0) {
                    return compared;
                }
            }
            return Integer.compare(lefts.length, rights.length);
        }

        /** By the number it starts with, one without a number last, then by the rest. */
        private static final Comparator<String> ORDER =
                Comparator.comparing(Key::numberOf).thenComparing(Comparator.naturalOrder());

        private static BigInteger numberOf(String part) {
            int digits = 0;
            while (digits < part.length() && part.charAt(digits) >= '0' && part.charAt(digits) <= '9') {
                digits++;
            }
            return digits == 0 ? BigInteger.TEN.pow(100) : new BigInteger(part.substring(0, digits));
        }
    }
}
