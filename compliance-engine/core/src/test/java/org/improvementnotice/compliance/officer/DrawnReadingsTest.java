package org.improvementnotice.compliance.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.improvementnotice.compliance.judgement.Edge;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.ClauseDifference;
import org.improvementnotice.compliance.model.ClauseDifference.Circumstance;
import org.improvementnotice.compliance.model.ClauseDifference.Region;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Interval;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Readings drawn by a seed and judged by both packs: no status differs outside the regions that are declared. The build
 * draws 30,000; {@code -Ddiff.readings=1000000} draws a million.
 */
class DrawnReadingsTest {

    private static final int READINGS = Integer.getInteger("diff.readings", 30_000);
    private static final RulePack BEFORE = Edits.pack();

    @Test
    void no_status_differs_outside_the_regions_and_inside_them_some_do() {
        List<Edits.Edit> edits = Edits.all();
        Map<String, Integer> flips = new HashMap<>();
        int each = READINGS / edits.size() + 1;
        int drawn = 0;
        for (int i = 0; i < edits.size(); i++) {
            Edits.Edit edit = edits.get(i);
            One one = new One(edit, new Random(20_120_116L + i));
            for (int j = 0; j < each; j++) {
                drawn++;
                if (one.draw()) {
                    flips.merge(edit.words(), 1, Integer::sum);
                }
            }
        }
        System.out.println(drawn + " readings drawn, "
                + flips.values().stream().mapToInt(Integer::intValue).sum() + " of them judged otherwise, by "
                + flips.size() + " of " + edits.size() + " edits");
        assertThat(drawn).isGreaterThanOrEqualTo(READINGS);
        // nearly every edit that changes what is asked is hit by chance too; each is hit by its witnesses
        assertThat(flips).hasSizeGreaterThan(45);
    }

    /** The readings of one edit. */
    private static final class One {
        private final Edits.Edit edit;
        private final RulePack after;
        private final Random random;
        private final List<AskedTarget.Key> keys;
        private final List<AskedTarget.Key> changed;
        private final Map<AskedTarget.Key, List<ReportingPeriod>> both = new HashMap<>();

        One(Edits.Edit edit, Random random) {
            this.edit = edit;
            this.after = edit.pack();
            this.random = random;
            Set<AskedTarget.Key> all = new TreeSet<>(BEFORE.firstAsked().keySet());
            all.addAll(after.firstAsked().keySet());
            this.keys = List.copyOf(all);
            this.changed = edit.difference().clauses().stream()
                    .map(ClauseDifference::key)
                    .toList();
        }

        /** Draws one, and says whether it is judged otherwise. */
        boolean draw() {
            AskedTarget.Key key = changed.isEmpty() || random.nextInt(4) == 0
                    ? keys.get(random.nextInt(keys.size()))
                    : changed.get(random.nextInt(changed.size()));
            ReportingPeriod last =
                    BEFORE.notice().lastPeriod().compareTo(after.notice().lastPeriod()) < 0
                            ? BEFORE.notice().lastPeriod()
                            : after.notice().lastPeriod();
            ReportingPeriod month = ReportingPeriod.parse("2012-01")
                    .plusMonths(random.nextInt(ReportingPeriod.parse("2012-01").monthsUntil(last) + 1));
            List<Indicator> named = new ArrayList<>();
            for (String code : List.of("vacancy-rate", "backlog", "timeliness")) {
                after.catalogue().find(code).ifPresent(named::add);
            }
            DrawnReading drawn = new DrawnReading(
                    key,
                    month,
                    after.catalogue().find(key.indicator()).orElse(null),
                    named,
                    earlier(key, month),
                    random);
            Status was = drawn.by(BEFORE);
            Status is = drawn.by(after);
            if (was != is) {
                assertThat(isDeclared(drawn))
                        .as(edit.words() + ": " + drawn + " is " + was + " and " + is + "; declared "
                                + edit.difference().clauses())
                        .isTrue();
            }
            return was != is;
        }

        /** In how many months before both packs ask: for so long at most a line can have been met. */
        private int earlier(AskedTarget.Key key, ReportingPeriod month) {
            return (int) both.computeIfAbsent(key, this::asked).stream()
                    .filter(each -> each.compareTo(month) < 0)
                    .count();
        }

        private List<ReportingPeriod> asked(AskedTarget.Key key) {
            List<ReportingPeriod> asked = new ArrayList<>();
            for (ReportingPeriod each = ReportingPeriod.parse("2012-01");
                    each.compareTo(ReportingPeriod.parse("2013-03")) <= 0;
                    each = each.plusMonths(1)) {
                if (AskedMonth.of(BEFORE, key, each).isAsked()
                        && AskedMonth.of(after, key, each).isAsked()) {
                    asked.add(each);
                }
            }
            return asked;
        }

        private boolean isDeclared(DrawnReading drawn) {
            return edit.difference().clauses().stream()
                    .filter(each -> each.key().equals(drawn.key))
                    .flatMap(each -> each.spans().stream())
                    .filter(each -> each.first().compareTo(drawn.month) <= 0
                            && each.last().compareTo(drawn.month) >= 0)
                    .flatMap(each -> each.regions().stream())
                    .anyMatch(each -> isIn(each, drawn));
        }

        private boolean isIn(Region region, DrawnReading drawn) {
            return region.where().stream().allMatch(each -> holds(each, drawn)) && isInRange(region, drawn);
        }

        private boolean holds(Circumstance circumstance, DrawnReading drawn) {
            Indicator indicator =
                    after.catalogue().find(circumstance.indicator()).orElseThrow();
            Reading reading = drawn.circumstance(indicator);
            Interval range = circumstance.range();
            Ratio number = reading == null
                    ? null
                    : switch (circumstance.field()) {
                        case VALUE -> reading.exact();
                        case NUMERATOR -> ratio(reading.numerator());
                        case DENOMINATOR -> ratio(reading.denominator());
                    };
            return number == null ? range == null : range != null && range.contains(number);
        }

        private static @Nullable Ratio ratio(@Nullable BigDecimal number) {
            return number == null ? null : Ratio.of(number);
        }

        private boolean isInRange(Region region, DrawnReading drawn) {
            Interval range = region.range();
            return switch (region.dimension()) {
                case ANYTHING -> true;
                case DAY_NOT_DONE -> range.contains(Ratio.of(drawn.asAt.toEpochDay()));
                case DAY_DONE -> drawn.day != null && range.contains(Ratio.of(drawn.day.toEpochDay()));
                case WORKING_DAY_SUBMITTED -> isIn(range, drawn, drawn.submitted());
                case WORKING_DAY_NOT_THERE -> drawn.submitted() == null && isIn(range, drawn, drawn.asAt);
                case SUPPRESSED ->
                    drawn.figure instanceof Figure.Absent absent && absent.absence() == Absence.SUPPRESSED;
                case NO_FIGURE -> drawn.figure instanceof Figure.Absent;
                case PERIODS_RUNNING -> range.contains(Ratio.of(drawn.metBefore + 1L));
                case FIGURE, CHANGE, CASES, CASES_SHORT -> isNumberIn(region, drawn);
            };
        }

        private static boolean isIn(Interval range, DrawnReading drawn, @Nullable LocalDate day) {
            return day != null && range.contains(drawn.workingDay(day));
        }

        private boolean isNumberIn(Region region, DrawnReading drawn) {
            Indicator indicator = after.catalogue().find(drawn.key.indicator()).orElseThrow();
            return asked(after, drawn).stream().anyMatch(asked -> isNumberIn(region, drawn, indicator, asked))
                    || asked(BEFORE, drawn).stream().anyMatch(asked -> isNumberIn(region, drawn, indicator, asked));
        }

        private List<Requirement.Measured> asked(RulePack pack, DrawnReading drawn) {
            return AskedMonth.of(pack, drawn.key, drawn.month).asks().stream()
                    .map(each -> each.target().requirement())
                    .filter(Requirement.Measured.class::isInstance)
                    .map(Requirement.Measured.class::cast)
                    .toList();
        }

        private boolean isNumberIn(Region region, DrawnReading drawn, Indicator indicator, Requirement.Measured asked) {
            Ratio number = Edge.numberOf(drawn.own(indicator), asked.share());
            if (number == null) {
                return false;
            }
            BigDecimal cases = cases(drawn.own(indicator));
            Ratio then = then(drawn, indicator, asked);
            return switch (region.dimension()) {
                case FIGURE -> region.range().contains(number);
                case CHANGE -> then != null && region.range().contains(number.minus(then));
                case CASES -> region.range().contains(Ratio.of(cases));
                case CASES_SHORT ->
                    cases.signum() > 0
                            && Edge.ofNumbers(asked, indicator, drawn.month.plusMonths(-indicator.lag()), cases, then)
                                    .stream()
                                    .filter(each -> each.kind() != Edge.Kind.BAND)
                                    .anyMatch(each -> region.range().contains(shortOf(each, number, cases, indicator)));
                default -> false;
            };
        }

        private static @Nullable Ratio then(DrawnReading drawn, Indicator indicator, Requirement.Measured asked) {
            return asked.line() instanceof Requirement.Line.ImprovesOn line
                    ? Edge.numberOf(
                            drawn.earlier(indicator, line.than() == Requirement.Earlier.SAME_PERIOD_LAST_YEAR),
                            asked.share())
                    : null;
        }

        private static Ratio shortOf(Edge edge, Ratio number, BigDecimal cases, Indicator indicator) {
            Ratio gap = edge.floor() ? edge.at().minus(number) : number.minus(edge.at());
            return gap.times(cases).over(Reading.scale(indicator.unit()));
        }

        private static BigDecimal cases(Reading reading) {
            if (reading.figure() instanceof Figure.Grades grades) {
                return BigDecimal.valueOf(grades.total());
            }
            BigDecimal denominator = reading.denominator();
            return denominator == null ? BigDecimal.ZERO : denominator;
        }
    }
}
