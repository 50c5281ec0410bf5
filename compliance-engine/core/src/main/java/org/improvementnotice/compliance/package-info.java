/**
 * The way in: {@link org.improvementnotice.compliance.ComplianceEngine} judges
 * {@link org.improvementnotice.compliance.Facts} by the rules of a pack. A face without logic; may use every package
 * below it.
 */
@NullMarked
package org.improvementnotice.compliance;

import org.jspecify.annotations.NullMarked;
