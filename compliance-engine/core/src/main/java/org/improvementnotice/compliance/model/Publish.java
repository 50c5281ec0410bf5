package org.improvementnotice.compliance.model;

/** Whether small numbers may stand in public papers. */
public enum Publish implements Code {
    /** As they are. */
    AS_IS,
    /** Counts of 1 to 5, and what gives them away, are withheld in public. */
    PROTECT
}
