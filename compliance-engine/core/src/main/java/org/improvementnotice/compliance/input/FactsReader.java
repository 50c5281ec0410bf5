package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Judged;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.model.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Reads facts files against the terms of a pack: all of them, or all of their problems. */
public final class FactsReader {

    private final PackTerms terms;
    private final Problems problems;

    private FactsReader(PackTerms terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
    }

    /**
     * Reads files, in any order.
     *
     * @return by council, in alphabetical order
     * @throws InvalidFactsException with every problem of every file, if there is one
     */
    public static List<AuthorityFacts> read(List<SourceFile> sources, PackTerms terms) {
        Problems problems = new Problems();
        List<AuthorityFacts> facts = read(sources, terms, problems);
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems.sorted());
        }
        return facts;
    }

    /** Reads files and adds what is wrong to the problems. */
    public static List<AuthorityFacts> read(List<SourceFile> sources, PackTerms terms, Problems problems) {
        FactsReader reader = new FactsReader(terms, problems);
        List<LocatedFile> files = new ArrayList<>();
        for (SourceFile source : sources) {
            NodeParser.parse(source, problems)
                    .flatMap(root -> reader.file(source, root))
                    .ifPresent(files::add);
        }
        return FactsJoiner.join(files, problems);
    }

    /** Reads one file whose nodes are known. */
    static Optional<LocatedFile> read(SourceFile source, Node root, PackTerms terms, Problems problems) {
        return new FactsReader(terms, problems).file(source, root);
    }

    /** A file with the places of its parts, for what can be wrong only beside other files. */
    record LocatedFile(FactsFile file, Map<String, Place> places) {
        Place place(String part) {
            return places.getOrDefault(part, Place.of(file.name()));
        }
    }

    private Optional<LocatedFile> file(SourceFile source, Node root) {
        Fields fields = Fields.open(
                root,
                "a facts file",
                problems,
                "authority",
                "period",
                "part",
                "submitted",
                "standing",
                "source",
                "readings",
                "late",
                "restated",
                "comments",
                "actions",
                "submissions",
                "judgements",
                "decisions",
                "inspections");
        String authority = fields.text("authority");
        ReportingPeriod period = fields.period("period");
        String part = fields.has("part") ? fields.kebab("part") : "";
        LocalDate submitted = fields.optionalDate("submitted");
        Validation standing = fields.codeOr("standing", Validation.class, Validation.VALIDATED);
        String origin = fields.textOr("source", "");
        if (authority != null) {
            mustBeOf(authority, fields.valuePlace("authority"));
        }
        if (period == null) {
            return Optional.empty();
        }
        mustFitNotice(period, submitted, fields);
        Context context = new Context(period, dateOf(period, submitted), origin, standing);
        Map<String, Reading> readings = fields.map("readings", (entry, node) -> reading(entry, node, context));
        List<FactsFile.LateReading> late = new ArrayList<>(fields.list("late", node -> late(node, context, false)));
        late.addAll(fields.list("restated", node -> late(node, context, true)));
        var comments = fields.map("comments", this::comment);
        var actions = fields.map("actions", (entry, node) -> action(entry, node, context));
        var submissions = fields.map("submissions", (entry, node) -> submission(entry, node, context));
        var judgements = fields.map("judgements", (entry, node) -> judgement(entry, node, context));
        var level = level(fields.optional("decisions"), context);
        var inspections = fields.list("inspections", node -> inspection(node, context));
        if (!fields.isSound()) {
            return Optional.empty();
        }
        FactsFile file = new FactsFile(
                source.name(),
                source.digest(),
                requireNonNull(authority),
                period,
                requireNonNull(part),
                submitted,
                origin,
                readings,
                late,
                comments,
                actions,
                submissions,
                judgements,
                level,
                inspections);
        return Optional.of(new LocatedFile(file, places(fields)));
    }

    private static Map<String, Place> places(Fields fields) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Node.Entry entry : fields.all()) {
            places.put(entry.key(), entry.place());
            if (entry.value() instanceof Node.Mapping mapping) {
                mapping.entries().forEach(each -> places.put(entry.key() + "." + each.key(), each.place()));
            }
            if (entry.value() instanceof Node.Sequence sequence) {
                for (int i = 0; i < sequence.items().size(); i++) {
                    places.put(entry.key() + "." + i, sequence.items().get(i).place());
                }
            }
        }
        return places;
    }

    private record Context(ReportingPeriod period, LocalDate date, String source, Validation standing) {}

    /** The day a file speaks as of: when it was handed in; for a draft no day is known, so none is too late. */
    private static LocalDate dateOf(ReportingPeriod period, @Nullable LocalDate submitted) {
        return submitted == null ? period.plusMonths(12).lastDay() : submitted;
    }

    private void mustBeOf(String authority, Place place) {
        String asked = terms.notice().authority();
        if (!asked.equals(Notice.ANY_AUTHORITY) && !asked.equals(authority)) {
            problems.add(place, "the notice is for `" + asked + "`, not for `" + authority + "`");
        }
    }

    private void mustFitNotice(ReportingPeriod period, @Nullable LocalDate submitted, Fields fields) {
        Notice notice = terms.notice();
        if (period.compareTo(notice.lastPeriod()) > 0) {
            problems.add(
                    fields.valuePlace("period"),
                    "the notice is in force until " + notice.inForceUntil() + "; nothing is asked of " + period
                            + "; correct the month, or leave the file out");
        }
        if (submitted != null && submitted.isBefore(period.lastDay())) {
            problems.add(
                    fields.valuePlace("submitted"),
                    "submitted on " + submitted + ", before " + period
                            + " ended; correct the day, or leave it out for a draft");
        }
    }

    private @Nullable Indicator indicator(String code, Place place) {
        Optional<Indicator> known = terms.catalogue().find(code);
        if (known.isEmpty()) {
            problems.add(
                    place,
                    "there is no indicator " + Shown.quoted(code) + " in the catalogue"
                            + Nearest.hint(code, terms.catalogue().indicators().keySet()));
        }
        return known.orElse(null);
    }

    private void mustBeDue(Indicator indicator, ReportingPeriod period, Place place) {
        if (!indicator.frequency().isDue(period)) {
            problems.add(
                    place,
                    "`" + indicator.code() + "` is "
                            + indicator.frequency().every().code() + ", due in months "
                            + indicator.frequency().due() + "; move the figure to one of them");
        }
    }

    private @Nullable Reading reading(Node.Entry entry, Node node, Context context) {
        Indicator indicator = indicator(entry.key(), entry.place());
        if (indicator == null) {
            return null;
        }
        mustBeDue(indicator, context.period(), entry.place());
        Figure figure = new FigureReader(indicator, problems).read(node);
        return figure == null ? null : reading(indicator, context.period(), figure, node.place(), context);
    }

    private static Reading reading(
            Indicator indicator, ReportingPeriod period, Figure figure, Place place, Context context) {
        return new Reading(
                indicator.code(), period, indicator.unit(), figure, place, context.source(), context.standing());
    }

    private FactsFile.@Nullable LateReading late(Node node, Context context, boolean restated) {
        String what = restated ? "a restated figure" : "a late figure";
        Fields fields = restated
                ? Fields.open(
                        node,
                        what,
                        problems,
                        "period",
                        "indicator",
                        "numerator",
                        "denominator",
                        "value",
                        "by",
                        "grades",
                        "not-applicable",
                        "was",
                        "why")
                : Fields.open(
                        node,
                        what,
                        problems,
                        "period",
                        "indicator",
                        "numerator",
                        "denominator",
                        "value",
                        "by",
                        "grades",
                        "not-applicable");
        ReportingPeriod period = fields.period("period");
        String code = fields.text("indicator");
        Indicator indicator = code == null ? null : indicator(code, fields.valuePlace("indicator"));
        if (period == null || indicator == null) {
            return null;
        }
        if (period.compareTo(context.period()) >= 0) {
            problems.add(
                    fields.valuePlace("period"),
                    what + " is of a period before " + context.period() + "; write this one under `readings`");
        }
        mustBeDue(indicator, period, fields.valuePlace("period"));
        Figure figure = new FigureReader(indicator, problems).mapping(fields);
        Node before = restated ? fields.node("was") : null;
        Figure was = before == null ? null : new FigureReader(indicator, problems).was(before);
        String why = restated ? fields.text("why") : null;
        if (!fields.isSound() || figure == null) {
            return null;
        }
        return new FactsFile.LateReading(reading(indicator, period, figure, fields.place(), context), was, why);
    }

    private void mustBeClause(String number, Place place) {
        List<String> numbers =
                terms.notice().clauses().stream().map(each -> each.number()).toList();
        if (!numbers.contains(number)) {
            problems.add(place, "there is no clause `" + number + "` in the notice" + Nearest.hint(number, numbers));
        }
    }

    private FactsFile.@Nullable Comment comment(Node.Entry entry, Node node) {
        mustBeClause(entry.key(), entry.place());
        Fields fields = Fields.open(node, "a comment", problems, "why", "action", "owner", "by", "evidence");
        FactsFile.Comment comment = new FactsFile.Comment(
                fields.optionalText("why"),
                fields.optionalText("action"),
                fields.optionalText("owner"),
                fields.optionalDate("by"),
                fields.optionalText("evidence"));
        if (fields.isSound() && comment.why() == null && comment.action() == null) {
            problems.add(fields.place(), "a comment says `why` or what `action` is taken");
        }
        return comment;
    }

    private void mustNotBeAfter(LocalDate date, Context context, Place place, String what) {
        if (date.isAfter(context.date())) {
            problems.add(
                    place, what + " on " + date + ", after the file's date " + context.date() + "; correct the day");
        }
    }

    private FactsFile.@Nullable ActionReport action(Node.Entry entry, Node node, Context context) {
        var actions = terms.notice().actions().keySet();
        if (!actions.contains(entry.key())) {
            problems.add(
                    entry.place(), "there is no action `" + entry.key() + "`" + Nearest.hint(entry.key(), actions));
        }
        Fields fields = Fields.open(node, "an action", problems, "completed", "reopened", "evidence", "why");
        LocalDate completed = fields.optionalDate("completed");
        LocalDate reopened = fields.optionalDate("reopened");
        if (fields.isSound() && fields.has("completed") == fields.has("reopened")) {
            problems.add(fields.place(), "an action says either when it was `completed` or when it was `reopened`");
        }
        if (completed != null) {
            mustNotBeAfter(completed, context, fields.valuePlace("completed"), "completed");
        }
        if (reopened != null) {
            mustNotBeAfter(reopened, context, fields.valuePlace("reopened"), "reopened");
        }
        String words = fields.has("reopened") ? fields.text("why") : fields.optionalText("evidence");
        return fields.isSound() ? new FactsFile.ActionReport(completed, reopened, words) : null;
    }

    private @Nullable LocalDate submission(Node.Entry entry, Node node, Context context) {
        var returns = terms.notice().returns().keySet();
        if (!returns.contains(entry.key())) {
            problems.add(
                    entry.place(), "there is no report `" + entry.key() + "`" + Nearest.hint(entry.key(), returns));
        }
        LocalDate date = new Scalars(problems).date(node);
        if (date != null) {
            mustNotBeAfter(date, context, node.place(), "submitted");
            if (!WorkingDays.covers(date.getYear())) {
                problems.add(
                        node.place(),
                        "England's bank holidays are known for " + WorkingDays.FIRST_YEAR + " to "
                                + WorkingDays.LAST_YEAR + ", not for " + date.getYear() + "; correct the day");
            }
        }
        return date;
    }

    private FactsFile.@Nullable BoardJudgement judgement(Node.Entry entry, Node node, Context context) {
        mustBeClause(entry.key(), entry.place());
        terms.notice().clause(entry.key()).ifPresent(clause -> {
            if (clause.judged() != Judged.BY_BOARD) {
                problems.add(
                        entry.place(),
                        "clause `" + entry.key() + "` is judged "
                                + clause.judged().code().replace('-', ' ')
                                + "; a judgement of the board cannot stand for it");
            }
        });
        Fields fields = Fields.open(node, "a judgement", problems, "status", "by", "on", "why");
        Node statusNode = fields.node("status");
        Status status = statusNode == null ? null : status(statusNode);
        String by = fields.text("by");
        LocalDate on = fields.date("on");
        String why = fields.text("why");
        if (on != null) {
            mustNotBeAfter(on, context, fields.valuePlace("on"), "judged");
        }
        return fields.isSound()
                ? new FactsFile.BoardJudgement(
                        requireNonNull(status),
                        requireNonNull(by),
                        requireNonNull(on),
                        requireNonNull(why),
                        entry.place())
                : null;
    }

    private @Nullable Status status(Node node) {
        String text = new Scalars(problems).text(node);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "pass", "PASS" -> Status.PASS;
            case "warn", "WARN" -> Status.WARN;
            case "breach", "BREACH" -> Status.BREACH;
            default -> {
                problems.add(node.place(), "`" + text + "` is no status; write pass, warn or breach");
                yield null;
            }
        };
    }

    private FactsFile.@Nullable LevelDecision level(@Nullable Node node, Context context) {
        if (node == null) {
            return null;
        }
        Fields decisions = Fields.open(node, "`decisions`", problems, "level");
        Node inner = decisions.node("level");
        if (inner == null) {
            return null;
        }
        Fields fields = Fields.open(inner, "a decision", problems, "is", "by", "on", "why");
        String is = fields.text("is");
        List<String> levels =
                terms.notice().levels().stream().map(Notice.Level::level).toList();
        if (is != null && !levels.contains(is)) {
            problems.add(fields.valuePlace("is"), "there is no level `" + is + "`" + Nearest.hint(is, levels));
        }
        String by = fields.text("by");
        LocalDate on = fields.date("on");
        String why = fields.text("why");
        if (on != null) {
            mustNotBeAfter(on, context, fields.valuePlace("on"), "decided");
        }
        return fields.isSound()
                ? new FactsFile.LevelDecision(
                        requireNonNull(is), requireNonNull(by), requireNonNull(on), requireNonNull(why))
                : null;
    }

    private FactsFile.@Nullable Inspection inspection(Node node, Context context) {
        Fields fields = Fields.open(node, "an inspection", problems, "date", "body", "subject", "grade");
        LocalDate date = fields.date("date");
        if (date != null) {
            mustNotBeAfter(date, context, fields.valuePlace("date"), "inspected");
        }
        String body = fields.text("body");
        String subject = fields.text("subject");
        String grade = fields.text("grade");
        return fields.isSound()
                ? new FactsFile.Inspection(
                        requireNonNull(date), requireNonNull(body), requireNonNull(subject), requireNonNull(grade))
                : null;
    }
}
