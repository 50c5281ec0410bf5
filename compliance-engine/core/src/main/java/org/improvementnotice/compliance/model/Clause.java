package org.improvementnotice.compliance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One requirement of the notice.
 *
 * @param number as the notice numbers it; text, so that 2.10 is not 2.1
 * @param words the requirement in short
 * @param coreTasks the core tasks it serves
 * @param judged who judges it
 * @param origin where it comes from
 * @param missing what an absent figure gives; null where the pack's policy holds
 * @param waivable whether an exception can be agreed
 * @param duty what the law asks, where that is more than the target; null where not
 * @param place where it stands in the pack
 */
public record Clause(
        String number,
        String words,
        List<String> coreTasks,
        Judged judged,
        Origin origin,
        @Nullable MissingPolicy missing,
        boolean waivable,
        @Nullable String duty,
        Place place) {

    /** Copies the list. */
    public Clause {
        coreTasks = List.copyOf(coreTasks);
    }
}
