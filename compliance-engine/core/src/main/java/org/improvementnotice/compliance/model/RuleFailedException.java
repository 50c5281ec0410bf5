package org.improvementnotice.compliance.model;

import org.jspecify.annotations.Nullable;

/** A rule that threw while it was fired. A bug of the rule or of the engine: the assessment stops. */
public final class RuleFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message names the rule and its file */
    public RuleFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
