/**
 * One target, the figure it rests on or its absence, what went before, and the policies of the pack, to exactly one
 * finding. Arithmetic only: exact, total, without a clock, a file or a rule. May use {@code model}.
 */
@NullMarked
package org.improvementnotice.compliance.judgement;

import org.jspecify.annotations.NullMarked;
