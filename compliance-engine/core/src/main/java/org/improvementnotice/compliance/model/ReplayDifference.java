package org.improvementnotice.compliance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the months of one council come to by two packs.
 *
 * @param authority the council
 * @param months the months that come out otherwise, oldest first
 * @param judged how many months were judged by both
 * @param closing what it comes to over the last 12 months, in a sentence
 */
public record ReplayDifference(String authority, List<Month> months, int judged, String closing) {

    /** Copies the list. */
    public ReplayDifference {
        months = List.copyOf(months);
    }

    /**
     * A month that comes out otherwise.
     *
     * @param flips the findings that do
     * @param before the level recommended before
     * @param after the level recommended after
     * @param hears who hears of it now and did not before, by name
     * @param hearsNoMore who heard of it before and does not now, by name
     */
    public record Month(
            ReportingPeriod period,
            List<Flip> flips,
            Escalation.Attention before,
            Escalation.Attention after,
            List<String> hears,
            List<String> hearsNoMore) {
        /** Copies the lists. */
        public Month {
            flips = List.copyOf(flips);
            hears = List.copyOf(hears);
            hearsNoMore = List.copyOf(hearsNoMore);
        }
    }

    /**
     * A finding that comes out otherwise.
     *
     * @param before the status before; null where there was no finding
     * @param after the status after; null where there is no finding
     * @param found what was found by the pack that judged worse, in words
     * @param distance what would have met its line; null where it is met or no number
     */
    public record Flip(
            String clause,
            String indicator,
            String name,
            @Nullable Status before,
            @Nullable Status after,
            String found,
            @Nullable String distance) {}
}
