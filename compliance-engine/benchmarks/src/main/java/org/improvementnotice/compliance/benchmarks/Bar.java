package org.improvementnotice.compliance.benchmarks;

/**
 * What a ratio is asked to be.
 *
 * @param least whether at least the limit; else at most
 */
record Bar(boolean least, double limit) {

    static Bar atMost(double limit) {
        return new Bar(false, limit);
    }

    static Bar atLeast(double limit) {
        return new Bar(true, limit);
    }

    boolean isMet(double ratio) {
        return least ? ratio >= limit : ratio <= limit;
    }

    String inWords() {
        return (least ? "at least " : "at most ") + Row.number(limit);
    }
}
