package org.improvementnotice.compliance.report;

/** A form in which assessments are written. Without state; the same report gives the same text. */
public interface ReportFormat {

    /** What {@code --format} calls it. */
    String name();

    /** Whether a text of it holds one council and no more. */
    default boolean isOfOneCouncil() {
        return false;
    }

    /** The report. */
    String of(Report report);

    /** What was found wrong, where nothing was judged. */
    String of(Checked checked);
}
