package org.improvementnotice.compliance.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exception that a body or role agreed: to one requirement, for one council and for a time.
 *
 * @param clause the number of the clause
 * @param indicator the indicator, action or report; null where all that the clause asks is meant
 * @param authority the council
 * @param reason why it is agreed, in the words of those who agreed it
 * @param approvedBy who agreed it: the code of a body or a role, never a person
 * @param approvedOn the day it was agreed; not after the first day
 * @param evidence where that can be seen
 * @param from the first day
 * @param until the last day, included
 * @param place where it stands
 */
public record Waiver(
        String clause,
        @Nullable String indicator,
        String authority,
        String reason,
        String approvedBy,
        LocalDate approvedOn,
        String evidence,
        LocalDate from,
        LocalDate until,
        Place place) {

    /** @throws IllegalArgumentException if it ends before it starts, or was agreed after it starts */
    public Waiver {
        requireNonNull(place, "place");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an exception ends on its first day or later");
        }
        if (approvedOn.isAfter(from)) {
            throw new IllegalArgumentException("an exception is agreed on its first day or before");
        }
    }

    /**
     * The last day on which an exception may end.
     *
     * @param from its first day
     * @param mostDays how many days after that at most
     */
    public static LocalDate lastAllowed(LocalDate from, int mostDays) {
        return from.plusDays(mostDays);
    }

    /** Whether a day lies in it; its first and its last day do. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it is for a requirement. */
    public boolean isFor(AskedTarget.Key key) {
        return clause.equals(key.clause()) && (indicator == null || indicator.equals(key.indicator()));
    }

    /** Whether there is a requirement that both are for, on a day that lies in both. */
    public boolean overlaps(Waiver other) {
        return clause.equals(other.clause)
                && authority.equals(other.authority)
                && (indicator == null || other.indicator == null || indicator.equals(other.indicator))
                && !from.isAfter(other.until)
                && !other.from.isAfter(until);
    }
}
