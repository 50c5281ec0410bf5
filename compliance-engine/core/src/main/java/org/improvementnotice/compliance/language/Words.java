package org.improvementnotice.compliance.language;

/** Small words that several messages share. */
final class Words {

    private static final String[] NUMBERS = {"nothing", "one value", "two values", "three values"};

    private Words() {}

    static String count(int values, boolean orMore) {
        return NUMBERS[values] + (orMore ? " or more" : "");
    }
}
