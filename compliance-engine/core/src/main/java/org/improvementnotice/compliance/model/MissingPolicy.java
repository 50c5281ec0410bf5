package org.improvementnotice.compliance.model;

/** What the absence of a figure gives. */
public enum MissingPolicy implements Code {
    /** WARN in the first due period, BREACH from the second. */
    WARN_THEN_BREACH,
    /** BREACH at once. */
    BREACH
}
