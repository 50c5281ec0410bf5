package org.improvementnotice.compliance.model;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long one course of work may take, and the stage it is in. Stages are entered and checked by the work itself; another
 * thread may ask at any time. The one class that reads a clock: it decides whether there is a result, never what it is.
 */
public final class Deadline {

    /** Without end. Shared: it knows no stage. */
    public static final Deadline NONE = new Deadline(null, () -> 0, 0);

    private static final String AT_FIRST = "the preparations";
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final @Nullable Duration allowed;
    private final LongSupplier nanos;
    private final long start;
    private volatile String stage = AT_FIRST;

    private Deadline(@Nullable Duration allowed, LongSupplier nanos, long start) {
        this.allowed = allowed;
        this.nanos = nanos;
        this.start = start;
    }

    /**
     * A deadline that runs from now on.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public static Deadline in(Duration allowed) {
        return in(allowed, () -> System.nanoTime());
    }

    /** A deadline by another clock, which counts in nanoseconds. */
    static Deadline in(Duration allowed, LongSupplier nanos) {
        if (allowed.isNegative() || allowed.isZero()) {
            throw new IllegalArgumentException("a deadline lies ahead: " + allowed + " does not");
        }
        return new Deadline(allowed, nanos, nanos.getAsLong());
    }

    /** The same end for work that is done beside this, which has stages of its own. */
    public Deadline beside() {
        return new Deadline(allowed, nanos, start);
    }

    /**
     * Goes on to the next stage, if the one before was done in time.
     *
     * @param next a name in the plural, such as {@code the ladder rules of 2012-04 for Exampleborough}
     * @throws DeadlinePassedException if the time is over, naming the stage before
     */
    public void enter(String next) {
        if (allowed != null) {
            check();
            stage = next;
        }
    }

    /**
     * Goes on in the stage in hand, if there is time.
     *
     * @throws DeadlinePassedException if the time is over, naming the stage in hand
     */
    public void check() {
        if (left().isZero()) {
            throw passed();
        }
    }

    /** The time left; 0 where it is over. Without end it is centuries. */
    public Duration left() {
        if (allowed == null) {
            return LONGEST;
        }
        Duration left = allowed.minusNanos(nanos.getAsLong() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The stage in hand. */
    public String stage() {
        return stage;
    }

    /** What to throw when the time is over, for whoever waits for work that does not ask. */
    public DeadlinePassedException passed() {
        return new DeadlinePassedException(stage, allowed == null ? LONGEST : allowed);
    }
}
