/** The examples and readmes, executed. */
@NullMarked
package org.improvementnotice.compliance.examples;

import org.jspecify.annotations.NullMarked;
