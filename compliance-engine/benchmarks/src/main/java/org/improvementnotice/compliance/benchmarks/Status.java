package org.improvementnotice.compliance.benchmarks;

/** How a target came out, best first; the peers load no class of the engine. */
enum Status {
    PASS,
    WARN,
    BREACH
}
