package org.improvementnotice.compliance.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing set for a question what if, in place of what the month's files say. Nothing of reading, action and submission
 * where it is taken out.
 *
 * @param written as it was written, such as {@code vacancy-rate=14.2}
 * @param code the code of the indicator, action or report
 * @param name the same in words
 * @param stands the figure in whose place it is set, in words; null where there is none, or of another kind
 * @param reading the reading set; null for another kind, or where it is taken out
 * @param action the completion set; null for another kind, or where it is taken out
 * @param submission the day set on which a report came; null for another kind, or where it is taken out
 */
public record Setting(
        String written,
        String code,
        String name,
        @Nullable String stands,
        @Nullable Reading reading,
        FactsFile.@Nullable ActionReport action,
        FactsFile.@Nullable Submission submission) {

    /** The same with what it is set in place of. */
    public Setting inPlaceOf(String figure) {
        return new Setting(written, code, name, figure, reading, action, submission);
    }
}
