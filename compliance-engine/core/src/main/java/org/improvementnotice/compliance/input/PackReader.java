package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.improvementnotice.compliance.model.Characters;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Frequency;
import org.improvementnotice.compliance.model.Judged;
import org.improvementnotice.compliance.model.Meets;
import org.improvementnotice.compliance.model.MissingPolicy;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Origin;
import org.improvementnotice.compliance.model.Papers;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RoundingPolicy;
import org.improvementnotice.compliance.model.Shows;
import org.improvementnotice.compliance.model.StepDownPolicy;
import org.improvementnotice.compliance.model.WaivedRaisePolicy;
import org.jspecify.annotations.Nullable;

/** Reads {@code pack.yaml}. */
public final class PackReader {

    /** The most years of a notice; each month of them is rehearsed. */
    private static final int MOST_YEARS = 20;

    private final Problems problems;

    private PackReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads a notice.
     *
     * @return the notice, or empty where a problem was added
     */
    public static Optional<Notice> read(SourceFile source, Problems problems) {
        return NodeParser.parse(source, problems).flatMap(root -> new PackReader(problems).notice(root));
    }

    private Optional<Notice> notice(Node root) {
        Fields fields = Fields.open(root, Keys.PACK, problems);
        String id = fields.kebab("id");
        String version = version(fields);
        String title = fields.text("title");
        String authority = fields.text("authority");
        var issued = fields.date("issued");
        var judgedFrom = fields.period("judgedFrom");
        var inForceUntil = fields.date("inForceUntil");
        Node provenanceNode = fields.node("provenance");
        var provenance = provenanceNode == null ? null : provenance(provenanceNode);
        Map<String, String> themes = named(fields, "themes");
        Map<String, String> coreTasks = named(fields, "coreTasks");
        List<Clause> clauses = fields.list("clauses", each -> clause(each, fields.keysOf("coreTasks")));
        Map<String, Notice.Return> returns = fields.map("returns", this::owed);
        Map<String, Notice.Action> actions =
                fields.map("actions", (entry, node) -> action(entry, node, fields.keysOf("coreTasks")));
        Map<String, Notice.Body> bodies = fields.map("bodies", this::body);
        Set<String> names = new HashSet<>();
        List<Notice.Level> levels = fields.list("levels", each -> {
            Notice.Level level = level(each, fields.keysOf("bodies"));
            if (level != null && !names.add(level.level())) {
                problems.add(each.place(), "level " + Shown.quoted(level.level()) + " stands twice; name each once");
            }
            return level;
        });
        String startsAt = fields.kebab("startsAt");
        Notice.Policies policies = policies(fields.optional("policies"));
        mustNotBeEmpty(fields, "themes", themes.size());
        mustNotBeEmpty(fields, "clauses", clauses.size());
        mustNotBeEmpty(fields, "levels", levels.size());
        mustBeUnique(clauses);
        mustStart(fields, startsAt, levels);
        mustSpan(fields, issued, judgedFrom, inForceUntil);
        mustBeOwedInTime(fields, returns, inForceUntil);
        if (!fields.isSound()) {
            return Optional.empty();
        }
        return Optional.of(new Notice(
                requireNonNull(id),
                requireNonNull(version),
                requireNonNull(title),
                requireNonNull(authority),
                requireNonNull(issued),
                requireNonNull(judgedFrom),
                requireNonNull(inForceUntil),
                requireNonNull(provenance),
                themes,
                coreTasks,
                clauses,
                returns,
                actions,
                bodies,
                levels,
                requireNonNull(startsAt),
                policies));
    }

    private void mustSpan(
            Fields fields, @Nullable LocalDate issued, @Nullable ReportingPeriod first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first.firstDay())) {
            problems.add(
                    fields.valuePlace("inForceUntil"),
                    "the notice ends on " + last + ", before it is judged from " + first + "; one of the two is wrong");
        }
        if (first != null && last != null && last.isAfter(first.firstDay().plusYears(MOST_YEARS))) {
            problems.add(
                    fields.valuePlace("inForceUntil"),
                    "the notice ends on " + last + ", more than " + MOST_YEARS + " years after it is judged from "
                            + first + "; one of the two is wrong");
        }
        if (issued != null && last != null && issued.isAfter(last)) {
            problems.add(
                    fields.valuePlace("issued"),
                    "the notice was issued on " + issued + ", after its end on " + last + "; one of the two is wrong");
        }
    }

    private void mustBeOwedInTime(Fields fields, Map<String, Notice.Return> returns, @Nullable LocalDate inForceUntil) {
        if (inForceUntil == null || !(fields.optional("returns") instanceof Node.Mapping mapping)) {
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            Notice.Return owed = returns.get(entry.key());
            if (owed != null && owed.from().firstDay().isAfter(inForceUntil)) {
                problems.add(
                        Fields.openAny(entry.value(), "a return", problems).valuePlace("from"),
                        "this is owed from " + owed.from() + ", and the notice ends on " + inForceUntil
                                + "; take an earlier month");
            }
        }
    }

    private @Nullable String version(Fields fields) {
        String version = fields.looseText("version");
        if (version != null && !version.matches("[0-9]+\\.[0-9]+\\.[0-9]+")) {
            problems.add(fields.valuePlace("version"), Shown.quoted(version) + " is not a version; write it as 1.0.0");
        }
        return version;
    }

    private Map<String, String> named(Fields fields, String key) {
        return fields.map(key, (entry, node) -> {
            String name = fields.scalars().text(new Node.Scalar(entry.place(), entry.key(), false, false));
            String words = fields.scalars().text(node);
            return name == null ? null : words;
        });
    }

    private void mustNotBeEmpty(Fields fields, String key, int size) {
        if (size == 0 && fields.isSound()) {
            problems.add(fields.placeOf(key), "`" + key + "` names at least one");
        }
    }

    private void mustBeUnique(List<Clause> clauses) {
        Set<String> numbers = new HashSet<>();
        for (Clause clause : clauses) {
            if (!numbers.add(Characters.lookAlike(clause.number()))) {
                problems.add(
                        clause.place(), "clause " + Shown.quoted(clause.number()) + " stands twice; number each once");
            }
        }
    }

    private void mustStart(Fields fields, @Nullable String startsAt, List<Notice.Level> levels) {
        List<String> names = levels.stream().map(Notice.Level::level).toList();
        if (startsAt != null && !names.isEmpty() && !names.contains(startsAt)) {
            problems.add(
                    fields.valuePlace("startsAt"),
                    "there is no level " + Shown.quoted(startsAt) + Nearest.hint(startsAt, names));
        }
    }

    private Notice.@Nullable Provenance provenance(Node node) {
        Fields fields = Fields.open(node, Keys.PROVENANCE, problems);
        var status = fields.code("status", Notice.Provenance.Status.class);
        List<String> sources = fields.texts("sources");
        if (fields.isSound() && sources.isEmpty()) {
            problems.add(fields.place(), "`sources` is missing; say where the content comes from");
        }
        return fields.isSound() ? new Notice.Provenance(requireNonNull(status), sources) : null;
    }

    private @Nullable Clause clause(Node node, Set<String> coreTasks) {
        Fields fields = Fields.open(node, Keys.CLAUSE, problems);
        String number = fields.text("number");
        String words = fields.text("words");
        List<String> tasks = tasks(fields, coreTasks);
        var judged = fields.code("judged", Judged.class);
        var origin = fields.code("origin", Origin.class);
        var missing = fields.optionalCode("missing", MissingPolicy.class);
        boolean waivable = fields.flag("waivable");
        String duty = fields.optionalText("duty");
        return fields.isSound()
                ? new Clause(
                        requireNonNull(number),
                        requireNonNull(words),
                        tasks,
                        requireNonNull(judged),
                        requireNonNull(origin),
                        missing,
                        waivable,
                        duty,
                        fields.place())
                : null;
    }

    private List<String> tasks(Fields fields, Set<String> known) {
        return fields.list("coreTasks", node -> {
            String task = fields.scalars().text(node);
            if (task != null && !known.contains(task)) {
                problems.add(node.place(), "there is no core task " + Shown.quoted(task) + Nearest.hint(task, known));
            }
            return task;
        });
    }

    private Notice.@Nullable Return owed(Node.Entry entry, Node node) {
        Fields fields = Fields.open(node, Keys.RETURN, problems);
        mustBeCode(fields, entry);
        String name = fields.textOr("name", entry.key().replace('-', ' '));
        Frequency frequency = frequency(fields, "every");
        int days = fields.whole("withinWorkingDays", 1, 250);
        var from = fields.period("from");
        return fields.isSound()
                ? new Notice.Return(entry.key(), name, requireNonNull(frequency), days, requireNonNull(from))
                : null;
    }

    /** An interval and, unless it is monthly, the months in which a period of it ends. */
    static @Nullable Frequency frequency(Fields fields, String key) {
        Frequency.Every every = fields.codeOr(key, Frequency.Every.class, Frequency.Every.MONTHLY);
        List<Integer> months = fields.list("due", each -> fields.scalars().whole(each, 1, 12));
        if (!fields.isSound()) {
            return null;
        }
        if (every == Frequency.Every.MONTHLY && !fields.has("due")) {
            return Frequency.MONTHLY;
        }
        Set<Integer> due = new TreeSet<>(months);
        if (due.size() != every.timesAYear() || due.size() != months.size()) {
            fields.scalars()
                    .problem(
                            fields.placeOf(fields.has("due") ? "due" : key),
                            every == Frequency.Every.MONTHLY
                                    ? "`due` goes with a longer interval; add `" + key
                                            + ": quarterly` or the like, or take `due` away"
                                    : "`" + every.code() + "` needs `due:` with " + every.timesAYear()
                                            + " different months, such as `due: [ 3, 6, 9, 12 ]` for quarterly");
            return null;
        }
        return new Frequency(every, due);
    }

    private Notice.@Nullable Action action(Node.Entry entry, Node node, Set<String> coreTasks) {
        Fields fields = Fields.open(node, Keys.PLANNED_ACTION, problems);
        mustBeCode(fields, entry);
        String name = fields.text("name");
        String owner = fields.text("owner");
        List<String> tasks = tasks(fields, coreTasks);
        return fields.isSound()
                ? new Notice.Action(entry.key(), requireNonNull(name), requireNonNull(owner), tasks)
                : null;
    }

    private Notice.@Nullable Body body(Node.Entry entry, Node node) {
        Fields fields = Fields.open(node, Keys.BODY, problems);
        mustBeCode(fields, entry);
        String name = fields.text("name");
        var meets = fields.code("meets", Meets.class);
        var papers = fields.code("papers", Papers.class);
        var shows = fields.codeOr("shows", Shows.class, Shows.WHOLE);
        String receives = fields.text("receives");
        return fields.isSound()
                ? new Notice.Body(
                        entry.key(),
                        requireNonNull(name),
                        requireNonNull(meets),
                        requireNonNull(papers),
                        shows,
                        requireNonNull(receives))
                : null;
    }

    private Notice.@Nullable Level level(Node node, Set<String> bodies) {
        Fields fields = Fields.open(node, Keys.LEVEL, problems);
        String level = fields.kebab("level");
        List<String> named = new ArrayList<>();
        fields.list("bodies", each -> {
            String body = fields.scalars().text(each);
            if (body != null && !bodies.contains(body)) {
                problems.add(each.place(), "there is no body " + Shown.quoted(body) + Nearest.hint(body, bodies));
            } else if (body != null) {
                named.add(body);
            }
            return body;
        });
        if (fields.isSound() && named.isEmpty()) {
            problems.add(fields.valuePlace("bodies"), "a level concerns at least one body; name it");
        }
        String asks = fields.text("asks");
        return fields.isSound() ? new Notice.Level(requireNonNull(level), named, requireNonNull(asks)) : null;
    }

    private Notice.Policies policies(@Nullable Node node) {
        Fields fields = Fields.open(
                node == null ? new Node.Mapping(org.improvementnotice.compliance.model.Place.of(""), List.of()) : node,
                Keys.POLICIES,
                problems);
        return new Notice.Policies(
                fields.codeOr("missing", MissingPolicy.class, MissingPolicy.WARN_THEN_BREACH),
                fields.codeOr("rounding", RoundingPolicy.class, RoundingPolicy.AS_GIVEN),
                fields.codeOr("stepDown", StepDownPolicy.class, StepDownPolicy.ONE_LEVEL),
                fields.codeOr("waivedRaise", WaivedRaisePolicy.class, WaivedRaisePolicy.NEVER),
                fields.wholeOr("waiverMaxDays", 90, 1, 366),
                fields.wholeOr("lateBreach", 5, 0, 250));
    }

    private static void mustBeCode(Fields fields, Node.Entry entry) {
        fields.scalars().isKebab(new Node.Scalar(entry.place(), entry.key(), false, false), entry.key());
    }
}
