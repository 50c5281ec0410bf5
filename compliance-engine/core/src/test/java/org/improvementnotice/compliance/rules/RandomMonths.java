package org.improvementnotice.compliance.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Standing;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Summary;
import org.improvementnotice.compliance.model.ThemeSummary;
import org.improvementnotice.compliance.model.Validation;

/** Months drawn at random for a pack: readings of every kind, and what a ladder can see. */
final class RandomMonths {

    private RandomMonths() {}

    /** Figures of every kind, and none for some indicators. */
    static Map<String, Reading> readings(RulePack pack, ReportingPeriod period, SplittableRandom random) {
        Map<String, Reading> readings = new HashMap<>();
        for (Indicator indicator : pack.catalogue().indicators().values()) {
            Figure figure = switch (random.nextInt(5)) {
                case 0 -> new Figure.Absent(Absence.UNAVAILABLE);
                case 1, 2 -> new Figure.Value(number(random, 400, 1));
                case 3 -> new Figure.Value(number(random, 20_000, 3));
                default -> parts(random);
            };
            if (random.nextInt(6) > 0) {
                readings.put(
                        indicator.code(),
                        new Reading(
                                indicator.code(),
                                period,
                                indicator.unit(),
                                figure,
                                Place.of("facts"),
                                "",
                                Validation.VALIDATED));
            }
        }
        return readings;
    }

    private static <T> T one(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static BigDecimal number(SplittableRandom random, int bound, int scale) {
        return BigDecimal.valueOf(random.nextInt(bound), scale);
    }

    private static Figure parts(SplittableRandom random) {
        int whole = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(40);
        return new Figure.Parts(
                BigDecimal.valueOf(whole == 0 ? 0 : random.nextInt(whole + 1)), BigDecimal.valueOf(whole), Map.of());
    }

    /** A month with a finding for each target that is ever asked. */
    static PackRules.Ladder situation(RulePack pack, ReportingPeriod period, SplittableRandom random) {
        List<Finding> findings = new ArrayList<>();
        List<String> themesOf = List.copyOf(pack.notice().themes().keySet());
        pack.firstAsked()
                .keySet()
                .forEach(key -> findings.add(finding(key, themesOf.get(random.nextInt(themesOf.size())), random)));
        List<ThemeSummary> themes = new ArrayList<>();
        for (String theme : pack.notice().themes().keySet()) {
            themes.add(new ThemeSummary(
                    theme,
                    random.nextInt(5),
                    random.nextInt(5),
                    random.nextInt(5),
                    random.nextInt(3),
                    random.nextInt(6),
                    random.nextInt(4)));
        }
        List<Notice.Level> levels = pack.notice().levels();
        Map<String, Integer> ranks = new HashMap<>();
        levels.forEach(each -> ranks.put(each.level(), ranks.size() + 1));
        int rank = 1 + random.nextInt(levels.size());
        return new PackRules.Ladder(
                period,
                findings,
                new Summary(
                        random.nextInt(15),
                        random.nextInt(15),
                        random.nextInt(15),
                        random.nextInt(10),
                        random.nextInt(6),
                        random.nextInt(4)),
                themes,
                new Standing(levels.get(rank - 1).level(), rank, 1 + random.nextInt(5), ranks));
    }

    @SuppressWarnings("NullAway") // it does not read the annotation of a nested type from a class file
    private static Finding finding(AskedTarget.Key key, String theme, SplittableRandom random) {
        Status status = one(List.of(Status.values()), random);
        Reason reason = one(List.of(Reason.values()), random);
        return new Finding(
                "drawn/" + key.clause() + "/" + key.indicator(),
                key.clause(),
                theme,
                List.of(),
                key.indicator(),
                "drawn",
                status,
                reason,
                1 + random.nextInt(6),
                new RuleSource("drawn", key.clause(), theme, List.of(), "", Place.of("drawn")),
                new ReportingPeriod(2012, 4),
                null,
                null,
                null,
                "drawn",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                null,
                "drawn",
                Place.of("drawn"),
                "",
                Validation.VALIDATED,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
