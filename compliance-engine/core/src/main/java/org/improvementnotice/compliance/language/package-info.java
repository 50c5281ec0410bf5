/**
 * The closed language of rule files: text to a tree with places, and back to canonical text; what a pack's rules mean beside
 * its notice, and what they can cost. Knows no rule engine and no file format. May use {@code model}. See decision 0015.
 */
@NullMarked
package org.improvementnotice.compliance.language;

import org.jspecify.annotations.NullMarked;
