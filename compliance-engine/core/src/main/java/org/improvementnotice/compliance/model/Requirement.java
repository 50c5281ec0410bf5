package org.improvementnotice.compliance.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a target asks, apart from whom: the data behind the verbs of {@link Target}. */
public sealed interface Requirement {

    /**
     * A figure against a line.
     *
     * @param share the grades whose share is meant, for a graded indicator; else empty
     * @param line where the line is
     * @param band where a miss becomes a breach
     * @param path how the line moves to a dated goal; null where it does not
     * @param cases how many cases the figure must rest on; 0 where it does not matter
     * @param periods how many due periods running the line must be met; 1 where once is enough
     */
    record Measured(
            List<String> share,
            Line line,
            Band band,
            @Nullable Path path,
            int cases,
            int periods) implements Requirement {
        /** @throws IllegalArgumentException if the parts do not fit together */
        public Measured {
            share = List.copyOf(share);
            band.mustFit(line, path);
        }

        Measured with(Band newBand) {
            return new Measured(share, line, newBand, path, cases, periods);
        }

        Measured with(Path newPath) {
            return new Measured(share, line, band, newPath, cases, periods);
        }

        Measured with(Line newLine) {
            return new Measured(share, newLine, band, path, cases, periods);
        }

        Measured withCases(int newCases) {
            return new Measured(share, line, band, path, newCases, periods);
        }

        Measured withPeriods(int newPeriods) {
            return new Measured(share, line, band, path, cases, newPeriods);
        }
    }

    /** A state that must hold. */
    record IsYes() implements Requirement {}

    /** A judgement that the board makes in words. */
    record BoardJudges() implements Requirement {}

    /**
     * An action by a date.
     *
     * @param due the last day in time
     * @param warnDays how many days before it the warning starts, 0 to 366
     */
    record Milestone(LocalDate due, int warnDays) implements Requirement {
        /** @throws IllegalArgumentException if the number of days is outside its range */
        public Milestone {
            if (warnDays < 0 || warnDays > 366) {
                throw new IllegalArgumentException("`warnDays` is 0 to 366 days");
            }
        }
    }

    /**
     * A report so many working days after the period it is for.
     *
     * @param workingDays 1 to 250
     */
    record Submission(int workingDays) implements Requirement {
        /** @throws IllegalArgumentException if the number of days is outside its range */
        public Submission {
            if (workingDays < 1 || workingDays > 250) {
                throw new IllegalArgumentException("`submittedWithin` is 1 to 250 working days");
            }
        }
    }

    /** Where the line is. A figure on it has met it. */
    sealed interface Line {
        /** At least this. */
        record AtLeast(BigDecimal value) implements Line {}

        /** At most this. */
        record AtMost(BigDecimal value) implements Line {}

        /** This and nothing else. */
        record Exactly(BigDecimal value) implements Line {}

        /** From one to the other, both included. */
        record Between(BigDecimal from, BigDecimal to) implements Line {
            /** @throws IllegalArgumentException if the ends are the wrong way round */
            public Between {
                if (from.compareTo(to) > 0) {
                    throw new IllegalArgumentException("`between` goes from the lower line to the upper");
                }
            }
        }

        /**
         * Better than an earlier figure.
         *
         * @param than which
         * @param by by at least how much, in the unit; null where any improvement is enough. Equal is not better
         */
        record ImprovesOn(Earlier than, @Nullable BigDecimal by) implements Line {
            /** The period whose figure is compared with. */
            public ReportingPeriod comparedWith(Frequency frequency, ReportingPeriod period) {
                return switch (than) {
                    case LAST_PERIOD -> frequency.previousDue(period);
                    case SAME_PERIOD_LAST_YEAR -> period.plusMonths(-12);
                };
            }

            /** @throws IllegalArgumentException if the amount is not above 0 */
            public ImprovesOn {
                if (by != null && by.signum() <= 0) {
                    throw new IllegalArgumentException("an improvement is by more than 0");
                }
            }
        }
    }

    /** An earlier figure that a line can rest on. */
    enum Earlier {
        /** The last due period before this one. */
        LAST_PERIOD,
        /** The same period a year before. */
        SAME_PERIOD_LAST_YEAR
    }

    /**
     * Where a miss becomes a breach. The end of the band belongs to WARN. Without any of the three there is no WARN
     * between.
     *
     * @param below a figure below this is a breach; null where there is no such end
     * @param above a figure above this is a breach; null where there is no such end
     * @param tolerance how far from the line is still no breach; null where not said; the wider of it and the ends holds
     */
    record Band(
            @Nullable BigDecimal below,
            @Nullable BigDecimal above,
            @Nullable Tolerance tolerance) {
        /** No band. */
        public static final Band NONE = new Band(null, null, null);

        private void mustFit(Line line, @Nullable Path path) {
            if (below == null && above == null) {
                return;
            }
            if (path != null || line instanceof Line.ImprovesOn) {
                throw new IllegalArgumentException(
                        "a `breach...` line stands only under a line that does not move; use `tolerance(...)`");
            }
            if (line instanceof Line.AtLeast floor) {
                belowMustLieUnder("atLeast", floor.value());
                must(above == null, "`atLeast` has its band below; write `breachBelow`");
            } else if (line instanceof Line.AtMost ceiling) {
                aboveMustLieOver("atMost", ceiling.value());
                must(below == null, "`atMost` has its band above; write `breachAbove`");
            } else if (line instanceof Line.Exactly point) {
                belowMustLieUnder("exactly", point.value());
                aboveMustLieOver("exactly", point.value());
            } else if (line instanceof Line.Between span) {
                belowMustLieUnder("between", span.from());
                aboveMustLieOver("between", span.to());
            }
        }

        private void belowMustLieUnder(String verb, BigDecimal line) {
            must(
                    below == null || below.compareTo(line) < 0,
                    "the band of `" + verb + "(" + line.toPlainString() + ")` must end below its line");
        }

        private void aboveMustLieOver(String verb, BigDecimal line) {
            must(
                    above == null || above.compareTo(line) > 0,
                    "the band of `" + verb + "(" + line.toPlainString() + ")` must end above its line");
        }

        private static void must(boolean holds, String message) {
            if (!holds) {
                throw new IllegalArgumentException(message);
            }
        }
    }

    /**
     * How far from the line a miss is still no breach.
     *
     * @param amount above 0
     */
    record Tolerance(Kind kind, BigDecimal amount) {
        /** @throws IllegalArgumentException if the amount is not above 0, or cases are not whole */
        public Tolerance {
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("a tolerance is more than 0");
            }
            if (kind == Kind.CASES && amount.stripTrailingZeros().scale() > 0) {
                throw new IllegalArgumentException("cases are whole numbers");
            }
        }

        /** What the amount counts. */
        public enum Kind {
            /** In the indicator's unit: percentage points for a percentage. */
            POINTS,
            /** In hundredths of the line. */
            RELATIVE,
            /** In cases: so many more, or fewer, would have met the line. */
            CASES
        }
    }

    /**
     * How a line moves from a baseline to a dated goal.
     *
     * @param baseline the figure it starts from
     * @param from the period of the baseline; may lie before the notice
     * @param by the period from which the goal itself is the line
     * @param agreed whether the plan itself sets the line of each period, so that it binds and does not only guide
     * @param steps the lines that the plan names, oldest first; they bind
     */
    record Path(BigDecimal baseline, ReportingPeriod from, ReportingPeriod by, boolean agreed, List<Step> steps) {
        /** @throws IllegalArgumentException if the periods are not in order */
        public Path {
            steps = List.copyOf(steps);
            ReportingPeriod last = from;
            for (Step step : steps) {
                if (step.from().compareTo(last) <= 0) {
                    throw new IllegalArgumentException("each step comes after the baseline and the step before it");
                }
                last = step.from();
            }
            if (by.compareTo(last) <= 0) {
                throw new IllegalArgumentException("the goal's period comes after the baseline and every step");
            }
        }
    }

    /**
     * A line that the plan names.
     *
     * @param from the first period it holds in
     */
    record Step(ReportingPeriod from, BigDecimal line) {}
}
