/**
 * What lets an officer see what a pack does: cases run against it. May use {@code assessment} and below.
 */
@NullMarked
package org.improvementnotice.compliance.officer;

import org.jspecify.annotations.NullMarked;
