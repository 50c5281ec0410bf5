package org.improvementnotice.compliance.model;

/** How settled a figure is. */
public enum Validation implements Code {
    /** Settled. */
    VALIDATED,
    /** May change; never helps to lower a level. */
    PROVISIONAL
}
