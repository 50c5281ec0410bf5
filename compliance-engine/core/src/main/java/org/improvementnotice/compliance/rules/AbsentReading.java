package org.improvementnotice.compliance.rules;

/**
 * The fact that stands in a session for a reading that is not there. Rules of packs never name it; it tells the
 * companions of a rule apart that hold without the reading and those that cannot be told. Public because compiled rules
 * must see it.
 *
 * @param indicator the code of the indicator
 */
public record AbsentReading(String indicator) {}
