package org.improvementnotice.compliance.model;

import java.util.List;

/** Facts files, or an earlier assessment, with problems. Nothing is judged. */
public final class InvalidFactsException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** @param problems at least one */
    public InvalidFactsException(List<Problem> problems) {
        super(problems);
    }
}
