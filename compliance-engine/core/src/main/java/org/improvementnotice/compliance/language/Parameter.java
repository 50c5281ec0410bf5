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
    /** A day in quotes, such as {@code "2012-03-31"}. */
    DATE,
    /** The number of a month, 1 to 12. */
    MONTH,
    /** {@code points(5)}, {@code relative(5)} or {@code cases(1)}. */
    AMOUNT,
    /** {@code lastPeriod()} or {@code samePeriodLastYear()}. */
    EARLIER
}
