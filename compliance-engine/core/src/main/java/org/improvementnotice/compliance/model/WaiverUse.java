package org.improvementnotice.compliance.model;

import java.util.List;

/**
 * What an exception came to in a month.
 *
 * @param waiver the exception
 * @param state how it stood
 * @param findings ids of the findings of what it is for, met or missed
 */
public record WaiverUse(Waiver waiver, State state, List<String> findings) {

    /** Copies the list. */
    public WaiverUse {
        findings = List.copyOf(findings);
    }

    /** How an exception stands in a month. */
    public enum State implements Code {
        /** It holds, and something it is for was missed. */
        IN_FORCE,
        /** It holds, and all it is for was met. */
        NO_LONGER_NEEDED,
        /** It holds, and nothing it is for was judged. */
        NOTHING_JUDGED,
        /** It starts later. */
        NOT_YET_VALID,
        /** It ended before. */
        EXPIRED
    }

    /** Whether no miss of the month has it, which is said. */
    public boolean waivesNothing() {
        return state != State.IN_FORCE;
    }

    /** Whether it is over or has not begun, so that what it is for counts. */
    public boolean leavesCounting() {
        return state == State.EXPIRED || state == State.NOT_YET_VALID;
    }

    /** One sentence that stands alone. */
    public String inWords() {
        String what = "exception for " + waiver.clause()
                + (waiver.indicator() == null ? "" : " " + waiver.indicator()) + ", agreed by " + waiver.approvedBy()
                + " on " + waiver.approvedOn() + ", " + waiver.place() + ": ";
        return what
                + switch (state) {
                    case IN_FORCE -> "holds until " + waiver.until();
                    case NO_LONGER_NEEDED -> "no longer needed, what it is for was met; it ends on " + waiver.until();
                    case NOTHING_JUDGED -> "holds until " + waiver.until() + ", and nothing it is for was judged";
                    case NOT_YET_VALID -> "not yet valid, it starts on " + waiver.from() + "; what it is for counts";
                    case EXPIRED -> "expired, its last day was " + waiver.until() + "; what it is for counts";
                };
    }
}
