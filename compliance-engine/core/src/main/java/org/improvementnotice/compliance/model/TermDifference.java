package org.improvementnotice.compliance.model;

import org.jspecify.annotations.Nullable;

/**
 * What two packs say otherwise beside their rules: of the notice or of the catalogue.
 *
 * @param area which part of a pack
 * @param name the code or number of what it is said of; empty where of the notice itself
 * @param field the key, as the files write it; empty where the whole entry is new or gone
 * @param before what was said; null where nothing was
 * @param after what is said; null where nothing is
 * @param weight what it bears on
 */
public record TermDifference(
        Area area,
        String name,
        String field,
        @Nullable String before,
        @Nullable String after,
        Weight weight) {

    /** A part of a pack. */
    public enum Area implements Code {
        /** The notice itself. */
        NOTICE,
        /** A clause. */
        CLAUSE,
        /** A policy. */
        POLICY,
        /** A report owed. */
        RETURN,
        /** An action of the plan. */
        ACTION,
        /** Who watches. */
        BODY,
        /** A level of attention. */
        LEVEL,
        /** An indicator of the catalogue. */
        INDICATOR
    }

    /** What a difference bears on. */
    public enum Weight implements Code {
        /** On a verdict, on what it is a verdict of, or on who hears of it. */
        MEANING,
        /** On what is shown beside a verdict, and on doubts. */
        CAUTION,
        /** On words alone. */
        WORDS
    }
}
