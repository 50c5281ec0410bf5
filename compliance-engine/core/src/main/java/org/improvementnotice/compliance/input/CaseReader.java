package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Reads case files. A month of a case is written like a facts file and read by the same code, so that a case can say what
 * a file can say, and no more. In a case a figure stands in the month that rests on it, also where an indicator lags.
 */
public final class CaseReader {

    private static final String COUNCIL = "Exampleborough";

    private final SourceFile source;
    private final PackTerms terms;
    private final Problems problems;
    private final Map<String, Place> sentences = new HashMap<>();
    private final List<String> lines;

    private CaseReader(SourceFile source, PackTerms terms, Problems problems) {
        this.source = source;
        this.terms = terms;
        this.problems = problems;
        this.lines =
                source.text(new Problems()).map(each -> each.lines().toList()).orElse(List.of());
    }

    /** Reads the cases of a file, in its order, and adds what is wrong to the problems. */
    public static List<Case> read(SourceFile source, PackTerms terms, Problems problems) {
        return NodeParser.parse(source, problems)
                .map(root -> new CaseReader(source, terms, problems).cases(root))
                .orElse(List.of());
    }

    private List<Case> cases(Node root) {
        if (!(root instanceof Node.Sequence sequence)) {
            problems.add(root.place(), "a case file is a list of cases, each starting with `- case:` and a sentence");
            return List.of();
        }
        List<Case> cases = new ArrayList<>();
        sequence.items().forEach(each -> one(each).ifPresent(cases::add));
        return cases;
    }

    private Optional<Case> one(Node node) {
        Fields fields = Fields.open(node, Keys.CASE, problems);
        String words = fields.text("case");
        ReportingPeriod period = fields.period("period");
        LocalDate asAt = fields.optionalDate("asAt");
        String before = level(fields, "level");
        String after = level(fields, "expectLevel");
        List<Case.Expected> expected = new ExpectedReader(terms.notice(), problems).read(fields);
        Case.ExpectedTell tell = new ExpectedTellReader(terms.notice(), problems).read(fields);
        if (expected.isEmpty() && after == null && tell == null && fields.isSound()) {
            problems.add(fields.place(), "a case expects something; write `expect`, `expectLevel` or `expectTell`");
        }
        if (words != null) {
            mustBeNew(words, fields.valuePlace("case"));
        }
        if (period == null) {
            return Optional.empty();
        }
        if (!isJudged(period, fields)) {
            return Optional.empty();
        }
        boolean draft = asAt != null && asAt.isBefore(terms.notice().deadline(period));
        Optional<AuthorityFacts> facts = facts(fields, period, draft);
        if (!fields.isSound() || facts.isEmpty()) {
            return Optional.empty();
        }
        PeriodFacts own = facts.get().periods().get(period);
        LocalDate day =
                own == null && asAt == null ? terms.notice().deadline(period).plusDays(1) : asAt;
        if (!isLateEnough(day, own, period, fields)) {
            return Optional.empty();
        }
        return Optional.of(new Case(
                requireNonNull(words),
                fields.place(),
                facts.get(),
                facts.get().periods().firstKey(),
                period,
                day,
                before,
                expected,
                after == null ? null : new Case.ExpectedLevel(fields.valuePlace("expectLevel"), after),
                tell,
                othersMet(fields)));
    }

    private boolean othersMet(Fields fields) {
        String others = fields.optionalText("others");
        if (others != null && !others.equals("met")) {
            problems.add(
                    fields.valuePlace("others"),
                    Shown.quoted(others) + " is not known here; write `others: met`, or leave it out");
        }
        return others != null;
    }

    private boolean isJudged(ReportingPeriod period, Fields fields) {
        ReportingPeriod first = terms.notice().judgedFrom();
        ReportingPeriod last = terms.notice().lastPeriod();
        if (period.compareTo(first) < 0) {
            problems.add(
                    fields.valuePlace("period"), "nothing is judged before " + first + "; take a month from there on");
            return false;
        }
        if (period.compareTo(last) > 0) {
            problems.add(
                    fields.valuePlace("period"),
                    "the notice is in force until " + terms.notice().inForceUntil() + "; take a month up to " + last);
            return false;
        }
        return true;
    }

    /** Whether the month of a case is judged as at a day: its file, or else the deadline of its return, lies before. */
    private boolean isLateEnough(
            @Nullable LocalDate day, @Nullable PeriodFacts own, ReportingPeriod period, Fields fields) {
        if (own == null && terms.notice().returns().isEmpty()) {
            problems.add(
                    fields.placeOf("noFile"), "the pack has no `returns`, so a month without a file is not judged");
            return false;
        }
        LocalDate least = own == null
                ? terms.notice().deadline(period).plusDays(1)
                : own.submitted().orElse(period.firstDay());
        if (day == null || !day.isBefore(least)) {
            return true;
        }
        problems.add(
                fields.valuePlace("asAt"),
                own == null
                        ? "without a file " + period + " is judged from " + least + " on; give that day or a later one"
                        : own.isDraft()
                                ? period + " begins on " + least + "; give that day or a later one"
                                : "the file of " + period + " is handed in on " + least
                                        + "; give that day or a later one, or take `submitted` away");
        return false;
    }

    private void mustBeNew(String words, Place place) {
        Place earlier = sentences.putIfAbsent(words, place);
        if (earlier != null) {
            problems.add(place, "this sentence stands at line " + earlier.line() + " already; say what differs");
        }
    }

    private @Nullable String level(Fields fields, String key) {
        String level = fields.optionalText(key);
        List<String> levels =
                terms.notice().levels().stream().map(Notice.Level::level).toList();
        if (level != null && !levels.contains(level)) {
            problems.add(
                    fields.valuePlace(key), "there is no level " + Shown.quoted(level) + Nearest.hint(level, levels));
        }
        return level;
    }

    // months

    /** @param draft whether the month of the case is judged before its file would be handed in */
    private Optional<AuthorityFacts> facts(Fields fields, ReportingPeriod period, boolean draft) {
        SortedMap<ReportingPeriod, Month> months = new TreeMap<>();
        months.put(period, new Month(fields.place(), of(fields)));
        fields.map("months", (entry, node) -> month(entry, node, period, months));
        fields.map("series", (entry, node) -> series(entry, node, period, months));
        for (ReportingPeriod without : fields.list("noFile", fields.scalars()::period)) {
            months.remove(without);
        }
        if (months.isEmpty() && fields.isSound()) {
            problems.add(fields.placeOf("noFile"), "a case has a month with a file; give one under `months`");
        }
        List<FactsReader.LocatedFile> files = new ArrayList<>();
        months.forEach((each, month) -> FactsReader.read(
                        source, month.asFile(each, draft && each.equals(period)), terms, problems)
                .ifPresent(files::add));
        return fields.isSound() ? FactsJoiner.join(files, problems).stream().findFirst() : Optional.empty();
    }

    private static List<Node.Entry> of(Fields fields) {
        List<Node.Entry> entries = new ArrayList<>();
        fields.all().forEach(each -> {
            if (Keys.MONTH.all().contains(each.key())) {
                entries.add(each);
            }
        });
        return entries;
    }

    private @Nullable Object month(
            Node.Entry entry, Node node, ReportingPeriod last, SortedMap<ReportingPeriod, Month> months) {
        ReportingPeriod period = fieldsOf(entry);
        Fields fields = Fields.open(node, Keys.MONTH, problems);
        if (period != null && period.compareTo(last) >= 0) {
            problems.add(
                    entry.place(), "`months` holds months before `period`, " + last + ", whose file stands beside it");
        } else if (period != null) {
            months.put(period, new Month(node.place(), of(fields)));
        }
        return null;
    }

    private @Nullable ReportingPeriod fieldsOf(Node.Entry entry) {
        return new Scalars(problems).period(new Node.Scalar(entry.place(), entry.key(), false, false));
    }

    /** The last figure of a series is the one that the case's month rests on; each before it stands one due period back. */
    private @Nullable Object series(
            Node.Entry entry, Node node, ReportingPeriod last, SortedMap<ReportingPeriod, Month> months) {
        Indicator indicator = terms.catalogue().find(entry.key()).orElse(null);
        if (indicator == null) {
            problems.add(
                    entry.place(),
                    "there is no indicator " + Shown.quoted(entry.key()) + " in the catalogue"
                            + Nearest.hint(
                                    entry.key(), terms.catalogue().indicators().keySet()));
            return null;
        }
        List<Optional<Node>> figures = Series.of(node, lines, problems);
        ReportingPeriod of = indicator.frequency().lastDue(last.plusMonths(-indicator.lag()));
        for (int i = figures.size() - 1; i >= 0; i--) {
            if (of.year() < Scalars.FIRST_YEAR) {
                problems.add(node.place(), "these figures go back before " + Scalars.FIRST_YEAR + "; write fewer");
                return null;
            }
            Month month = months.computeIfAbsent(
                    of.plusMonths(indicator.lag()), each -> new Month(node.place(), new ArrayList<>()));
            figures.get(i).ifPresent(figure -> month.add(entry, figure));
            of = indicator.frequency().previousDue(of);
        }
        return null;
    }

    /** A month of a case, with what its file says. */
    private final class Month {
        private final Place place;
        private final List<Node.Entry> entries;
        private final List<Node.Entry> readings = new ArrayList<>();

        Month(Place place, List<Node.Entry> given) {
            this.place = place;
            this.entries = new ArrayList<>();
            for (Node.Entry each : given) {
                if (!each.key().equals("readings")) {
                    entries.add(each);
                } else if (each.value() instanceof Node.Mapping mapping) {
                    readings.addAll(mapping.entries());
                } else {
                    problems.add(
                            each.value().place(),
                            "`readings` is written as keys with values, not as "
                                    + each.value().kind());
                }
            }
        }

        void add(Node.Entry entry, Node figure) {
            if (readings.stream().anyMatch(each -> each.key().equals(entry.key()))) {
                problems.add(
                        entry.place(),
                        Shown.quoted(entry.key())
                                + " stands under `readings` of the same month too; keep one of the two");
            }
            readings.add(new Node.Entry(entry.place(), entry.key(), figure));
        }

        /** The month as a facts file would be written. A draft was not handed in, unless it says so. */
        Node asFile(ReportingPeriod period, boolean draft) {
            List<Node.Entry> file = new ArrayList<>(entries);
            file.add(text("authority", council()));
            file.add(text("period", period.toString()));
            if (!draft && entries.stream().noneMatch(each -> each.key().equals("submitted"))) {
                file.add(text("submitted", terms.notice().deadline(period).toString()));
            }
            List<Node.Entry> own = new ArrayList<>();
            List<Node> lagging = new ArrayList<>();
            for (Node.Entry each : readings) {
                ReportingPeriod of = figurePeriod(each.key(), period);
                if (of.equals(period)) {
                    own.add(each);
                } else {
                    lagging.add(late(each, of));
                }
            }
            file.add(new Node.Entry(place, "readings", new Node.Mapping(place, own)));
            addLate(file, lagging);
            return new Node.Mapping(place, file);
        }

        private void addLate(List<Node.Entry> file, List<Node> lagging) {
            if (lagging.isEmpty()) {
                return;
            }
            List<Node> all = new ArrayList<>(lagging);
            for (Node.Entry each : entries) {
                if (each.key().equals("late") && each.value() instanceof Node.Sequence given) {
                    all.addAll(given.items());
                    file.remove(each);
                } else if (each.key().equals("late")) {
                    // it stays as it is, for the reader of the month to refuse
                    return;
                }
            }
            file.add(new Node.Entry(place, "late", new Node.Sequence(place, all)));
        }

        private ReportingPeriod figurePeriod(String code, ReportingPeriod period) {
            return terms.catalogue()
                    .find(code)
                    .map(each -> period.plusMonths(-each.lag()))
                    .orElse(period);
        }

        private Node late(Node.Entry reading, ReportingPeriod of) {
            List<Node.Entry> entries = new ArrayList<>();
            entries.add(new Node.Entry(
                    reading.place(), "period", new Node.Scalar(reading.place(), of.toString(), false, false)));
            entries.add(new Node.Entry(
                    reading.place(), "indicator", new Node.Scalar(reading.place(), reading.key(), false, false)));
            if (reading.value() instanceof Node.Mapping mapping) {
                entries.addAll(mapping.entries());
            } else {
                entries.add(new Node.Entry(reading.place(), "value", reading.value()));
            }
            return new Node.Mapping(reading.value().place(), entries);
        }

        private Node.Entry text(String key, String value) {
            return new Node.Entry(place, key, new Node.Scalar(place, value, false, false));
        }

        private String council() {
            String authority = terms.notice().authority();
            return authority.equals(Notice.ANY_AUTHORITY) ? COUNCIL : authority;
        }
    }
}
