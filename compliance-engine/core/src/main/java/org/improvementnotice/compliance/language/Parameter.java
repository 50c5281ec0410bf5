package org.improvementnotice.compliance.language;

/** What a verb, a predicate or a comparison is given. */
enum Parameter {
    /** A text in quotes. */
    TEXT,
    /** A decimal number. */
    NUMBER,
    /** A whole number. */
    WHOLE,
    /** A month in quotes, such as {@code "2012-03"}. */
    PERIOD,
    /** The same, of which the first day counts: a day that is the first can be written as its month. */
    FROM_PERIOD,
    /** The same, of which the last day counts: a day that is the last can be written as its month. */
    TO_PERIOD,
    /** A day in quotes, such as {@code "2012-03-31"}. */
    DATE,
    /** The number of a month, 1 to 12. */
    MONTH,
    /** {@code points(5)}, {@code relative(5)} or {@code cases(1)}. */
    AMOUNT,
    /** {@code lastPeriod()} or {@code samePeriodLastYear()}. */
    EARLIER
}
