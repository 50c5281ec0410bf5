package org.improvementnotice.compliance.officer;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.judgement.Evidence;
import org.improvementnotice.compliance.judgement.Words;
import org.improvementnotice.compliance.language.Canonical;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Every number, month and day that prose on a finding may name: those of the records it is about, collected by looking into
 * them. Texts of the records may stand in the prose as they are.
 */
final class Admitted {

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern TOKEN = Pattern.compile("\\d{1,2} " + MONTH + " \\d{4}|" + MONTH
            + " \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{4}-\\d{2}|(?<![\\p{L}\\d])-?\\d[\\d,]*(?:\\.\\d+)?…?");

    private final Set<BigDecimal> numbers = new TreeSet<>();
    private final List<Ratio> ratios = new ArrayList<>();
    private final Set<String> months = new TreeSet<>();
    private final Set<String> texts =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    static Admitted of(Explained explained) {
        Admitted admitted = new Admitted();
        admitted.add(explained.finding());
        admitted.add(explained.listed());
        admitted.add(explained.key());
        admitted.add(explained.month().period());
        admitted.add(explained.requirement().orElse(null));
        admitted.add(explained.working().orElse(null));
        explained.reading().ifPresent(admitted::reading);
        explained.working().map(each -> each.then()).ifPresent(admitted::reading);
        explained.judging().ifPresent(each -> {
            admitted.add(each.track());
            admitted.add(each.question().last());
            admitted.add(each.question().asAt());
        });
        explained.evidence().filter(each -> explained.reading().isEmpty()).ifPresent(admitted::add);
        explained.indicator().ifPresent(each -> {
            admitted.add(each.name());
            admitted.add(each.lag());
            explained.requirement().ifPresent(asked -> admitted.compared(asked, each, explained.figurePeriod()));
        });
        admitted.add(explained.figurePeriod());
        admitted.rules(explained);
        admitted.ladder(explained);
        explained.month().rulesChanged().stream()
                .filter(each -> each.indicator().equals(explained.key().indicator()))
                .forEach(admitted::add);
        explained.trace().late().forEach(admitted::add);
        explained
                .assessment()
                .periods()
                .forEach(month -> month.restated().stream()
                        .filter(each -> each.indicator().equals(explained.key().indicator()))
                        .forEach(each -> {
                            admitted.add(each);
                            admitted.add(month.period());
                        }));
        explained
                .evidence()
                .filter(Evidence.OfReports.class::isInstance)
                .ifPresent(each ->
                        admitted.add(explained.pack().notice().policies().lateBreach()));
        return admitted;
    }

    private void compared(Requirement asked, Indicator indicator, ReportingPeriod of) {
        if (asked instanceof Requirement.Measured measured
                && measured.line() instanceof Requirement.Line.ImprovesOn improves) {
            add(improves.comparedWith(indicator.frequency(), of));
        }
    }

    private void reading(Reading reading) {
        add(reading);
        ratio(reading.exact());
        add(Reading.scale(reading.unit()));
        if (reading.figure() instanceof Figure.Grades grades) {
            add(grades.total());
        }
    }

    private void rules(Explained explained) {
        explained.rules().forEach(rule -> {
            add(rule.source());
            rule.rule().when().forEach(each -> {
                text(Canonical.written(each));
                each.indicator()
                        .map(code -> explained
                                .trace()
                                .seen()
                                .getOrDefault(explained.figurePeriod(), Map.of())
                                .get(code))
                        .ifPresent(this::reading);
                each.indicator()
                        .flatMap(explained.pack().catalogue()::find)
                        .ifPresent(indicator -> add(indicator.name()));
            });
        });
    }

    private void ladder(Explained explained) {
        for (FiredProposal each : explained.trace().proposals()) {
            add(each.rule());
            each.matched().stream().filter(fact -> !(fact instanceof Finding)).forEach(fact -> {
                add(fact);
                text(fact.inWords());
            });
        }
        add(explained.month().escalation().decided());
    }

    Admitted add(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            numbers.add(number);
        } else if (value instanceof Integer number) {
            numbers.add(BigDecimal.valueOf(number));
        } else if (value instanceof Ratio ratio) {
            ratio(ratio);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof LocalDate day) {
            months.add(Words.day(day));
            months.add(day.toString());
        } else if (value instanceof ReportingPeriod month) {
            months.add(month.inWords());
            months.add(month.toString());
        } else if (value instanceof Place place) {
            text(place.toString());
        } else if (value instanceof Collection<?> many) {
            many.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                add(key);
                add(each);
            });
        } else if (value instanceof Clause clause) {
            add(clause.number()).add(clause.words()).add(clause.duty());
        } else if (value instanceof Record record) {
            components(record);
        }
        return this;
    }

    private void components(Record record) {
        for (RecordComponent each : record.getClass().getRecordComponents()) {
            try {
                each.getAccessor().setAccessible(true);
                add(each.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void ratio(@Nullable Ratio ratio) {
        if (ratio != null) {
            ratios.add(ratio);
            // a number that ends is printed in full, to the last of six decimals a computed line is printed with
            numbers.add(ratio.rounded(6));
        }
    }

    private void text(String text) {
        try {
            numbers.add(new BigDecimal(text));
        } catch (NumberFormatException e) {
            if (text.chars().anyMatch(Character::isDigit)) {
                texts.add(text.strip());
            }
        }
    }

    /** What a line names that none of the records has. */
    List<String> strangers(String line) {
        String rest = line;
        for (String each : texts) {
            rest = rest.replace(each, "");
        }
        List<String> strangers = new ArrayList<>();
        Matcher token = TOKEN.matcher(rest);
        while (token.find()) {
            if (!isAdmitted(token.group())) {
                strangers.add(token.group());
            }
        }
        return strangers;
    }

    private boolean isAdmitted(String token) {
        if (Character.isLetter(token.charAt(0)) || token.contains(" ") || token.matches("\\d{4}-.*")) {
            return months.contains(token);
        }
        String digits = token.replace(",", "").replace("…", "");
        BigDecimal number = new BigDecimal(digits);
        if (token.endsWith("…")) {
            return ratios.stream()
                    .anyMatch(each ->
                            each.rounded(number.scale(), RoundingMode.DOWN).compareTo(number) == 0
                                    && each.compareTo(Ratio.of(number)) != 0);
        }
        return numbers.stream().anyMatch(each -> each.compareTo(number) == 0);
    }
}
