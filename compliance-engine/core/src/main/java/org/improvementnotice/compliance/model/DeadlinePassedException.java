package org.improvementnotice.compliance.model;

import java.math.BigDecimal;
import java.time.Duration;

/** The time that was given is over. Nothing is assessed: a part of an assessment is none. */
public final class DeadlinePassedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String stage;

    DeadlinePassedException(String stage, Duration allowed) {
        super("not assessed: " + stage + " were not done within " + seconds(allowed) + " s");
        this.stage = stage;
    }

    /** The stage that was in hand, such as {@code the ladder rules of 2012-04 for Exampleborough}. */
    public String stage() {
        return stage;
    }

    private static String seconds(Duration allowed) {
        BigDecimal seconds = BigDecimal.valueOf(allowed.getNano(), 9).add(BigDecimal.valueOf(allowed.getSeconds()));
        return seconds.stripTrailingZeros().toPlainString();
    }
}
