package org.improvementnotice.compliance;

import java.time.Duration;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;

/**
 * Whoever wants to know of each assessment that an engine makes: for metrics, alerts, queues. Called by the thread that
 * assesses, after the assessment is made: first of each month, oldest first, its findings in their order and its level if it moved, then of
 * the whole. What a listener throws reaches whoever asked for the assessment. With an engine that several threads share, it
 * is called by several threads.
 */
public interface AssessmentListener {

    /** Something was found in a month. */
    default void found(Assessment assessment, PeriodAssessment month, Finding finding) {}

    /** The level recommended for a month lies above or below the one before, or a body decided otherwise than recommended. */
    default void levelMoved(Assessment assessment, PeriodAssessment month) {}

    /**
     * The months of a council were assessed.
     *
     * @param took how long that took, on the clock
     */
    default void assessed(Assessment assessment, Duration took) {}

    /**
     * The months of a council could not be assessed: its files do not fit together, a rule failed, the time was over.
     *
     * @param why what is thrown then
     */
    default void notAssessed(String authority, RuntimeException why, Duration took) {}
}
