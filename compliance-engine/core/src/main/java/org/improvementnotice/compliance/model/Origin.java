package org.improvementnotice.compliance.model;

/** Where a clause comes from. */
public enum Origin implements Code {
    /** The published notice. */
    NOTICE,
    /** The council's improvement plan. */
    PLAN,
    /** The council's own decision. */
    LOCAL,
    /** Made up to show how it works. */
    ILLUSTRATIVE
}
