package org.improvementnotice.compliance.language;

/** A part of a rule file is not read any further: its problem is said, and reading goes on after the part. */
final class GivenUp extends Exception {

    private static final long serialVersionUID = 1L;

    GivenUp() {
        super(null, null, false, false);
    }
}
