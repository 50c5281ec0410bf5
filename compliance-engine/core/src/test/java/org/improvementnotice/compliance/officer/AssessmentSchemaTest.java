package org.improvementnotice.compliance.officer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.Published;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.input.CaseReader;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Baseline;
import org.improvementnotice.compliance.model.BaselineFile;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Counts;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.FileDigest;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ProcessView;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.model.WaiverFile;
import org.improvementnotice.compliance.model.WaiverUse;
import org.improvementnotice.compliance.report.JsonReport;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The JSON of assessments, the records it is made of and its published schema have the same fields and kinds. */
class AssessmentSchemaTest {

    private static final Published SCHEMA = Published.schema("assessment");
    private static final Path EXAMPLES = Path.of("../../examples");
    private static final Path PACKS = Path.of("../../compliance-rules/packs");

    /** What the schema calls a record. */
    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry("provenance", Notice.Provenance.class),
            Map.entry("period", PeriodAssessment.class),
            Map.entry("paper", Paper.class),
            Map.entry("counts", Counts.class),
            Map.entry("finding", Finding.class),
            Map.entry("rule", RuleSource.class),
            Map.entry("place", Place.class),
            Map.entry("distance", Finding.Distance.class),
            Map.entry("pace", Finding.Pace.class),
            Map.entry("comparison", Finding.Comparison.class),
            Map.entry("absence-run", Finding.AbsenceRun.class),
            Map.entry("part", Figure.Parts.class),
            Map.entry("process-view", ProcessView.class),
            Map.entry("caution", Finding.Caution.class),
            Map.entry("finding-comment", FactsFile.Comment.class),
            Map.entry("board-judgement", FactsFile.BoardJudgement.class),
            Map.entry("listed", PeriodAssessment.Listed.class),
            Map.entry("activity", PeriodAssessment.Activity.class),
            Map.entry("unjudged-clause", Clause.class),
            Map.entry("rule-change", PeriodAssessment.RuleChange.class),
            Map.entry("restatement", PeriodAssessment.Restatement.class),
            Map.entry("verdict", PeriodAssessment.Restatement.Verdict.class),
            Map.entry("theme-result", PeriodAssessment.ThemeResult.class),
            Map.entry("escalation", Escalation.class),
            Map.entry("attention", Escalation.Attention.class),
            Map.entry("decided", FactsFile.LevelDecision.class),
            Map.entry("cause", Escalation.Cause.class),
            Map.entry("ask", Escalation.Ask.class),
            Map.entry("told", Escalation.Told.class),
            Map.entry("inspection", FactsFile.Inspection.class),
            Map.entry("carry", Carry.class),
            Map.entry("carry-level", Carry.Level.class),
            Map.entry("hold", AskedTarget.Key.class),
            Map.entry("track", Carry.Track.class),
            Map.entry("mark", Carry.Mark.class),
            Map.entry("known-action", Carry.KnownAction.class),
            Map.entry("promise", Carry.Promise.class),
            Map.entry("promise-handed-on", Carry.Promise.class),
            Map.entry("agreed-exception", Waiver.class),
            Map.entry("waiver-use", WaiverUse.class),
            Map.entry("baseline-change", Baseline.Change.class));

    /** Where the JSON says more or less than a record, or calls it otherwise. */
    private static final List<String> OTHERWISE = """
            board-judgement: not written: place
            carry: not written: files
            carry: written beside: facts
            caution: written beside: doubt
            counts: byReason is array, written as object
            decided: not written: is
            decided: written beside: level
            finding: not written: detail
            finding: not written: place
            finding: not written: validation
            finding: written beside: fact
            finding: written beside: message
            finding: written beside: standing
            known-action: written beside: action
            listed: not written: name
            part: not written: by
            part: written beside: part
            period: not written: files
            period: not written: carry
            period: written beside: counts
            period: written beside: notJudgedHere
            period: written beside: worst
            promise-handed-on: written beside: clause
            rule: not written: clause
            rule: not written: theme
            rule: not written: coreTasks
            rule: not written: source
            rule: not written: place
            rule: written beside: file
            rule: written beside: line
            track: written beside: clause
            track: written beside: indicator
            unjudged-clause: not written: number
            unjudged-clause: not written: coreTasks
            unjudged-clause: not written: judged
            unjudged-clause: not written: origin
            unjudged-clause: not written: missing
            unjudged-clause: not written: waivable
            unjudged-clause: not written: place
            unjudged-clause: written beside: clause
            agreed-exception: not written: authority
            waiver-use: written beside: text
            """.lines().toList();

    /** What is written of several records, or of none. */
    private static final Set<String> OF_NO_RECORD = Set.of(
            "baseline",
            "notice",
            "rule-pack",
            "file",
            "period-counts",
            "known-figures",
            "known-reading",
            "grade",
            "waiting-report",
            "clean");

    private static Stream<Assessment> example(Path pack, String facts) {
        RulePack rules = RulePack.load(pack);
        Facts read = Facts.read(EXAMPLES.resolve(facts), rules);
        ComplianceEngine engine = ComplianceEngine.of(rules);
        LocalDate late = rules.notice().inForceUntil();
        return Stream.of(engine.assess(read), engine.asAt(late).assess(read));
    }

    private static Stream<Assessment> cases(Path folder) {
        RulePack pack = RulePack.load(folder);
        Problems problems = new Problems();
        Assessor assessor = new Assessor(pack, "cases", Deadline.NONE);
        return pack.caseFiles().stream()
                .flatMap(file -> CaseReader.read(file, pack, problems).stream())
                .map(each -> assessor.assess(each.facts(), new Run(each.asAt(), null)));
    }

    private static Waiver waiver(String clause, @Nullable String indicator) {
        LocalDate from = LocalDate.of(2012, 2, 1);
        return new Waiver(
                clause,
                indicator,
                "Testshire",
                "r",
                "board",
                from,
                "e",
                from,
                from.plusDays(30),
                Place.of("waivers.yaml"));
    }

    /** With a requirement that is worse, new ones, and one that is gone. */
    private static Assessment compared(Assessment assessment, String council) {
        BaselineFile.Judged met = new BaselineFile.Judged("n", Status.PASS, false, false, null, null, null);
        BaselineFile.Month month = new BaselineFile.Month(
                new ReportingPeriod(2012, 1),
                "board",
                new TreeMap<>(Map.of(
                        new AskedTarget.Key("2.1", "timeliness"), met, new AskedTarget.Key("9.9", "other"), met)));
        return ComplianceEngine.compared(
                assessment,
                new BaselineFile(
                        new FileDigest("baseline.json", "0".repeat(64)), new TreeMap<>(Map.of(council, month))));
    }

    private static Collection<JsonNode> all() {
        WaiverFile waivers = new WaiverFile(
                "waivers.yaml", "0".repeat(64), List.of(waiver("2.1", null), waiver("2.2", "unallocated")));
        Sample.Month[] months = {
            Sample.month(
                    "2012-01", "readings: { timeliness: { numerator: 70, denominator: 100, by: { all: 70/100 } } }"),
            Sample.month(
                    "2012-02",
                    "comments: { \"2.1\": { action: agency } }",
                    "actions: { plan-agreed: { completed: 2012-02-20 } }",
                    "readings: { timeliness: 60 }",
                    "decisions: { level: { is: public-scrutiny, by: chair, on: 2012-02-20, why: no movement } }",
                    "inspections: [ { date: 2012-02-05, body: Ofsted, subject: x, grade: adequate } ]"),
            Sample.month("2012-03", "readings: { timeliness: 60, unallocated: 2 }")
        };
        Assessment rich = Sample.assess(
                Sample.pack(),
                new Run(null, null, new FileDigest("previous.json", "0".repeat(64)), waivers, null),
                months);
        Assessment nothing = Sample.assess(
                Sample.asking("target(\"timeliness\").atLeast(80)", "    ReportingPeriod( monthIn(1) )"),
                Sample.month("2012-02", "readings: { timeliness: 70 }"));
        return Stream.of(
                        example(PACKS.resolve("peterborough-2012"), "peterborough-2012/facts"),
                        example(PACKS.resolve("northmere-2024"), "northmere-2024/facts"),
                        example(EXAMPLES.resolve("peterborough-published/pack"), "peterborough-published/facts"),
                        cases(EXAMPLES.resolve("judgement/pack")),
                        cases(EXAMPLES.resolve("judgement/strict-pack")),
                        Stream.of(
                                rich,
                                nothing,
                                compared(rich, "Testshire"),
                                compared(rich, "Elsewhere"),
                                Sample.papers(Sample.pack(), "committee", months)))
                .flatMap(each -> each)
                .map(JsonReport::line)
                .map(Published::json)
                .toList();
    }

    @Test
    void every_assessment_validates_and_every_field_and_kind_of_the_schema_is_seen() {
        Map<String, Set<String>> seen = new TreeMap<>();
        Map<String, Set<String>> known = new TreeMap<>();
        for (JsonNode assessment : all()) {
            assertThat(SCHEMA.faults(assessment)).isEmpty();
            SCHEMA.walk(assessment, (step, each) -> {
                JsonNode properties = step.schema().path("properties");
                properties.properties().forEach(property -> {
                    String name = step.kind() + "." + property.getKey();
                    known.computeIfAbsent(name, any -> kinds(property.getValue()));
                    Set<String> kinds = seen.computeIfAbsent(name, any -> new TreeSet<>());
                    if (each.has(property.getKey())) {
                        kinds.add(kind(each.get(property.getKey())));
                    }
                });
            });
        }
        long defined = SCHEMA.text().get("$defs").properties().stream()
                .filter(each -> each.getValue().has("properties"))
                .count();

        // before the first period no assessment is written; the other two are as rare, and the records have them
        known.put("carry.period", Set.of("string"));
        known.put("process-view.assurance", Set.of("string"));
        known.put("verdict.now", Set.of("string"));
        assertThat(seen).isEqualTo(known);
        assertThat(known.keySet().stream()
                        .map(each -> each.replaceAll("\\..*", ""))
                        .distinct())
                .hasSize((int) defined + 1);
    }

    private static String kind(JsonNode value) {
        return value.isInt() ? "integer" : value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What the schema lets something be. */
    private static Set<String> kinds(JsonNode schema) {
        Set<String> kinds = new TreeSet<>();
        JsonNode resolved = SCHEMA.resolved(schema);
        resolved.path("anyOf").forEach(each -> kinds.addAll(kinds(each)));
        JsonNode type = resolved.path("type");
        if (type.isArray()) {
            type.forEach(each -> kinds.add(each.asText()));
        } else if (type.isTextual()) {
            kinds.add(type.asText());
        } else if (resolved.has("enum")) {
            kinds.add("string");
        } else if (resolved.has("const")) {
            kinds.add("integer");
        }
        return kinds;
    }

    @Test
    void the_schema_names_the_components_of_the_records_with_their_kinds() {
        List<String> otherwise = new ArrayList<>();
        for (Map.Entry<String, Class<?>> each : new TreeMap<>(RECORDS).entrySet()) {
            JsonNode properties = SCHEMA.def(each.getKey()).get("properties");
            Set<String> left = new TreeSet<>();
            properties.fieldNames().forEachRemaining(left::add);
            for (RecordComponent component : each.getValue().getRecordComponents()) {
                JsonNode property = properties.get(component.getName());
                if (property == null) {
                    otherwise.add(each.getKey() + ": not written: " + component.getName());
                } else {
                    left.remove(component.getName());
                    String written = described(property);
                    String given = described(component);
                    if (!written.equals(given)) {
                        otherwise.add(each.getKey() + ": " + component.getName() + " is " + given + ", written as "
                                + written);
                    }
                }
            }
            left.forEach(name -> otherwise.add(each.getKey() + ": written beside: " + name));
        }

        assertThat(otherwise).containsExactlyInAnyOrder(OTHERWISE.toArray(String[]::new));
        SCHEMA.text().get("$defs").properties().forEach(each -> {
            boolean known = RECORDS.containsKey(each.getKey()) || OF_NO_RECORD.contains(each.getKey());
            assertThat(known).as(each.getKey()).isEqualTo(each.getValue().has("properties"));
        });
    }

    private static String described(RecordComponent component) {
        Class<?> type = component.getType();
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return kind(type) + (nullable ? " or null" : "");
    }

    private static String kind(Class<?> type) {
        if (type == BigDecimal.class) {
            return "decimal";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == ReportingPeriod.class) {
            return "month";
        }
        if (type.isEnum()) {
            return "enum";
        }
        if (type == int.class) {
            return "integer";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        if (type == String.class) {
            return "string";
        }
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type) ? "array" : "object";
    }

    private static String described(JsonNode property) {
        boolean nullable = kinds(property).contains("null");
        JsonNode of = property.has("anyOf") ? property.get("anyOf").get(0) : property;
        String name = Published.nameOf(of);
        String kind = List.of("decimal", "date", "month").contains(name)
                ? name
                : SCHEMA.resolved(of).has("enum")
                        ? "enum"
                        : kinds(of).iterator().next();
        Set<String> kinds = new TreeSet<>(kinds(property));
        kinds.remove("null");
        return (kinds.size() == 1 && kind.equals("null") ? kinds.iterator().next() : kind)
                + (nullable ? " or null" : "");
    }
}
