/** What the engine costs beside others that do the same. Uses the public API of the engine; nothing depends on it. */
@NullMarked
package org.improvementnotice.compliance.benchmarks;

import org.jspecify.annotations.NullMarked;
