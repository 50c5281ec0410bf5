package org.improvementnotice.compliance.model;

/** Which way is better. */
public enum Good implements Code {
    /** More is better. */
    HIGH,
    /** Less is better. */
    LOW,
    /** Inside a band is better. */
    BAND,
    /** Activity: shown, never judged. */
    NONE
}
