package org.improvementnotice.compliance.model;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Deadlines by a clock that stands still until a stage is entered, and is then an hour further. */
public final class Clocks {

    private Clocks() {}

    /** A deadline of a minute that is over in the first stage whose name begins so. */
    public static Deadline overIn(String stage) {
        AtomicReference<Deadline> running = new AtomicReference<>();
        running.set(Deadline.in(
                Duration.ofSeconds(60),
                () -> running.get() != null && running.get().stage().startsWith(stage)
                        ? Duration.ofHours(1).toNanos()
                        : 0));
        return running.get();
    }

    /**
     * A deadline of a minute that is over when it is asked for the nth time.
     *
     * @param stages gets the stage of each time it is asked
     */
    public static Deadline overAfter(int times, List<String> stages) {
        AtomicReference<Deadline> running = new AtomicReference<>();
        running.set(Deadline.in(Duration.ofSeconds(60), () -> {
            if (running.get() != null) {
                stages.add(running.get().stage());
            }
            return stages.size() < times ? 0 : Duration.ofHours(1).toNanos();
        }));
        return running.get();
    }
}
