package org.improvementnotice.compliance.report;

import java.util.Optional;

/** A form in which assessments are written. Without state; the same report gives the same text. */
public interface ReportFormat {

    /** What {@code --format} calls it. */
    String name();

    /** Whether a text of it holds one council and no more. */
    default boolean isOfOneCouncil() {
        return false;
    }

    /**
     * What stands once above all councils, where a report of several is that and then one council after another, so that
     * each can be written as soon as it is judged.
     *
     * @return empty where a report is no such thing
     */
    default Optional<String> head() {
        return Optional.empty();
    }

    /** The report. */
    String of(Report report);

    /** What was found wrong, where nothing was judged. */
    String of(Checked checked);
}
