package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Validation;
import org.jspecify.annotations.Nullable;

/** Reads what an assessment handed on, as its JSON holds it. */
final class CarryReader {

    private final PackTerms terms;
    private final Problems problems;

    CarryReader(PackTerms terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
    }

    /** What stands under {@code carry}; empty where a problem was added. */
    Optional<Carry> carry(Node node) {
        Fields fields = Fields.open(node, Keys.CARRY, problems);
        ReportingPeriod period = fields.isNull("period") ? null : fields.period("period");
        Node levelNode = fields.node("level");
        Carry.Level level = levelNode == null ? null : level(levelNode);
        SortedMap<AskedTarget.Key, Carry.Track> tracks = new TreeMap<>();
        fields.list("tracks", each -> track(each, tracks));
        SortedMap<String, SortedMap<ReportingPeriod, Reading>> figures = new TreeMap<>();
        fields.list("figures", each -> figures(each, figures));
        SortedMap<String, Carry.KnownAction> actions = new TreeMap<>();
        fields.list("actions", each -> action(each, actions));
        SortedMap<String, Carry.Promise> promises = new TreeMap<>();
        fields.list("promises", each -> promise(each, promises));
        SortedMap<String, List<ReportingPeriod>> reports = new TreeMap<>();
        fields.list("reports", each -> report(each, reports));
        SortedMap<String, Integer> clean = new TreeMap<>();
        fields.list("clean", each -> clean(each, clean));
        SortedMap<String, String> files = new TreeMap<>();
        fields.list("facts", each -> file(each, files));
        return fields.isSound()
                ? Optional.of(new Carry(
                        period, tracks, figures, actions, promises, reports, clean, requireNonNull(level), files))
                : Optional.empty();
    }

    private Carry.@Nullable Level level(Node node) {
        Fields fields = Fields.open(node, Keys.CARRY_LEVEL, problems);
        String level = fields.text("level");
        if (level != null
                && terms.notice().levels().stream()
                        .noneMatch(each -> each.level().equals(level))) {
            problems.add(fields.valuePlace("level"), "the pack has no level " + Shown.quoted(level));
        }
        int periods = fields.whole("periods", 0, 100_000);
        List<AskedTarget.Key> holds = fields.list("holds", each -> key(Fields.openAny(each, "a hold", problems)));
        return fields.isSound() ? new Carry.Level(requireNonNull(level), periods, holds) : null;
    }

    private AskedTarget.@Nullable Key key(Fields fields) {
        String clause = fields.text("clause");
        String indicator = fields.text("indicator");
        return clause == null || indicator == null ? null : new AskedTarget.Key(clause, indicator);
    }

    private @Nullable Object track(Node node, SortedMap<AskedTarget.Key, Carry.Track> tracks) {
        Fields fields = Fields.open(node, Keys.TRACK, problems);
        AskedTarget.Key key = key(fields);
        String theme = fields.text("theme");
        String name = fields.text("name");
        String required = fields.text("required");
        List<Carry.Mark> marks = fields.list("marks", this::mark);
        if (fields.isSound() && marks.isEmpty()) {
            problems.add(fields.place(), "a track has at least one mark");
        }
        if (fields.isSound()) {
            tracks.put(
                    requireNonNull(key),
                    new Carry.Track(requireNonNull(theme), requireNonNull(name), requireNonNull(required), marks));
        }
        return null;
    }

    private Carry.@Nullable Mark mark(Node node) {
        Fields fields = Fields.open(node, Keys.MARK, problems);
        ReportingPeriod period = fields.period("period");
        Status status = fields.code("status", Status.class);
        Reason reason = fields.code("reason", Reason.class);
        int run = fields.whole("run", 1, 100_000);
        int absent = fields.whole("absent", 0, 100_000);
        int met = fields.whole("met", 0, 100_000);
        Status last = fields.isNull("lastWithFigure") ? null : fields.code("lastWithFigure", Status.class);
        return fields.isSound()
                ? new Carry.Mark(
                        requireNonNull(period), requireNonNull(status), requireNonNull(reason), run, absent, met, last)
                : null;
    }

    private @Nullable Object figures(Node node, SortedMap<String, SortedMap<ReportingPeriod, Reading>> figures) {
        Fields fields = Fields.open(node, Keys.KNOWN_FIGURES, problems);
        String code = fields.text("indicator");
        Indicator indicator = code == null ? null : terms.catalogue().find(code).orElse(null);
        if (code == null || indicator == null) {
            // an indicator that left the catalogue needs no history
            return null;
        }
        SortedMap<ReportingPeriod, Reading> readings = new TreeMap<>();
        fields.list("readings", each -> {
            Reading reading = reading(each, indicator);
            if (reading != null) {
                readings.put(reading.period(), reading);
            }
            return reading;
        });
        figures.put(code, readings);
        return null;
    }

    private @Nullable Reading reading(Node node, Indicator indicator) {
        Fields fields = Fields.open(node, Keys.KNOWN_READING, problems);
        ReportingPeriod period = fields.period("period");
        Figure figure = figure(fields, indicator);
        Node placeNode = fields.node("place");
        Place place = placeNode == null ? null : place(placeNode);
        String source = fields.rawText("source");
        Validation standing = fields.code("standing", Validation.class);
        return fields.isSound()
                ? new Reading(
                        indicator.code(),
                        requireNonNull(period),
                        indicator.unit(),
                        requireNonNull(figure),
                        requireNonNull(place),
                        source,
                        requireNonNull(standing))
                : null;
    }

    private @Nullable Figure figure(Fields fields, Indicator indicator) {
        if (fields.has("absence")) {
            Absence absence = fields.code("absence", Absence.class);
            String why = fields.isNull("why") ? null : fields.prose("why");
            return absence == null ? null : new Figure.Absent(absence, why);
        }
        if (fields.has("yes")) {
            return new Figure.YesNo(fields.flag("yes"));
        }
        if (fields.has("grades")) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            indicator.scale().forEach(grade -> counts.put(grade, 0));
            fields.list("grades", each -> {
                Fields grade = Fields.open(each, Keys.GRADE, problems);
                String name = grade.text("grade");
                int count = grade.whole("count", 0, 1_000_000);
                return name == null ? null : counts.put(name, count);
            });
            if (counts.values().stream().mapToLong(Integer::longValue).sum() > FigureReader.MOST_GRADED) {
                problems.add(fields.valuePlace("grades"), "more than " + FigureReader.MOST_GRADED + " were graded");
                return null;
            }
            return new Figure.Grades(counts);
        }
        if (fields.has("value")) {
            BigDecimal value = fields.quotedDecimal("value");
            return value == null ? null : new Figure.Value(value);
        }
        Map<String, Figure.Parts> by = new LinkedHashMap<>();
        fields.list("by", each -> {
            Fields part = Fields.open(each, Keys.PART, problems);
            String name = part.text("part");
            Figure.Parts parts = parts(part, Map.of());
            return name == null || parts == null ? null : by.put(name, parts);
        });
        return parts(fields, by);
    }

    private static Figure.@Nullable Parts parts(Fields fields, Map<String, Figure.Parts> by) {
        BigDecimal numerator = fields.quotedDecimal("numerator");
        BigDecimal denominator = fields.quotedDecimal("denominator");
        return numerator == null || denominator == null || denominator.signum() < 0
                ? null
                : new Figure.Parts(numerator, denominator, by);
    }

    private @Nullable Place place(Node node) {
        Fields fields = Fields.open(node, Keys.PLACE, problems);
        String file = fields.text("file");
        int line = fields.whole("line", 0, Integer.MAX_VALUE);
        int column = fields.whole("column", 0, Integer.MAX_VALUE);
        return file == null ? null : new Place(file, line, column);
    }

    private @Nullable Object action(Node node, SortedMap<String, Carry.KnownAction> actions) {
        Fields fields = Fields.open(node, Keys.KNOWN_ACTION, problems);
        String code = fields.text("action");
        var completed = fields.date("completed");
        ReportingPeriod reported = fields.period("reported");
        String evidence = fields.isNull("evidence") ? null : fields.prose("evidence");
        Node placeNode = fields.node("place");
        Place place = placeNode == null ? null : place(placeNode);
        if (code != null && completed != null && reported != null && place != null) {
            actions.put(code, new Carry.KnownAction(completed, reported, evidence, place));
        }
        return null;
    }

    private @Nullable Object promise(Node node, SortedMap<String, Carry.Promise> promises) {
        Fields fields = Fields.open(node, Keys.PROMISE_HANDED_ON, problems);
        String clause = fields.text("clause");
        ReportingPeriod made = fields.period("made");
        String action = fields.prose("action");
        String owner = fields.isNull("owner") ? null : fields.text("owner");
        LocalDate by = fields.isNull("by") ? null : fields.date("by");
        if (fields.isSound()) {
            promises.put(
                    requireNonNull(clause), new Carry.Promise(requireNonNull(made), requireNonNull(action), owner, by));
        }
        return null;
    }

    private @Nullable Object report(Node node, SortedMap<String, List<ReportingPeriod>> reports) {
        Fields fields = Fields.open(node, Keys.WAITING_REPORT, problems);
        String code = fields.text("report");
        List<ReportingPeriod> waiting = new ArrayList<>(fields.list("waiting", fields.scalars()::period));
        if (code != null) {
            reports.put(code, List.copyOf(waiting));
        }
        return null;
    }

    private @Nullable Object clean(Node node, SortedMap<String, Integer> clean) {
        Fields fields = Fields.open(node, Keys.CLEAN, problems);
        clean.put(fields.rawText("theme"), fields.whole("periods", 0, 100_000));
        return null;
    }

    private @Nullable Object file(Node node, SortedMap<String, String> files) {
        Fields fields = Fields.open(node, Keys.FILE, problems);
        String name = fields.text("file");
        String digest = fields.text("digest");
        if (name != null && digest != null) {
            files.put(name, digest);
        }
        return null;
    }
}
