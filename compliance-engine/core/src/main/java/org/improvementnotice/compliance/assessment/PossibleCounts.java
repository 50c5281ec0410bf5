package org.improvementnotice.compliance.assessment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The facts as they could as well be for all that public papers may tell: every small count behind a withheld figure
 * is another one, and what adds it up goes with it. Which counts are tried depends on what is withheld and on how many it is of,
 * never on the count itself, so that what is the same in all of them tells nothing of it.
 */
final class PossibleCounts {

    /** Worlds with the same place for every count, worlds in which neighbours differ as far as they can, and drawn ones. */
    private static final int PLANNED = 14;

    /** The planned world in which counts are less than one. */
    private static final int PART_OF_ONE = 13;

    private static final int DRAWN = 7;

    private static final int MOST = SmallCounts.MOST;

    private final Catalogue catalogue;
    private final WithheldFigures withheld;
    private final AuthorityFacts facts;
    private final SortedMap<String, SortedMap<ReportingPeriod, Reading>> first = new TreeMap<>();

    PossibleCounts(Catalogue catalogue, WithheldFigures withheld, AuthorityFacts facts) {
        this.catalogue = catalogue;
        this.withheld = withheld;
        this.facts = facts;
        facts.periods().values().forEach(month -> {
            month.readings().values().forEach(this::keep);
            month.late().forEach(late -> keep(late.reading()));
        });
    }

    private void keep(Reading reading) {
        first.computeIfAbsent(reading.indicator(), any -> new TreeMap<>()).put(reading.period(), reading);
    }

    /** The facts in each of the worlds that are tried. */
    List<AuthorityFacts> worlds() {
        return IntStream.range(0, PLANNED + DRAWN).mapToObj(this::world).toList();
    }

    private AuthorityFacts world(int world) {
        SortedMap<ReportingPeriod, PeriodFacts> months = new TreeMap<>();
        facts.periods()
                .forEach((period, month) -> months.put(
                        period,
                        new PeriodFacts(
                                month.authority(),
                                period,
                                month.files().stream()
                                        .map(each -> file(each, world))
                                        .toList())));
        return new AuthorityFacts(facts.authority(), months);
    }

    private FactsFile file(FactsFile file, int world) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        file.readings().forEach((code, reading) -> readings.put(code, other(reading, world)));
        return file.saying(
                readings,
                file.late().stream()
                        .map(each -> new FactsFile.LateReading(
                                other(each.reading(), world),
                                each.was() == null
                                        ? null
                                        : other(each.reading().of(each.was()), world)
                                                .figure(),
                                each.why()))
                        .toList());
    }

    private Reading other(Reading reading, int world) {
        if (!withheld.is(reading.indicator(), reading.period()) || reading.figure() instanceof Figure.Absent) {
            return reading;
        }
        return reading.of(WithheldFigures.isSmall(reading) ? small(reading, world) : added(reading, world));
    }

    // a small count itself

    private Figure small(Reading reading, int world) {
        Figure figure = reading.figure();
        int place = place(reading.indicator(), reading.period(), world);
        if (figure instanceof Figure.Parts parts) {
            return SmallCounts.isSmallInAll(parts)
                    ? parts(parts, place, world == PART_OF_ONE && isOfPosts(reading), isShare(reading))
                    : figure;
        }
        if (figure instanceof Figure.Grades grades) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            grades.counts()
                    .forEach((grade, count) ->
                            counts.put(grade, SmallCounts.isSmall(BigDecimal.valueOf(count)) ? place : count));
            return new Figure.Grades(counts);
        }
        if (!(figure instanceof Figure.Value value)) {
            return figure;
        }
        if (reading.unit() == Unit.COUNT) {
            return SmallCounts.isSmall(value.value()) ? new Figure.Value(BigDecimal.valueOf(place)) : figure;
        }
        // its parts are not given: from nothing to as much as there can be
        return new Figure.Value(
                isShare(reading)
                        ? BigDecimal.valueOf((place - 1) * 100L / (MOST - 1))
                        : place == 1 ? BigDecimal.ZERO : BigDecimal.TEN.pow(place - 1));
    }

    private boolean isShare(Reading reading) {
        return catalogue.find(reading.indicator()).filter(Indicator::isShare).isPresent();
    }

    /** Whether it counts posts or hours, of which there can be a part of one. */
    private boolean isOfPosts(Reading reading) {
        return catalogue
                .find(reading.indicator())
                .filter(each -> each.parts() == PartsKind.DECIMAL)
                .isPresent();
    }

    /** Of a small whole all and none; of a larger one the small parts, or those that leave a small rest. */
    private static Figure parts(Figure.Parts parts, int place, boolean partOfOne, boolean share) {
        BigDecimal whole = parts.denominator();
        BigDecimal part = parts.numerator();
        BigDecimal count = partOfOne ? new BigDecimal("0.1") : BigDecimal.valueOf(place);
        if (SmallCounts.isSmall(whole)) {
            return new Figure.Parts(share ? place % 2 == 0 ? BigDecimal.ZERO : count : part, count);
        }
        boolean ofThePart = SmallCounts.isSmall(part);
        // where the whole is so small that both could be, from either side
        if (whole.compareTo(BigDecimal.valueOf(2L * MOST)) <= 0) {
            ofThePart = place % 2 != 0;
        }
        return new Figure.Parts(
                ofThePart ? count : part.compareTo(whole) > 0 ? whole.add(count) : whole.subtract(count), whole);
    }

    /** Which of the five counts a world has there. */
    private static int place(String indicator, ReportingPeriod period, int world) {
        int months = period.year() * 12 + period.month() - 1;
        return switch (world) {
            case 0, 1, 2, 3, 4 -> world + 1;
            case 5, 6 -> Math.floorMod(months + world, 2) == 0 ? 1 : MOST;
            case 7, 8 -> Math.floorMod(months / 3 + world, 2) == 0 ? 1 : MOST;
            case 9, 10 -> Math.floorMod(months / 12 + world, 2) == 0 ? 1 : MOST;
            case 11 -> 1 + Math.floorMod(months, MOST);
            case 12 -> MOST - Math.floorMod(months, MOST);
            case PART_OF_ONE -> 1;
            default -> 1 + new Random(31L * (31L * indicator.hashCode() + months) + world).nextInt(MOST);
        };
    }

    // what adds it up

    private Figure added(Reading reading, int world) {
        Indicator indicator = catalogue.find(reading.indicator()).orElseThrow();
        Figure sum = reading.figure();
        ReportingPeriod from = indicator.basis() == Basis.ROLLING_12
                ? reading.period().plusMonths(-11)
                : WithheldFigures.endOfYear(reading.period()).plusMonths(-11);
        for (ReportingPeriod each = from; each.compareTo(reading.period()) <= 0; each = each.plusMonths(1)) {
            sum = moved(sum, indicator, each, world);
        }
        return sum;
    }

    /** A sum, with what is other in one of its months. */
    private Figure moved(Figure sum, Indicator indicator, ReportingPeriod in, int world) {
        Reading month = known(indicator.cumulates(), in);
        if (month != null && !(month.figure() instanceof Figure.Absent)) {
            return shifted(sum, month.figure(), other(month, world).figure());
        }
        Reading own = known(indicator.code(), in);
        if (own == null || indicator.basis() != Basis.YEAR_TO_DATE) {
            return sum;
        }
        Figure step = SmallCounts.step(first.getOrDefault(indicator.code(), Collections.emptySortedMap()), own)
                .orElse(sum);
        return SmallCounts.isSmall(step) && !step.equals(sum) ? shifted(sum, step, small(own.of(step), world)) : sum;
    }

    private @Nullable Reading known(@Nullable String indicator, ReportingPeriod in) {
        return indicator == null
                ? null
                : first.getOrDefault(indicator, Collections.emptySortedMap()).get(in);
    }

    private static Figure shifted(Figure sum, Figure was, Figure is) {
        if (sum instanceof Figure.Parts all && was instanceof Figure.Parts before && is instanceof Figure.Parts after) {
            BigDecimal whole = all.denominator().add(after.denominator()).subtract(before.denominator());
            BigDecimal part = all.numerator().add(after.numerator()).subtract(before.numerator());
            return new Figure.Parts(part.max(BigDecimal.ZERO), whole.max(BigDecimal.ZERO));
        }
        return sum instanceof Figure.Value all && was instanceof Figure.Value before && is instanceof Figure.Value after
                ? new Figure.Value(all.value().add(after.value()).subtract(before.value()))
                : sum;
    }
}
