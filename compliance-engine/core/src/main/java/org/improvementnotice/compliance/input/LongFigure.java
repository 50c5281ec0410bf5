package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;

/** The rows of one indicator in one month: of the whole and its split, or of its grades. */
final class LongFigure {

    private static final String[] FIGURES = {"numerator", "denominator", "value", "state"};
    private static final String[] STOOD = {"was_numerator", "was_denominator", "was_value"};
    private static final Pattern SLASHED = Pattern.compile("[0-9.]+ */ *[0-9.]+");

    private final Indicator indicator;
    private final List<LongRow> own;
    private final List<LongRow> split;
    private final LongGrades grades;
    private final boolean complete;
    private final Problems problems;

    /**
     * The rows of a known indicator.
     *
     * @param complete whether no row of the file was refused, so that one that is not here is missing
     */
    LongFigure(List<LongRow> rows, Catalogue catalogue, boolean complete, Problems problems) {
        this.indicator = catalogue.find(rows.get(0).text("indicator")).orElseThrow();
        this.own = rows.stream().filter(each -> !each.has("by")).toList();
        this.split = rows.stream().filter(each -> each.has("by")).toList();
        this.grades = new LongGrades(indicator, own, problems);
        this.complete = complete;
        this.problems = problems;
    }

    /** The figure as an entry of {@code readings}; empty where a problem was added. */
    Optional<Node.Entry> reading() {
        for (String column : STOOD) {
            own.stream()
                    .filter(each -> each.has(column))
                    .forEach(each -> problems.add(
                            each.place(column),
                            "`" + column + "` says what a figure of an earlier month was; name that month under"
                                    + " `for_period`"));
        }
        return figure().map(entries ->
                new Node.Entry(own.get(0).place("indicator"), indicator.code(), new Node.Mapping(place(), entries)));
    }

    /** Whether it replaces a figure that stood. */
    boolean isRestated() {
        return own.stream()
                .anyMatch(each -> each.has("why") || !each.filled(STOOD).isEmpty());
    }

    /** The figure as an item of {@code late} or {@code restated}; empty where a problem was added. */
    Optional<Node> ofEarlier() {
        int before = problems.size();
        Optional<List<Node.Entry>> figure = figure();
        Node was = figure.isPresent() && isRestated() ? was() : null;
        if (figure.isEmpty() || problems.size() > before) {
            return Optional.empty();
        }
        LongRow first = own.get(0);
        List<Node.Entry> entries = new ArrayList<>(figure.get());
        entries.add(new Node.Entry(
                first.place("for_period"), "period", first.cell("for_period").asText()));
        entries.add(LongCsv.text(first, "indicator"));
        if (isRestated()) {
            entries.add(new Node.Entry(requireNonNull(was).place(), "was", was));
            entries.add(LongCsv.text(first, "why"));
        }
        return Optional.of(new Node.Mapping(place(), entries));
    }

    /** Where the figure starts. */
    private Place place() {
        LongRow first = own.get(0);
        List<String> filled = first.filled(FIGURES);
        return first.place(filled.isEmpty() ? "indicator" : filled.get(0));
    }

    private Optional<List<Node.Entry>> figure() {
        if (own.isEmpty()) {
            if (complete) {
                problems.add(
                        split.get(0).place("by"),
                        "the row of the whole is missing; write one of `" + indicator.code() + "` with `by` empty");
            }
            return Optional.empty();
        }
        int before = problems.size();
        own.forEach(this::mustBeFigures);
        split.forEach(this::mustBeFigures);
        if (problems.size() > before) {
            return Optional.empty();
        }
        List<Node.Entry> entries = new ArrayList<>(grades.isGrade(own.get(0)) ? graded() : whole());
        if (!split.isEmpty()) {
            entries.add(LongSplit.of(split, problems));
        }
        return problems.size() > before ? Optional.empty() : Optional.of(entries);
    }

    private void mustBeFigures(LongRow row) {
        mustBeFigures(row, row.filled(FIGURES));
        mustBeFigures(row, row.filled(STOOD));
    }

    private void mustBeFigures(LongRow row, List<String> columns) {
        for (String column : columns) {
            CsvCell cell = row.cell(column);
            Optional<String> wrong = SpreadsheetHabits.inFigure(cell.text());
            wrong.ifPresent(words -> problems.add(cell.place(), words));
            if (wrong.isEmpty()
                    && cell.text().indexOf('/') > 0
                    && SLASHED.matcher(cell.text()).matches()) {
                String start = column.startsWith("was_") ? "was_" : "";
                problems.add(
                        cell.place(),
                        Shown.quoted(cell.text()) + " is two numbers; write them under `" + start + "numerator` and `"
                                + start + "denominator`");
            }
        }
    }

    private List<Node.Entry> graded() {
        own.forEach(this::mustNotSayWhy);
        return List.of(grades.in("numerator"));
    }

    private List<Node.Entry> whole() {
        LongRow row = own.get(0);
        own.stream().skip(1).forEach(each -> each.repeats(row, "indicator", problems));
        List<String> filled = row.filled(FIGURES);
        for (String column : filled) {
            if (PublicationCodes.wordOf(row.cell(column)).isPresent()) {
                return absence(row, row.cell(column), filled);
            }
        }
        mustNotSayWhy(row);
        if (filled.isEmpty()) {
            return nothing(row);
        }
        if (filled.contains("state") && filled.size() > 1) {
            problems.add(row.place("state"), "`state` stands beside `" + filled.get(0) + "`; keep one of the two");
        }
        return filled.stream().map(each -> entry(row, each)).toList();
    }

    private static Node.Entry entry(LongRow row, String column) {
        CsvCell cell = row.cell(column);
        return new Node.Entry(cell.place(), column.equals("state") ? "value" : column, cell.asNumber());
    }

    private List<Node.Entry> nothing(LongRow row) {
        if (row.has("for_period")) {
            problems.add(
                    row.place("indicator"),
                    "a figure of an earlier month is given here and there is none; fill `value`, or `numerator` and"
                            + " `denominator`");
        }
        return absent(row.place("indicator"), PublicationCodes.UNAVAILABLE);
    }

    private static List<Node.Entry> absent(Place place, String word) {
        return List.of(new Node.Entry(place, "value", new Node.Scalar(place, word, false, false)));
    }

    private List<Node.Entry> absence(LongRow row, CsvCell coded, List<String> filled) {
        Set<String> words = filled.stream()
                .map(each -> PublicationCodes.wordOf(row.cell(each)).orElse(each))
                .collect(Collectors.toSet());
        if (words.size() > 1) {
            problems.add(
                    coded.place(),
                    Shown.quoted(coded.text()) + " stands beside another word or number; keep one of the two");
        }
        String word = PublicationCodes.wordOf(coded).orElseThrow();
        if (word.equals(PublicationCodes.NOT_APPLICABLE)) {
            return notApplicable(row, coded);
        }
        mustNotSayWhy(row);
        return absent(coded.place(), word);
    }

    private List<Node.Entry> notApplicable(LongRow row, CsvCell coded) {
        if (row.has("for_period")) {
            problems.add(coded.place(), "a figure of an earlier month cannot turn not applicable; take the row away");
        } else if (!row.has("why")) {
            problems.add(coded.place(), "not applicable needs a reason; write it under `why`");
        }
        return List.of(new Node.Entry(
                coded.place(), PublicationCodes.NOT_APPLICABLE, row.cell("why").asText()));
    }

    private void mustNotSayWhy(LongRow row) {
        if (row.has("why") && !row.has("for_period") && row.filled(STOOD).isEmpty()) {
            problems.add(
                    row.place("why"),
                    "`why` is for a figure that does not apply or is restated; take it away, or fill `state` or"
                            + " `for_period`");
        }
    }

    private @Nullable Node was() {
        LongRow row = own.get(0);
        own.stream()
                .filter(each -> !each.text("why").equals(row.text("why")))
                .forEach(each -> problems.add(
                        each.place("why"),
                        "`why` is not the one of line " + row.line() + "; write the same in every row of a figure"));
        if (!row.has("why")) {
            problems.add(row.place("why"), "`why` is empty; a figure that changed says why");
        }
        if (grades.isGrade(row)) {
            return new Node.Mapping(row.place("state"), List.of(grades.in("was_numerator")));
        }
        List<String> filled = row.filled(STOOD);
        if (filled.isEmpty()) {
            problems.add(
                    row.place("why"),
                    "what the figure was is missing; fill `was_value`, or `was_numerator` and `was_denominator`");
            return null;
        }
        return filled.contains("was_value")
                ? wasValue(row, filled)
                : LongSplit.slashed(row, "was_numerator", "was_denominator", problems);
    }

    private Node wasValue(LongRow row, List<String> filled) {
        CsvCell value = row.cell("was_value");
        if (filled.size() > 1) {
            problems.add(value.place(), "`was_value` stands beside `" + filled.get(0) + "`; keep one of the two");
        }
        return PublicationCodes.wordOf(value)
                .map(word -> new Node.Scalar(value.place(), word, false, false))
                .orElseGet(value::asNumber);
    }
}
