package org.improvementnotice.compliance.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the notice asks of an indicator, an action or a report. Rules write it as a chain of verbs, in this order:
 *
 * <pre>
 * target(INDICATOR) [.share(GRADE, ...)] LINE [BAND] [PATH] [.basedOnAtLeast(n)] [.sustainedFor(n)]
 * target(INDICATOR).isYes()                     target(INDICATOR).judgedByBoard()
 * target(ACTION).dueBy(DATE) [.warnDays(n)]     target(REPORT).submittedWithin(n)
 * </pre>
 *
 * <p>Each verb gives a type that has the verbs that may follow, so that an unfinished chain is no target. Numbers may be
 * written as any Java number; they are taken by the digits they print, so 97.5 is exactly 97.5.
 */
public sealed class Target {

    /** How many days before its date a milestone warns where a rule does not say. */
    public static final int USUAL_WARN_DAYS = 30;

    private final String subject;
    private final Requirement requirement;

    private Target(String subject, Requirement requirement) {
        this.subject = subject;
        this.requirement = requirement;
    }

    /** The code of the indicator, action or report. */
    public final String subject() {
        return subject;
    }

    /** What is asked of it. */
    public final Requirement requirement() {
        return requirement;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Target target
                && target.subject.equals(subject)
                && target.requirement.equals(requirement);
    }

    @Override
    public final int hashCode() {
        return 31 * subject.hashCode() + requirement.hashCode();
    }

    @Override
    public final String toString() {
        return "target(" + subject + ") " + requirement;
    }

    /**
     * Starts a chain.
     *
     * @param subject the code of an indicator, an action or a report
     */
    public static Subject target(String subject) {
        return new Subject(subject);
    }

    /**
     * A target whose requirement is known, without a chain of verbs.
     *
     * @param subject the code of an indicator, an action or a report
     */
    public static Target of(String subject, Requirement requirement) {
        return new Target(subject, requirement);
    }

    /** A tolerance in the indicator's unit: percentage points for a percentage. */
    public static Amount points(Number amount) {
        return new Amount(Requirement.Tolerance.Kind.POINTS, exact(amount));
    }

    /** A tolerance in hundredths of the line. */
    public static Amount relative(Number amount) {
        return new Amount(Requirement.Tolerance.Kind.RELATIVE, exact(amount));
    }

    /** A tolerance in cases. */
    public static Amount cases(Number amount) {
        return new Amount(Requirement.Tolerance.Kind.CASES, exact(amount));
    }

    /** The last due period before this one. */
    public static Requirement.Earlier lastPeriod() {
        return Requirement.Earlier.LAST_PERIOD;
    }

    /** The same period a year before. */
    public static Requirement.Earlier samePeriodLastYear() {
        return Requirement.Earlier.SAME_PERIOD_LAST_YEAR;
    }

    /** The digits that a number prints, without zeros at the end that say nothing. */
    private static BigDecimal exact(Number number) {
        BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("`" + text + "` is not a date; write it as 2012-04-30", e);
        }
    }

    /** An amount as {@code points}, {@code relative} or {@code cases} give it. */
    public record Amount(Requirement.Tolerance.Kind kind, BigDecimal number) {}

    /** A subject of which nothing is asked yet. */
    public static final class Subject extends Lines {
        private Subject(String subject) {
            super(subject, List.of());
        }

        /** Of a graded indicator: the share of these grades among all. */
        public Lines share(String... grades) {
            if (grades.length == 0) {
                throw new IllegalArgumentException("`share` names at least one grade");
            }
            if (List.of(grades).stream().distinct().count() < grades.length) {
                throw new IllegalArgumentException("`share` names each grade once; else it is counted twice");
            }
            return new Lines(subject, List.of(grades));
        }

        /** The state holds. */
        public Target isYes() {
            return new Target(subject, new Requirement.IsYes());
        }

        /** The board judges it in words. */
        public Target judgedByBoard() {
            return new Target(subject, new Requirement.BoardJudges());
        }

        /**
         * The action is done by a date.
         *
         * @param date the last day in time, such as 2012-04-30
         */
        public Dated dueBy(String date) {
            return new Dated(subject, new Requirement.Milestone(date(date), USUAL_WARN_DAYS));
        }

        /** The report comes so many working days after its period. */
        public Target submittedWithin(int workingDays) {
            return new Target(subject, new Requirement.Submission(workingDays));
        }
    }

    /** A figure of which nothing is asked yet. */
    public static sealed class Lines permits Subject {
        final String subject;
        private final List<String> share;

        private Lines(String subject, List<String> share) {
            this.subject = subject;
            this.share = share;
        }

        private Requirement.Measured measured(Requirement.Line line) {
            return new Requirement.Measured(share, line, Requirement.Band.NONE, null, 0, 1);
        }

        /** At least this; on it is met. */
        public Limit atLeast(Number line) {
            return new Limit(subject, measured(new Requirement.Line.AtLeast(exact(line))));
        }

        /** At most this; on it is met. */
        public Limit atMost(Number line) {
            return new Limit(subject, measured(new Requirement.Line.AtMost(exact(line))));
        }

        /** This and nothing else. */
        public Fixed exactly(Number line) {
            return new Fixed(subject, measured(new Requirement.Line.Exactly(exact(line))));
        }

        /** From one to the other, both included. */
        public Fixed between(Number from, Number to) {
            return new Fixed(subject, measured(new Requirement.Line.Between(exact(from), exact(to))));
        }

        /** Better than an earlier figure; equal is not better. */
        public Improving improvesOn(Requirement.Earlier earlier) {
            return new Improving(subject, measured(new Requirement.Line.ImprovesOn(earlier, null)));
        }
    }

    /** A complete target that may say for how long the line must be met. */
    public static sealed class Met extends Target {
        private final Requirement.Measured measured;

        private Met(String subject, Requirement.Measured measured) {
            super(subject, measured);
            this.measured = measured;
        }

        final Requirement.Measured measured() {
            return measured;
        }

        /**
         * The line must be met so many due periods running.
         *
         * @param periods 2 to 36
         */
        public final Target sustainedFor(int periods) {
            if (periods < 2 || periods > 36) {
                throw new IllegalArgumentException("`sustainedFor` is 2 to 36 periods");
            }
            return new Target(subject(), measured.withPeriods(periods));
        }
    }

    /** A complete target that may say on how many cases the figure must rest. */
    public static sealed class Based extends Met {
        private Based(String subject, Requirement.Measured measured) {
            super(subject, measured);
        }

        /**
         * The figure must rest on so many cases.
         *
         * @param cases at least 1
         */
        public final Met basedOnAtLeast(int cases) {
            if (cases < 1) {
                throw new IllegalArgumentException("`basedOnAtLeast` is 1 case or more");
            }
            return new Met(subject(), measured().withCases(cases));
        }

        final Requirement.Measured tolerant(Amount amount) {
            Requirement.Band band = measured().band();
            return measured()
                    .with(new Requirement.Band(
                            band.below(), band.above(), new Requirement.Tolerance(amount.kind(), amount.number())));
        }

        final Requirement.Measured breach(@Nullable BigDecimal below, @Nullable BigDecimal above) {
            return measured()
                    .with(new Requirement.Band(below, above, measured().band().tolerance()));
        }
    }

    /** A complete target that may have a tolerance. */
    public static sealed class Tolerant extends Based {
        private Tolerant(String subject, Requirement.Measured measured) {
            super(subject, measured);
        }

        /** How far from the line a miss is still no breach; beside a {@code breach...} line the wider holds. */
        public final Based tolerance(Amount amount) {
            return new Based(subject(), tolerant(amount));
        }
    }

    /** A complete target under a line that does not move. */
    public static final class Fixed extends Tolerant {
        private Fixed(String subject, Requirement.Measured measured) {
            super(subject, measured);
        }

        /** A figure below this is a breach; on it is not. */
        public Tolerant breachBelow(Number end) {
            return new Tolerant(subject(), breach(exact(end), null));
        }

        /** A figure above this is a breach; on it is not. */
        public Tolerant breachAbove(Number end) {
            return new Tolerant(subject(), breach(null, exact(end)));
        }

        /** A figure outside these is a breach; on either it is not. */
        public Tolerant breachOutside(Number below, Number above) {
            return new Tolerant(subject(), breach(exact(below), exact(above)));
        }
    }

    /** A complete target that may have a band, or become a dated goal. */
    public static final class Limit extends Based {
        private Limit(String subject, Requirement.Measured measured) {
            super(subject, measured);
        }

        /** A figure below this is a breach; on it is not. */
        public Tolerant breachBelow(Number end) {
            return new Tolerant(subject(), breach(exact(end), null));
        }

        /** A figure above this is a breach; on it is not. */
        public Tolerant breachAbove(Number end) {
            return new Tolerant(subject(), breach(null, exact(end)));
        }

        /** How far from the line a miss is still no breach. */
        public Goal tolerance(Amount amount) {
            return new Goal(subject(), tolerant(amount));
        }

        /**
         * The line is a goal to be reached from a baseline.
         *
         * @param period of the baseline, such as 2010-09
         */
        public Baselined fromBaseline(Number baseline, String period) {
            return new Baselined(this, exact(baseline), ReportingPeriod.parse(period));
        }
    }

    /** A complete target with a tolerance that may become a dated goal. */
    public static final class Goal extends Based {
        private Goal(String subject, Requirement.Measured measured) {
            super(subject, measured);
        }

        /**
         * The line is a goal to be reached from a baseline.
         *
         * @param period of the baseline, such as 2010-09
         */
        public Baselined fromBaseline(Number baseline, String period) {
            return new Baselined(this, exact(baseline), ReportingPeriod.parse(period));
        }
    }

    /** A goal without its date. */
    public static final class Baselined {
        private final Based goal;
        private final BigDecimal baseline;
        private final ReportingPeriod from;

        private Baselined(Based goal, BigDecimal baseline, ReportingPeriod from) {
            this.goal = goal;
            this.baseline = baseline;
            this.from = from;
        }

        /**
         * From this period on the goal itself is the line.
         *
         * @param period such as 2012-09
         */
        public Dating by(String period) {
            Requirement.Path path =
                    new Requirement.Path(baseline, from, ReportingPeriod.parse(period), false, List.of());
            return new Dating(goal.subject(), goal.measured().with(path), path);
        }
    }

    /** A complete dated goal that may name its lines on the way. */
    public static final class Dating extends Based {
        private final Requirement.Path path;

        private Dating(String subject, Requirement.Measured measured, Requirement.Path path) {
            super(subject, measured);
            this.path = path;
        }

        private Dating with(Requirement.Path changed) {
            return new Dating(subject(), measured().with(changed), changed);
        }

        /** The plan itself sets the line of each period: it binds. */
        public Dating agreed() {
            return with(new Requirement.Path(path.baseline(), path.from(), path.by(), true, path.steps()));
        }

        /**
         * A line that the plan names; it binds from its period.
         *
         * @param period such as 2011-09
         */
        public Dating step(String period, Number line) {
            List<Requirement.Step> steps = new ArrayList<>(path.steps());
            steps.add(new Requirement.Step(ReportingPeriod.parse(period), exact(line)));
            return with(new Requirement.Path(path.baseline(), path.from(), path.by(), path.agreed(), steps));
        }
    }

    /** A complete target that asks for an improvement, and may say by how much. */
    public static final class Improving extends Tolerant {
        private Improving(String subject, Requirement.Measured measured) {
            super(subject, measured);
        }

        /** By at least so many points. */
        public Tolerant by(Amount amount) {
            if (amount.kind() != Requirement.Tolerance.Kind.POINTS
                    || !(measured().line() instanceof Requirement.Line.ImprovesOn line)) {
                throw new IllegalArgumentException("an improvement is said in `points(...)`");
            }
            return new Tolerant(
                    subject(), measured().with(new Requirement.Line.ImprovesOn(line.than(), amount.number())));
        }
    }

    /** A complete milestone that may say when it warns. */
    public static final class Dated extends Target {
        private final Requirement.Milestone milestone;

        private Dated(String subject, Requirement.Milestone milestone) {
            super(subject, milestone);
            this.milestone = milestone;
        }

        /**
         * How many days before its date the warning starts.
         *
         * @param days 0 to 366
         */
        public Target warnDays(int days) {
            return new Target(subject(), new Requirement.Milestone(milestone.due(), days));
        }
    }
}
