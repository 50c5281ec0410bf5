/**
 * A rule pack made ready to fire, and fired. The only package that knows Drools: a change of rule engine stays inside it.
 * May use {@code input} and {@code model}.
 */
@NullMarked
package org.improvementnotice.compliance.rules;

import org.jspecify.annotations.NullMarked;
