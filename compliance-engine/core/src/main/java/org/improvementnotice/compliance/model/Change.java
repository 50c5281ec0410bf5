package org.improvementnotice.compliance.model;

/** How a figure moved. */
public enum Change implements Code {
    /** In the good direction. */
    BETTER,
    /** In the other direction. */
    WORSE,
    /** By less than one case or one last decimal. */
    SAME,
    /** Up, where neither direction is good. */
    HIGHER,
    /** Down, where neither direction is good. */
    LOWER
}
