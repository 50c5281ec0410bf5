package org.improvementnotice.compliance.model;

/** What a case can expect of a requirement. Reports print each of them. */
public enum CaseField implements Code {
    /** PASS, WARN or BREACH. */
    STATUS,
    /** Why there is no finding, such as {@code not-yet-due}. */
    LISTED,
    /** Why the status. */
    REASON,
    /** How many due periods running. */
    RUN,
    /** The figure as printed, without its unit. */
    VALUE,
    /** The line as printed, without its unit. */
    LINE,
    /** The amount of the distance. */
    DISTANCE,
    /** How the figure moved against each earlier one, joined by commas. */
    DIRECTION,
    /** What each remaining period must bring to a dated goal. */
    PACE,
    /** Which absence. */
    ABSENCE,
    /** The cautions and doubts, apart from {@code before-the-notice}, joined by commas. */
    CAUTIONS,
    /** The doubts that no comment answers, joined by commas. */
    DOUBTS,
    /** The variation of the process view. */
    VARIATION,
    /** The rule of the process view. */
    RULE,
    /** The assurance of the process view. */
    ASSURANCE,
    /** A part of the sentence. */
    SAYS
}
