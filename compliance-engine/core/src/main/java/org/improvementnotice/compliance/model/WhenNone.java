package org.improvementnotice.compliance.model;

/** What 0 of 0 means. */
public enum WhenNone implements Code {
    /** A figure was asked and there is none. */
    MISSING,
    /** Nothing fell due in the period. */
    NOTHING_DUE
}
