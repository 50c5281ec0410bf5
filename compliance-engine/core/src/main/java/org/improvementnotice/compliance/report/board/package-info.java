/**
 * The board's report: what it says, in plain records, and the page it becomes. May use {@code model} and the templates'
 * runtime.
 */
@NullMarked
package org.improvementnotice.compliance.report.board;

import org.jspecify.annotations.NullMarked;
