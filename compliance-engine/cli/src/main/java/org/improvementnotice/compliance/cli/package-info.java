/** The command {@code compliance}: a thin hand over the public face of the library. */
@NullMarked
package org.improvementnotice.compliance.cli;

import org.jspecify.annotations.NullMarked;
