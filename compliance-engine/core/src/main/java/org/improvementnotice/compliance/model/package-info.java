/**
 * The words of the field as values: notice, clause, indicator, reading, target, finding, escalation, assessment. Every
 * value is valid by construction and immutable; nothing here reads, writes, logs or knows a library. May use
 * {@code java.*} alone.
 */
@NullMarked
package org.improvementnotice.compliance.model;

import org.jspecify.annotations.NullMarked;
