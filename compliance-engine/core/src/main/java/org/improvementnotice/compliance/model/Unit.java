package org.improvementnotice.compliance.model;

/** What an indicator's figures count. */
public enum Unit implements Code {
    /** A share of 100. */
    PERCENT,
    /** A number of things. */
    COUNT,
    /** A numerator for each one of a denominator. */
    AVERAGE,
    /** A length of time in days. */
    DAYS,
    /** A numerator for every 10,000 of a denominator. */
    RATE_PER_10000,
    /** Things counted by grade. */
    GRADED,
    /** A state that holds or does not. */
    YES_NO
}
