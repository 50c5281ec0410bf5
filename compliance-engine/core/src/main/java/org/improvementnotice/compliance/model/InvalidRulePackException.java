package org.improvementnotice.compliance.model;

import java.util.List;

/** A rule pack with problems. Nothing is judged with it. */
public final class InvalidRulePackException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** @param problems at least one */
    public InvalidRulePackException(List<Problem> problems) {
        super(problems);
    }
}
