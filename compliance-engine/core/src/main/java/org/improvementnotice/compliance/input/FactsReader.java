package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Characters;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.model.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Reads facts files against the terms of a pack: all of them, or all of their problems. */
public final class FactsReader {

    private static final Pattern NAMED_BY_MONTH = Pattern.compile("(?:^|[/\\\\])(\\d{4}-\\d\\d)\\.(?:ya?ml|json)$");

    private final PackTerms terms;
    private final Problems problems;
    private final Indicators indicators;

    private FactsReader(PackTerms terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
        this.indicators = new Indicators(terms.catalogue(), problems);
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
        return read(sources, terms, problems, Deadline.NONE);
    }

    /** The same, asking a deadline before each file. */
    public static List<AuthorityFacts> read(
            List<SourceFile> sources, PackTerms terms, Problems problems, Deadline deadline) {
        FactsReader reader = new FactsReader(terms, problems);
        List<LocatedFile> files = new ArrayList<>();
        for (SourceFile source : sources) {
            deadline.check();
            for (FactsDocument document : FactsDocument.of(source, terms, problems)) {
                reader.file(source, document).ifPresent(files::add);
            }
        }
        return FactsJoiner.join(files, problems);
    }

    /** Reads what files hold of one council, each file in pieces, and adds what is wrong to the problems. */
    static List<AuthorityFacts> readPieces(List<List<SourceFile>> files, PackTerms terms, Problems problems) {
        FactsReader reader = new FactsReader(terms, problems);
        List<LocatedFile> located = new ArrayList<>();
        for (List<SourceFile> pieces : files) {
            for (FactsDocument document : FactsDocument.of(pieces, terms, problems)) {
                reader.file(pieces.get(0), document).ifPresent(located::add);
            }
        }
        return FactsJoiner.join(located, problems);
    }

    /** Reads one file whose nodes are known. */
    static Optional<LocatedFile> read(SourceFile source, Node root, PackTerms terms, Problems problems) {
        return read(source, new FactsDocument(root, Layout.KEYS), terms, problems);
    }

    /** Reads one document whose nodes are known. */
    static Optional<LocatedFile> read(SourceFile source, FactsDocument document, PackTerms terms, Problems problems) {
        return new FactsReader(terms, problems).file(source, document);
    }

    /** A file with the places of its parts, for what can be wrong only beside other files. */
    record LocatedFile(FactsFile file, Map<String, Place> places, Layout layout) {
        Place place(String part) {
            return places.getOrDefault(part, Place.of(file.name()));
        }
    }

    private Optional<LocatedFile> file(SourceFile source, FactsDocument document) {
        if (document.root() instanceof Node.Mapping mapping
                && mapping.entries().stream().noneMatch(each -> Keys.FACTS.all().contains(each.key()))) {
            // its keys are not repeated: whatever was named by mistake may be for nobody to see
            problems.add(
                    document.root().place(),
                    "this is no facts file: none of its keys is one of those; it starts with `authority` and `period`");
            return Optional.empty();
        }
        Fields fields = Fields.open(document.root(), Keys.FACTS, problems);
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
        mustFitNotice(period, submitted, fields, document.layout());
        mustFitName(source.name(), period, fields.valuePlace("period"));
        FileContext context = new FileContext(period, dateOf(period, submitted), origin, standing, document.layout());
        SectionReader sections = new SectionReader(terms.notice(), context, problems);
        Map<String, Reading> readings = fields.map("readings", (entry, node) -> reading(entry, node, context));
        List<FactsFile.LateReading> late = new ArrayList<>(fields.list("late", node -> late(node, context, false)));
        late.addAll(fields.list("restated", node -> late(node, context, true)));
        var comments = fields.map("comments", sections::comment);
        var actions = fields.map("actions", sections::action);
        var submissions = fields.map("submissions", sections::submission);
        var judgements = fields.map("judgements", sections::judgement);
        var level = sections.level(fields.optional("decisions"));
        var inspections = fields.list("inspections", sections::inspection);
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
        return Optional.of(new LocatedFile(file, places(fields), document.layout()));
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

    /** A file that is named by its month alone is of that month: a copied one may still have the month before in it. */
    private void mustFitName(String name, ReportingPeriod period, Place place) {
        Matcher matcher = NAMED_BY_MONTH.matcher(name);
        if (matcher.find() && !period.toString().equals(matcher.group(1))) {
            problems.add(
                    place,
                    "the file is named `" + matcher.group(1) + "`, and its figures are of " + period
                            + "; correct one of the two");
        }
    }

    /** The day a file speaks as of: when it was handed in; for a draft no day is known, so none is too late. */
    private static LocalDate dateOf(ReportingPeriod period, @Nullable LocalDate submitted) {
        return submitted == null ? period.plusMonths(12).lastDay() : submitted;
    }

    private void mustBeOf(String authority, Place place) {
        String asked = terms.notice().authority();
        if (Characters.lookAlike(authority).equals(Notice.ANY_AUTHORITY)) {
            problems.add(
                    place, "`" + Notice.ANY_AUTHORITY + "` stands for every council and is none; name the council");
        }
        if (!asked.equals(Notice.ANY_AUTHORITY) && !asked.equals(authority)) {
            problems.add(place, "the notice is for `" + asked + "`, not for " + Shown.quoted(authority));
        }
    }

    private void mustFitNotice(ReportingPeriod period, @Nullable LocalDate submitted, Fields fields, Layout layout) {
        Notice notice = terms.notice();
        if (period.compareTo(notice.lastPeriod()) > 0) {
            problems.add(
                    fields.valuePlace("period"),
                    "the notice is in force until " + notice.inForceUntil() + "; nothing is asked of " + period
                            + "; correct the month, or leave " + layout.ofAMonth() + " out");
        }
        if (submitted != null && submitted.isBefore(period.lastDay())) {
            problems.add(
                    fields.valuePlace("submitted"),
                    "submitted on " + submitted + ", before " + period
                            + " ended; correct the day, or leave it out for a draft");
        }
        if (submitted != null
                && submitted.getYear() > WorkingDays.LAST_YEAR
                && !notice.returns().isEmpty()) {
            SectionReader.mustBeInTable(submitted, fields.valuePlace("submitted"), problems);
        }
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

    private @Nullable Reading reading(Node.Entry entry, Node node, FileContext context) {
        Indicator indicator = indicators.find(entry.key(), entry.place());
        if (indicator == null) {
            return null;
        }
        mustBeDue(indicator, context.period(), entry.place());
        Figure figure = new FigureReader(indicator, context.layout(), problems).read(node);
        return figure == null ? null : reading(indicator, context.period(), figure, node.place(), context);
    }

    private static Reading reading(
            Indicator indicator, ReportingPeriod period, Figure figure, Place place, FileContext context) {
        return new Reading(
                indicator.code(), period, indicator.unit(), figure, place, context.source(), context.standing());
    }

    private FactsFile.@Nullable LateReading late(Node node, FileContext context, boolean restated) {
        Keys kind = restated ? Keys.RESTATED : Keys.LATE;
        Fields fields = Fields.open(node, kind, problems);
        ReportingPeriod period = fields.period("period");
        String code = fields.text("indicator");
        Indicator indicator = code == null ? null : indicators.find(code, fields.valuePlace("indicator"));
        if (period == null || indicator == null) {
            return null;
        }
        if (period.compareTo(context.period()) >= 0) {
            problems.add(
                    fields.valuePlace("period"),
                    kind.what() + " is of a period before " + context.period() + "; "
                            + context.layout().ofThisMonth());
        }
        mustBeDue(indicator, period, fields.valuePlace("period"));
        Figure figure = new FigureReader(indicator, context.layout(), problems).mapping(fields);
        Node before = restated ? fields.node("was") : null;
        Figure was = before == null ? null : new FigureReader(indicator, context.layout(), problems).was(before);
        String why = restated ? fields.prose("why") : null;
        if (!fields.isSound() || figure == null) {
            return null;
        }
        return new FactsFile.LateReading(reading(indicator, period, figure, fields.place(), context), was, why);
    }
}
