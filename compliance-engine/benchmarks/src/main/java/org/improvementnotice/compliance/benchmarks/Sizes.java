package org.improvementnotice.compliance.benchmarks;

/**
 * How much is measured.
 *
 * @param rounds how often each side runs, by turns
 * @param seconds how long an iteration of a warm run takes
 * @param iterations warm-up iterations, and as many measured
 * @param councils in a warm run
 * @param bulk readings of the comparison with a database
 * @param small readings of the smaller of two growing runs
 * @param large readings of the larger
 * @param rules of the large pack
 */
record Sizes(int rounds, int seconds, int iterations, int councils, int bulk, int small, int large, int rules) {

    static final Sizes FULL = new Sizes(5, 3, 5, 200, 1_000_000, 100_000, 10_000_000, 2_000);

    /** Small enough to see that all of it runs; its figures are no answer. */
    static final Sizes QUICK = new Sizes(3, 1, 3, 50, 20_000, 10_000, 50_000, 400);

    /** How often a process that lasts a moment runs. */
    int processes() {
        return 3 * rounds;
    }

    /** What the table says where the sizes are not the usual ones. */
    String inWords() {
        return (rounds < FULL.rounds ? "small sizes, no answer" : "sizes of its own") + ": rows 6 and 10 " + bulk
                + " readings, rows 7 and 8 " + large + " and " + small + ", row 9 " + rules + " rules";
    }

    Sizes withBulk(int readings) {
        return new Sizes(rounds, seconds, iterations, councils, readings, small, large, rules);
    }

    Sizes withSmall(int readings) {
        return new Sizes(rounds, seconds, iterations, councils, bulk, readings, large, rules);
    }

    Sizes withLarge(int readings) {
        return new Sizes(rounds, seconds, iterations, councils, bulk, small, readings, rules);
    }
}
