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
            int l = startOfPartThatDiffers(left, right);
            int r = l;
            while (l <= left.length() && r <= right.length()) {
                int leftEnd = endOfPart(left, l);
                int rightEnd = endOfPart(right, r);
                int compared = compareParts(left, l, leftEnd, right, r, rightEnd);
                if (compared != 0) {
                    return compared;
                }
                l = leftEnd + 1;
                r = rightEnd + 1;
            }
            return Boolean.compare(l <= left.length(), r <= right.length());
        }

        /** Where the first part starts that is not the same in both; two numbers of a notice often start alike. */
        private static int startOfPartThatDiffers(String left, String right) {
            int start = 0;
            for (int i = 0; i < left.length() && i < right.length() && left.charAt(i) == right.charAt(i); i++) {
                if (left.charAt(i) == '.') {
                    start = i + 1;
                }
            }
            return start;
        }

        private static int endOfPart(String number, int from) {
            int point = number.indexOf('.', from);
            return point < 0 ? number.length() : point;
        }

        /** By the number it starts with, one without a number last, then by the rest. Sorts most of what is sorted: makes no texts. */
        private static int compareParts(String left, int l, int leftEnd, String right, int r, int rightEnd) {
            int leftDigits = digits(left, l, leftEnd);
            int rightDigits = digits(right, r, rightEnd);
            if (leftDigits == 0 || rightDigits == 0) {
                return leftDigits == rightDigits
                        ? compareTexts(left, l, leftEnd, right, r, rightEnd)
                        : leftDigits == 0 ? 1 : -1;
            }
            // numbers of any length, without zeros before them: the longer is the larger
            int leftZeros = zeros(left, l, leftDigits);
            int rightZeros = zeros(right, r, rightDigits);
            int compared = Integer.compare(leftDigits - leftZeros, rightDigits - rightZeros);
            compared = compared != 0
                    ? compared
                    : compareTexts(left, l + leftZeros, l + leftDigits, right, r + rightZeros, r + rightDigits);
            return compared != 0 ? compared : compareTexts(left, l, leftEnd, right, r, rightEnd);
        }

        private static int compareTexts(String left, int l, int leftEnd, String right, int r, int rightEnd) {
            int length = Math.min(leftEnd - l, rightEnd - r);
            for (int i = 0; i < length; i++) {
                int compared = Character.compare(left.charAt(l + i), right.charAt(r + i));
                if (compared != 0) {
                    return compared;
                }
            }
            return Integer.compare(leftEnd - l, rightEnd - r);
        }

        private static int digits(String number, int from, int end) {
            int digits = from;
            while (digits < end && number.charAt(digits) >= '0' && number.charAt(digits) <= '9') {
                digits++;
            }
            return digits - from;
        }

        private static int zeros(String number, int from, int digits) {
            int zeros = 0;
            while (zeros < digits - 1 && number.charAt(from + zeros) == '0') {
                zeros++;
            }
            return zeros;
        }
    }
}
