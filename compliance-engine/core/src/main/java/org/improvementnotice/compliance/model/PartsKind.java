package org.improvementnotice.compliance.model;

/** What the parts of a figure may be. */
public enum PartsKind implements Code {
    /** Things that are counted. */
    WHOLE,
    /** Full-time equivalents, days and the like. */
    DECIMAL
}
