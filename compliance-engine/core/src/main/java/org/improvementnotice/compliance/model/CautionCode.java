package org.improvementnotice.compliance.model;

/** What can be said beside a figure. A doubt asks for an answer, and a comment is one; the others are shown. */
public enum CautionCode implements Code {
    /** Judged for a month before the notice was issued. */
    BEFORE_THE_NOTICE(false),
    /** The service calls the figure provisional. */
    PROVISIONAL(false),
    /** The figure is another than it was. */
    RESTATED(false),
    /** Of the numbers that round to the figure, some would be judged otherwise. */
    DEPENDS_ON_ROUNDING(false),
    /** The figure rests on fewer cases than the catalogue calls small. */
    SMALL_DENOMINATOR(false),
    /** The percentage lies between 0 and 1, where a share is sometimes meant. */
    BELOW_ONE(false),
    /** A figure of the year so far is not the sum of its months. */
    NOT_THE_SUM(false),
    /** Nothing fell due, for the third period running or longer. */
    NOTHING_DUE_AGAIN(false),
    /** The figure moved further in one period than the catalogue expects. */
    JUMP(true),
    /** The parts are those of the period before. */
    COPIED_ROW(true),
    /** The cases fell by more than a fifth while the rate rose. */
    FALLING_DENOMINATOR(true),
    /** The figure got better while a count beside which it is read, such as a backlog, got worse. */
    GROWING_BACKLOG(true);

    private final boolean doubt;

    CautionCode(boolean doubt) {
        this.doubt = doubt;
    }

    /** Whether it asks for an answer. */
    public boolean isDoubt() {
        return doubt;
    }
}
