package org.improvementnotice.compliance.model;

/** Over what time a figure counts. */
public enum Basis implements Code {
    /** What happened in the period. */
    IN_MONTH,
    /** How things stood at the end of the period. */
    SNAPSHOT,
    /** What happened since 1 April. */
    YEAR_TO_DATE,
    /** What happened in the twelve months to the end of the period. */
    ROLLING_12
}
