package org.improvementnotice.compliance.language;

import org.improvementnotice.compliance.model.Place;

/**
 * A rule file with one slip in it.
 *
 * @param rule the name of the rule that has it
 * @param place where it stands in the file without it
 * @param says what was changed, such as {@code `80` becomes `79`}
 * @param text the whole file with it
 */
public record Mutant(String rule, Place place, String says, String text) {}
