package org.improvementnotice.compliance.benchmarks;

/**
 * A target judged in a month, as a plain program keeps it.
 *
 * @param run how many months running it has had this status
 * @param value the figure as printed
 * @param line the line as printed
 * @param breachLine where a miss becomes a breach, as printed
 * @param margin how far on the good side of the line, as printed
 * @param detail what was found
 */
public record PlainFinding(
        String period,
        String clause,
        Status status,
        int run,
        String value,
        String line,
        String breachLine,
        String margin,
        String detail) {}
