package org.improvementnotice.compliance.model;

/** Why there is no figure. Five different things; none is a zero, and none is a pass. */
public enum Absence implements Code {
    /** No file came for the period. */
    NO_FILE,
    /** A file came and does not name the indicator. */
    NO_KEY,
    /** The service says that it has no figure. */
    UNAVAILABLE,
    /** The figure exists and is withheld. */
    SUPPRESSED,
    /** The service says that the question does not arise, and why. */
    NOT_APPLICABLE
}
