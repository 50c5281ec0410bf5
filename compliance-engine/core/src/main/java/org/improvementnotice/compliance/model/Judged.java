package org.improvementnotice.compliance.model;

/** Who judges a clause of the notice. */
public enum Judged implements Code {
    /** A rule of the pack. */
    BY_RULE,
    /** The board, in words. */
    BY_BOARD,
    /** Nobody here. */
    NOT_HERE
}
