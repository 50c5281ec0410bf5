package org.improvementnotice.compliance.model;

/** What a ladder rule proposes. */
public sealed interface Proposal {

    /** The level should be at least this. */
    record Raise(String level) implements Proposal {}

    /** The level may fall by one. */
    record StepDown() implements Proposal {}

    /**
     * A body or role is told.
     *
     * @param whom its code, or a role
     * @param atOnce whether on the same day
     */
    record Tell(String whom, boolean atOnce) implements Proposal {

        /** On the same day. */
        public Tell sameDay() {
            return new Tell(whom, true);
        }
    }
}
