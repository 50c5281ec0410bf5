package org.improvementnotice.compliance.model;

/** How much of a month the papers of a body show. */
public enum Shows implements Code {
    /** Everything. */
    WHOLE,
    /** What moved since the month before, and drafts before they are handed in. */
    MOVED,
    /** The level with its reasons, the headline, and what is at BREACH. */
    LEVEL
}
