/**
 * The fold over periods, oldest first: what is asked, how it came out, what the ladder makes of it, and what the period
 * hands to the next. May use {@code rules}, {@code judgement} and {@code model}.
 */
@NullMarked
package org.improvementnotice.compliance.assessment;

import org.jspecify.annotations.NullMarked;
