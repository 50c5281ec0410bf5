package org.improvementnotice.compliance.model;

import java.util.List;
import java.util.stream.Collectors;

/** Files with problems. Carries all of them, in the order of their places. */
public abstract sealed class InvalidInputException extends RuntimeException
        permits InvalidFactsException, InvalidRulePackException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidInputException(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an invalid file has at least one problem");
        }
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** All problems found, sorted by place; never empty. */
    public final List<Problem> problems() {
        return problems;
    }
}
