package org.improvementnotice.compliance.rules;

/**
 * The fact that stands in a session for what a reading has not. Rules of packs never name it; it tells the companions of a
 * rule apart that hold without the reading and those that cannot be told. Public because compiled rules must see it.
 *
 * @param indicator the code of the indicator
 * @param partsAlone whether there is a value and the parts alone are absent
 */
public record AbsentReading(String indicator, boolean partsAlone) {}
