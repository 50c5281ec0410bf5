/** An assessment in a format, a class for each. May use {@code model}. */
@NullMarked
package org.improvementnotice.compliance.report;

import org.jspecify.annotations.NullMarked;
