/** The engine inside another program. */
@NullMarked
package org.improvementnotice.compliance.examples.embedding;

import org.jspecify.annotations.NullMarked;
