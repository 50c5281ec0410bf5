package org.improvementnotice.compliance.model;

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
            if (left.equals(right)) {
                return 0;
            }
            int l = 0;
            int r = 0;
            while (l <= left.length() && r <= right.length()) {
                int leftEnd = endOfPart(left, l);
                int rightEnd = endOfPart(right, r);
                int compared = compareParts(left.substring(l, leftEnd), right.substring(r, rightEnd));
                if (compared != 0) {
                    return compared;
                }
                l = leftEnd + 1;
                r = rightEnd + 1;
            }
            return Boolean.compare(l <= left.length(), r <= right.length());
        }

        private static int endOfPart(String number, int from) {
            int point = number.indexOf('.', from);
            return point < 0 ? number.length() : point;
        }

        /** By the number it starts with, one without a number last, then by the rest. */
        private static int compareParts(String left, String right) {
            int leftDigits = digits(left);
            int rightDigits = digits(right);
            if (leftDigits == 0 || rightDigits == 0) {
                return leftDigits == rightDigits ? left.compareTo(right) : leftDigits == 0 ? 1 : -1;
            }
            // numbers of any length, without zeros before them: the longer is the larger
            String leftNumber = left.substring(zeros(left, leftDigits), leftDigits);
            String rightNumber = right.substring(zeros(right, rightDigits), rightDigits);
            int compared = Integer.compare(leftNumber.length(), rightNumber.length());
            compared = compared != 0 ? compared : leftNumber.compareTo(rightNumber);
            return compared != 0 ? compared : left.compareTo(right);
        }

        private static int digits(String part) {
            int digits = 0;
            while (digits < part.length() && part.charAt(digits) >= '0' && part.charAt(digits) <= '9') {
                digits++;
            }
            return digits;
        }

        private static int zeros(String part, int digits) {
            int zeros = 0;
            while (zeros < digits - 1 && part.charAt(zeros) == '0') {
                zeros++;
            }
            return zeros;
        }
    }
}
