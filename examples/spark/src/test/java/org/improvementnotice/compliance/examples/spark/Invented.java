package org.improvementnotice.compliance.examples.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.rules.RulePack;

/** Twelve months of councils that do not exist, as lines of CSV, the same for the same name. */
final class Invented {

    static final String HEADER = String.join(",", FactsTable.COLUMNS);
    private static final ReportingPeriod FIRST = ReportingPeriod.parse("2011-10");
    private static final int MONTHS = 12;

    private Invented() {}

    /** The lines of a council, sorted, without the header. */
    static List<String> lines(String council, RulePack pack) {
        List<String> lines = new ArrayList<>();
        List<Indicator> indicators = pack.catalogue().indicators().values().stream()
                .sorted(Comparator.comparing(Indicator::code))
                .toList();
        Random random = new Random(council.hashCode());
        int good = 55 + random.nextInt(40);
        for (int month = 0; month < MONTHS; month++) {
            for (Indicator each : indicators) {
                lines.addAll(lines(council, FIRST.plusMonths(month), each, good + 2 * month, random));
            }
        }
        return lines;
    }

    private static List<String> lines(
            String council, ReportingPeriod period, Indicator indicator, int good, Random random) {
        boolean late = indicator.lag() > 0;
        int chance = random.nextInt(40);
        int whole = 100 + random.nextInt(200);
        int part = Math.min(whole, whole * good / 100 + random.nextInt(9));
        boolean isLeftOut = !indicator.frequency().isDue(period)
                || indicator.unit() == Unit.GRADED
                || indicator.cumulates() != null;
        if (isLeftOut || (late && period.equals(FIRST))) {
            return List.of();
        }
        String name = council.contains(",") ? '"' + council.replace("\"", "\"\"") + '"' : council;
        String line = name + "," + period + ",," + period.plusMonths(1) + "-10," + indicator.code() + ",%s,,"
                + (late ? period.plusMonths(-1) : "") + ",,,,,invented";
        return cells(indicator, chance, part, whole).stream()
                .map(line::formatted)
                .toList();
    }

    /** The cells from {@code by} to {@code state}. */
    private static List<String> cells(Indicator indicator, int chance, int part, int whole) {
        if (chance == 0) {
            return List.of(",,,,suppressed");
        }
        return switch (indicator.unit()) {
            case YES_NO -> List.of(",,," + (chance > 9 ? "yes" : "no") + ",");
            case COUNT, DAYS -> List.of(",,," + (chance < 20 ? 0 : whole - part) + ",");
            case AVERAGE -> List.of("," + whole * 10 + "," + part + ",,");
            case PERCENT, RATE_PER_10000, GRADED ->
                chance > 4
                        ? List.of("," + part + "," + whole + ",,")
                        : List.of(
                                "," + part + "," + whole + ",,",
                                "north," + part / 2 + "," + whole / 2 + ",,",
                                "\"south, coast\"," + (part - part / 2) + "," + (whole - whole / 2) + ",,");
        };
    }
}
