package org.improvementnotice.compliance.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment was made from beside its facts: enough to make it anew and to tell which file has changed since.
 *
 * @param engine the version of the engine
 * @param packDigest SHA-256 over the pack's files that bear on a verdict, in hexadecimal
 * @param packFiles the files of the pack, name in the pack to digest; its cases among them, which bear on no verdict
 * @param asAt the day the run was asked for; null where the files alone said
 * @param previous the earlier assessment it went on from; null where it was assessed from the first period
 * @param waivers the file of exceptions; null where there was none
 */
public record Inputs(
        String engine,
        String packDigest,
        SortedMap<String, String> packFiles,
        @Nullable LocalDate asAt,
        @Nullable FileDigest previous,
        @Nullable WaiverFile waivers) {

    /** Copies the map. */
    public Inputs {
        packFiles = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) packFiles));
    }
}
