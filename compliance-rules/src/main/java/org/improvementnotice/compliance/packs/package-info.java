/** The rule packs that are shipped with the engine. */
@NullMarked
package org.improvementnotice.compliance.packs;

import org.jspecify.annotations.NullMarked;
