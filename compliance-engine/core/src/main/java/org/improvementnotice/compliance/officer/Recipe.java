package org.improvementnotice.compliance.officer;

import java.time.LocalDate;
import java.util.List;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reported in a case that is tried.
 *
 * @param figure the figure as typed; null where there is none
 * @param earlier the figure of each month, oldest first, that its own is compared with; empty where none is
 * @param history the figures of the due periods before, oldest first
 * @param day the day of it: as at which an action is not done, or on which it was, or a report came
 * @param act what happened on the day
 * @param judged what the board judged; null where it did not
 */
record Recipe(
        @Nullable String figure,
        List<String> earlier,
        List<String> history,
        @Nullable LocalDate day,
        Act act,
        @Nullable Status judged) {

    /** What happened on a day. */
    enum Act {
        /** Nothing: it is the day as at which is judged. */
        NOTHING,
        /** The action was done. */
        DONE,
        /** The report came. */
        SUBMITTED
    }

    static Recipe of(@Nullable String figure) {
        return new Recipe(figure, List.of(), List.of(), null, Act.NOTHING, null);
    }

    static Recipe on(LocalDate day, Act act) {
        return new Recipe(null, List.of(), List.of(), day, act, null);
    }

    static Recipe judged(Status status) {
        return new Recipe(null, List.of(), List.of(), null, Act.NOTHING, status);
    }

    Recipe after(List<String> figures) {
        return new Recipe(figure, earlier, figures, day, act, judged);
    }

    Recipe comparedWith(List<String> figures) {
        return new Recipe(figure, figures, history, day, act, judged);
    }
}
