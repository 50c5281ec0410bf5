package org.improvementnotice.compliance.model;

/** How often a body meets. */
public enum Meets implements Code {
    /** Every week. */
    WEEKLY,
    /** Every month. */
    MONTHLY,
    /** Every quarter. */
    QUARTERLY,
    /** When called. */
    AS_CALLED
}
