package org.improvementnotice.compliance.benchmarks;

/**
 * How much is measured.
 *
 * @param rounds how often each side runs, by turns
 * @param seconds how long an iteration of a warm run takes
 * @param iterations measured in a warm run
 * @param warmUps iterations before them: the engine settles after some 25 seconds, its peers in half the time
 * @param councils in a warm run
 * @param bulk readings of the comparison with a database
 * @param small readings of the smaller of two growing runs
 * @param large readings of the larger
 * @param rules of the large pack
 */
record Sizes(
        int rounds, int seconds, int iterations, int warmUps, int councils, int bulk, int small, int large, int rules) {

    static final Sizes FULL = new Sizes(5, 3, 3, 10, 200, 1_000_000, 100_000, 10_000_000, 2_000);

    /** Small enough to see that all of it runs; its figures are no answer. */
    static final Sizes QUICK = new Sizes(3, 1, 2, 2, 50, 20_000, 10_000, 50_000, 400);

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
        return new Sizes(rounds, seconds, iterations, warmUps, councils, readings, small, large, rules);
    }

    Sizes withSmall(int readings) {
        return new Sizes(rounds, seconds, iterations, warmUps, councils, bulk, readings, large, rules);
    }

    Sizes withLarge(int readings) {
        return new Sizes(rounds, seconds, iterations, warmUps, councils, bulk, small, readings, rules);
    }
}
