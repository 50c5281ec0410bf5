package org.improvementnotice.compliance.model;

/** Why a finding has its status. */
public enum Reason implements Code {
    /** The line is met. */
    MET,
    /** Missed, inside the band or on its end. */
    CLOSE,
    /** Missed, beyond the band or without one. */
    MISSED,
    /** Behind the guide line of a dated goal, before its date. */
    BEHIND_LINE,
    /** Met, for fewer periods running than asked. */
    NOT_YET_SUSTAINED,
    /** Met, on fewer cases than asked. */
    TOO_FEW,
    /** Met as printed, and not by every number that rounds to it. */
    DEPENDS_ON_ROUNDING,
    /** No file, no key, or unavailable. */
    NO_FIGURE,
    /** The figure is withheld. */
    SUPPRESSED,
    /** A circumstance of the rule needs a reading that is absent. */
    CANNOT_TELL_IF_DUE,
    /** 0 of 0 where a figure was asked. */
    NONE_RECORDED,
    /** A milestone inside its warning window. */
    DUE_SOON,
    /** A milestone past its date. */
    OVERDUE,
    /** A milestone done in time. */
    DONE,
    /** A milestone done after its date. */
    DONE_LATE,
    /** A report that came in time. */
    IN_TIME,
    /** A report that came late. */
    LATE,
    /** A report that did not come. */
    NOT_THERE,
    /** A judgement of the board, or its absence. */
    JUDGED_BY_BOARD
}
