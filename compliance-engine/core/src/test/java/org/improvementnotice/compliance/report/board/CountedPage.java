package org.improvementnotice.compliance.report.board;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.report.JsonReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page as a browser reads it, with the assessment it is of: what it counts is counted here again. */
final class CountedPage {

    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    /** A day, a month, a clause with a letter, a number with or without thousands. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\d{1,2} )?" + MONTHS + " \\d{4}|\\d{4}-\\d{2}(?:-\\d{2})?|[-+]?\\d+(?:,\\d{3})*(?:\\.\\d+)*");

    private final Example example;
    private final PeriodAssessment now;
    private final Document page;
    private final Map<Pattern, Function<MatchResult, Boolean>> counts = new LinkedHashMap<>();

    CountedPage(Example example) {
        this(example, example.html());
    }

    /** The page of an example with something in it otherwise. */
    CountedPage(Example example, String html) {
        this.example = example;
        this.now = example.shown().latest();
        this.page = Jsoup.parse(html);
        page.select(".quote, style, footer").remove();
        countsOfTheFirstSide();
        countsBelow();
    }

    // what is counted

    private long findings(Predicate<Finding> which) {
        return now.findings().stream().filter(which).count();
    }

    private void count(String sentence, Function<MatchResult, Boolean> holds) {
        counts.put(Pattern.compile(sentence), holds);
    }

    private static long number(MatchResult found, int group) {
        return Long.parseLong(found.group(group));
    }

    private void countsOfTheFirstSide() {
        count(
                "(\\d+) of (\\d+) requirements judged here were met in .*?; (\\d+) BREACH, (\\d+) WARN",
                found -> number(found, 1) == findings(each -> each.status() == Status.PASS)
                        && number(found, 2) == now.findings().size()
                        && number(found, 3) == findings(each -> each.status() == Status.BREACH)
                        && number(found, 4) == findings(each -> each.status() == Status.WARN));
        count("No figure stands for (\\d+):", found -> number(found, 1) == findings(each -> each.absence() != null));
        count(", (\\d+) of them with an agreed exception", found -> number(found, 1) == findings(Finding::isWaived));
        count(
                "(\\d+) of (\\d+) figures are provisional",
                found -> number(found, 1) == provisional()
                        && number(found, 2) == now.findings().size());
        count(
                "Missing: no figure stands for (\\d+) of (\\d+) requirements?:",
                found -> number(found, 1) == findings(each -> each.absence() != null)
                        && number(found, 2) == now.findings().size());
        count(
                " \\((\\d+) periods running\\)",
                found -> now.findings().stream()
                        .anyMatch(
                                each -> each.absence() != null && each.absence().periods() == number(found, 1)));
        count("Provisional: (\\d+) of the figures", found -> number(found, 1) == provisional());
        count(
                "Lagging: (\\d+) of the figures",
                found -> number(found, 1)
                        == findings(each ->
                                each.absence() == null && !each.figurePeriod().equals(now.period())));
        count("Late: (\\d+) figures?", found -> number(found, 1) == restated(each -> each.why() == null));
        count("Restated: (\\d+) figures?", found -> number(found, 1) == restated(each -> each.why() != null));
        count(
                "Needs checking: a doubt without an answer stands beside (\\d+) of the figures",
                found -> number(found, 1)
                        == findings(each -> each.cautions().stream()
                                .anyMatch(one -> one.code().isDoubt() && !one.answered())));
        count("rounding for (\\d+) requirements?:", found -> number(found, 1) > 0);
        count(
                "Since .*? \\d{4}: (\\d+) worse, (\\d+) better, (\\d+) new, (\\d+) closed, (\\d+) late or restated, (\\d+) rules?"
                        + " changed",
                found -> number(found, 1) == lines("Worse: ")
                        && number(found, 2) == lines("Better: ")
                        && number(found, 3) == lines("New: ")
                        && number(found, 4) == lines("Closed: ")
                        && number(found, 5) == now.restated().size()
                        && number(found, 6) == now.rulesChanged().size());
        count("and (\\d+) more, below", found -> number(found, 1) > 0);
    }

    private long provisional() {
        return findings(each -> each.validation() == Validation.PROVISIONAL);
    }

    private long restated(Predicate<PeriodAssessment.Restatement> which) {
        return now.restated().stream().filter(which).count();
    }

    /** How many lines there are of a kind, wherever all of them stand. */
    private long lines(String kind) {
        String where = page.select("#changed-all").isEmpty() ? ".changed li" : "#changed-all li";
        return page.select(where).stream()
                .filter(each -> each.text().startsWith(kind))
                .count();
    }

    private void countsBelow() {
        count(
                "(?:PASS|WARN|BREACH) for (\\d+) periods?",
                found -> now.findings().stream().anyMatch(each -> each.run() == number(found, 1)));
        count(
                "Overdue: (\\d+) actions?",
                found -> number(found, 1) == actions(each -> each.reason() == Reason.OVERDUE));
        count(
                "Done: (\\d+) actions?",
                found -> number(found, 1)
                        == actions(each -> each.reason() == Reason.DONE || each.reason() == Reason.DONE_LATE));
        count("Due (?:within sixty days of the as-at day|later): (\\d+) actions?", found -> number(found, 1) > 0);
        count(
                "(Not yet due|No longer asked|Does not apply|Given as not applicable|Nothing fell due): (\\d+) requirements?",
                found -> number(found, 2) == now.listed(why(found.group(1))));
        count("Of (\\d+) requirements? met by a figure", found -> number(found, 1) > 0);
        count("SHA-256", found -> true);
        count("Months due without a figure that can be drawn: (\\d+)\\.", found -> number(found, 1) >= 0);
    }

    private static NotDue why(String heading) {
        return switch (heading) {
            case "Not yet due" -> NotDue.NOT_YET_DUE;
            case "No longer asked" -> NotDue.NO_LONGER_ASKED;
            case "Does not apply" -> NotDue.DOES_NOT_APPLY;
            case "Given as not applicable" -> NotDue.NOT_APPLICABLE;
            default -> NotDue.NOTHING_DUE;
        };
    }

    private long actions(Predicate<Finding> which) {
        return findings(each -> example.run().notice().actions().containsKey(each.indicator()) && which.test(each));
    }

    // what stands in a field

    /** The assessment of the months up to the one shown, and the terms of the pack it was judged by. */
    private Set<String> fields() {
        List<PeriodAssessment> known = example.run().periods().stream()
                .filter(each -> each.period().compareTo(now.period()) <= 0)
                .toList();
        Assessment run = example.run();
        Set<String> fields = new TreeSet<>();
        texts(json(new Assessment(run.inputs(), run.authority(), run.notice(), known, null, null)), fields);
        fields.add(example.run().notice().toString());
        fields.addAll(example.pack().catalogue().indicators().values().stream()
                .map(Object::toString)
                .toList());
        return fields;
    }

    private static JsonNode json(Assessment assessment) {
        try {
            return new ObjectMapper().readTree(JsonReport.line(assessment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void texts(JsonNode node, Set<String> texts) {
        if (node.isValueNode()) {
            texts.add(node.asText());
        }
        node.forEach(each -> texts(each, texts));
    }

    /** The numbers of the fields, days and months also as they are said, shares of parts, and the months in between. */
    private Set<String> numbers() {
        Set<String> numbers = new HashSet<>();
        for (String field : fields()) {
            Matcher found = NUMBER.matcher(field);
            while (found.find()) {
                numbers.add(found.group().replace(",", ""));
                said(found.group(), numbers);
            }
        }
        now.carry()
                .figures()
                .forEach((code, readings) -> readings.values()
                        .forEach(each -> numbers.add(share(
                                each, example.pack().catalogue().indicators().get(code)))));
        ReportingPeriod first = now.carry().figures().values().stream()
                .flatMap(each -> each.keySet().stream())
                .min(Comparator.naturalOrder())
                .orElse(now.period());
        for (ReportingPeriod each = first; each.compareTo(now.period()) <= 0; each = each.plusMonths(1)) {
            numbers.add(each.inWords());
        }
        return numbers;
    }

    private static String share(Reading reading, @Nullable Indicator indicator) {
        BigDecimal numerator = reading.numerator();
        BigDecimal denominator = reading.denominator();
        return indicator == null || numerator == null || denominator == null || denominator.signum() == 0
                ? ""
                : numerator
                        .multiply(Reading.scale(indicator.unit()))
                        .divide(denominator, indicator.decimals(), RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static void said(String number, Set<String> numbers) {
        if (number.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate day = LocalDate.parse(number);
            numbers.add(day.getDayOfMonth() + " " + ReportingPeriod.of(day).inWords());
        } else if (number.matches("\\d{4}-(?:0[1-9]|1[0-2])")) {
            numbers.add(ReportingPeriod.parse(number).inWords());
        }
    }

    /** Fields that are a sentence or a name, longest first: where one stands whole, its numbers are its own. */
    private List<String> sentences() {
        return fields().stream()
                // what was found is the end of the message
                .flatMap(each -> Stream.of(each, each.replaceFirst("^[^:]*: (PASS|WARN|BREACH), ", "")))
                .filter(each -> each.length() > 4 && each.matches(".*\\d.*"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Numbers that stand in no field and count nothing, and counts that are wrong; a sentence each. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        List<String> sentences = sentences();
        Set<String> numbers = numbers();
        for (Element each : page.select("h1, h2, h3, p, li, dt, dd, th, td, caption, figcaption, title, desc")) {
            String rest = withoutCounts(each.text(), faults);
            if (rest.matches(".*\\d.*")) {
                for (String sentence : sentences) {
                    if (rest.contains(sentence)) {
                        rest = rest.replaceAll("(?<![0-9.,])" + Pattern.quote(sentence) + "(?![0-9])", " ");
                    }
                }
            }
            Matcher found = NUMBER.matcher(rest);
            while (found.find()) {
                if (!numbers.contains(found.group().replace(",", ""))) {
                    faults.add(found.group() + " in: " + each.text());
                }
            }
        }
        return faults;
    }

    private String withoutCounts(String text, List<String> faults) {
        String rest = text;
        for (Map.Entry<Pattern, Function<MatchResult, Boolean>> each : counts.entrySet()) {
            Matcher found = each.getKey().matcher(rest);
            while (found.find()) {
                if (!each.getValue().apply(found.toMatchResult())) {
                    faults.add("wrong count in: " + text);
                }
            }
            rest = each.getKey().matcher(rest).replaceAll(" ");
        }
        return rest;
    }

    /** Fails where a list or table holds more or less than is said of it. */
    void listsHoldWhatTheySay() {
        for (Element heading : page.select("#warnings h3")) {
            assertThat(heading.text())
                    .endsWith(": "
                            + requireNonNull(heading.nextElementSibling())
                                    .select("li")
                                    .size());
        }
        for (Element caption : page.select("#actions caption, #without-finding caption")) {
            assertThat(caption.text())
                    .matches(".*: "
                            + requireNonNull(caption.parent())
                                    .select("tbody tr")
                                    .size() + " (action|requirement)s?");
        }
        for (String each : List.of("asked", "trust", "changed")) {
            Element list = page.expectFirst(".page-one ." + each);
            String all = list.select("a[href$=-all]").attr("href");
            if (!all.isEmpty()) {
                int more = page.select(all + " > ol > li").size()
                        - list.select("li").size();
                assertThat(list.select(".more").text()).isEqualTo("and " + more + " more, below");
            }
        }
        for (Element cell : page.select("#core-tasks td[data-label=Worst]")) {
            Element row = requireNonNull(cell.parent());
            long same = row.select("td[data-label=Requirements] .tag").stream()
                    .filter(each -> each.text().equals(cell.select(".tag").text()))
                    .count();
            assertThat(cell.text())
                    .isEqualTo(
                            cell.select(".tag").isEmpty()
                                    ? "nothing due"
                                    : cell.select(".tag").text() + " " + same + " of "
                                            + row.select("td[data-label=Requirements] .tag")
                                                    .size());
        }
    }

    /** Fails where a cell of the grid is not what the findings of that month and theme come to. */
    void gridIsCounted() {
        List<String> themes = List.copyOf(example.run().notice().themes().keySet());
        List<Element> rows = page.select("#grid tbody tr");
        assertThat(rows).hasSameSizeAs(themes);
        for (PeriodAssessment month : example.run().periods()) {
            for (int i = 0; i < rows.size(); i++) {
                String theme = themes.get(i);
                Element cell = rows.get(i)
                        .select("td[data-label^=" + month.period().inWords() + "]")
                        .first();
                if (cell != null) {
                    List<Status> statuses = month.findings().stream()
                            .filter(each -> each.theme().equals(theme))
                            .map(Finding::status)
                            .toList();
                    assertThat(cell.text()).isEqualTo(worst(statuses));
                }
            }
        }
    }

    private static String worst(List<Status> statuses) {
        for (Status status : List.of(Status.BREACH, Status.WARN, Status.PASS)) {
            long number = statuses.stream().filter(each -> each == status).count();
            if (number > 0) {
                return status.code() + " " + number + " of " + statuses.size();
            }
        }
        return "nothing due";
    }
}
