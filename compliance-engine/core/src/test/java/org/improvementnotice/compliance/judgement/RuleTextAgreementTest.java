package org.improvementnotice.compliance.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.input.FactsReader;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.MissingPolicy;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.RoundingPolicy;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.rules.PackFiles;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The whole way, from rule text and facts files to findings, held against the second evaluator: random targets are written
 * as rules of a pack, random figures as files of months.
 */
class RuleTextAgreementTest {

    private static final int TARGETS = 1_300;
    private static final ReportingPeriod FIRST = new ReportingPeriod(2011, 4);

    /** A target with its series, and the code of its indicator. */
    private record Asked(int number, RandomSeries.Series series) {
        String code() {
            return "x-" + number;
        }

        Indicator indicator() {
            return Objects.requireNonNull(series.asked().indicator());
        }

        Requirement.Measured requirement() {
            return (Requirement.Measured) series.asked().requirement();
        }
    }

    @Test
    void ten_thousand_findings_come_out_alike_from_rule_text_and_files() {
        List<Asked> asked = loadable(targets());
        RulePack pack = RulePack.load(pack(asked));
        Map<ReportingPeriod, PeriodAssessment> months = assess(pack, asked);

        List<String> disagreements = new ArrayList<>();
        int compared = 0;
        for (Asked each : asked) {
            List<SecondEvaluator.Month> series = each.series().months();
            List<SecondEvaluator.Result> expected =
                    SecondEvaluator.judge(each.series().asked(), series);
            for (int i = 0; i < expected.size(); i++) {
                PeriodAssessment month =
                        Objects.requireNonNull(months.get(series.get(i).period()));
                String wanted = words(expected.get(i));
                String actual = words(month, "1." + each.number());
                compared++;
                if (!wanted.equals(actual)) {
                    disagreements.add(chain(each) + " in " + month.period() + ": "
                            + series.get(i).given() + "\n  the second says " + wanted + "\n  the engine says "
                            + actual);
                    break;
                }
            }
        }

        assertThat(disagreements.stream().limit(5)).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(10_000);
    }

    // what is compared

    private static String words(SecondEvaluator.Result result) {
        if (result instanceof SecondEvaluator.Result.Listed listed) {
            return listed.why().code();
        }
        SecondEvaluator.Result.Judged judged = (SecondEvaluator.Result.Judged) result;
        return judged.status() + " " + judged.reason() + " " + judged.run() + " " + judged.absent() + " "
                + judged.value() + " " + plain(judged.distance()) + " " + judged.direction() + " "
                + judged.dependsOnRounding();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "none" : number.stripTrailingZeros().toPlainString();
    }

    private static String words(PeriodAssessment month, String clause) {
        for (Finding each : month.findings()) {
            if (each.clause().equals(clause)) {
                Finding.Distance distance = each.distance();
                boolean rounding = each.cautions().stream()
                        .anyMatch(one -> one.code().code().equals("depends-on-rounding"));
                return each.status() + " " + each.reason() + " " + each.run() + " " + each.isAbsent() + " "
                        + each.value() + " " + plain(distance == null ? null : distance.amount()) + " "
                        + each.direction() + " " + rounding;
            }
        }
        return month.listed().stream()
                .filter(each -> each.clause().equals(clause))
                .map(each -> each.why().code())
                .findFirst()
                .orElse("nothing");
    }

    // targets

    private static List<Asked> targets() {
        List<Asked> targets = new ArrayList<>();
        for (long seed = 5_000_000; targets.size() < TARGETS; seed++) {
            RandomSeries.Series series = new RandomSeries(seed).next();
            if (series.asked().requirement() instanceof Requirement.Measured && !isRefused(series)) {
                targets.add(new Asked(targets.size(), written(series)));
            }
        }
        return targets;
    }

    /** What a facts file can say: a missing key stands for what has no word. */
    private static RandomSeries.Series written(RandomSeries.Series series) {
        SecondEvaluator.Asked asked = series.asked();
        SortedMap<ReportingPeriod, Reading> known = new TreeMap<>();
        List<SecondEvaluator.Month> months = new ArrayList<>();
        for (SecondEvaluator.Month month : series.months()) {
            Reading reading = month.given() instanceof SecondEvaluator.Given.OfReading given
                            && !(given.reading().figure() instanceof Figure.Absent absent
                                    && absent.absence() == Absence.NO_FILE)
                    ? given.reading()
                    : noKey(month, asked);
            known.put(month.figurePeriod(), reading);
            months.add(new SecondEvaluator.Month(
                    month.period(),
                    month.figurePeriod(),
                    month.asAt(),
                    new SecondEvaluator.Given.OfReading(
                            reading, known.headMap(month.figurePeriod().plusMonths(1)))));
        }
        return new RandomSeries.Series(
                new SecondEvaluator.Asked(
                        asked.indicator(), asked.requirement(), asked.missing(), RoundingPolicy.AS_GIVEN, 5),
                months);
    }

    private static Reading noKey(SecondEvaluator.Month month, SecondEvaluator.Asked asked) {
        return new Reading(
                "x",
                month.figurePeriod(),
                Objects.requireNonNull(asked.indicator()).unit(),
                new Figure.Absent(Absence.NO_KEY),
                Place.of("facts.yaml"),
                "",
                Validation.VALIDATED);
    }

    /** A bare percentage between 0 and 1 is a problem where high is good, so no file can say it. */
    private static boolean isRefused(RandomSeries.Series series) {
        Indicator indicator = Objects.requireNonNull(series.asked().indicator());
        return indicator.unit() == Unit.PERCENT
                && indicator.good() == Good.HIGH
                && series.months().stream()
                        .map(SecondEvaluator.Month::given)
                        .anyMatch(given -> given instanceof SecondEvaluator.Given.OfReading reading
                                && reading.reading().figure() instanceof Figure.Value value
                                && value.value().signum() > 0
                                && value.value().compareTo(BigDecimal.ONE) < 0);
    }

    /** A pack refuses some targets, such as a line outside the indicator's range; those are left out. */
    private static List<Asked> loadable(List<Asked> asked) {
        try {
            RulePack.load(pack(asked));
            return asked;
        } catch (InvalidRulePackException e) {
            Set<Integer> refused = new HashSet<>();
            for (Problem problem : e.problems()) {
                String file = problem.place().file();
                assertThat(file).as(problem.toString()).endsWith(".drl");
                int first = Integer.parseInt(file.replaceAll("\\D*1-random-(\\d+)\\.drl", "$1")) * RULES_A_FILE;
                refused.add(first + (problem.place().line() - HEADER) / LINES_A_RULE);
            }
            List<Asked> left = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                if (!refused.contains(i)) {
                    left.add(asked.get(i));
                }
            }
            assertThat(left).hasSizeLessThan(asked.size());
            return loadable(left);
        }
    }

    // the pack as text

    private static final int HEADER = 12;
    private static final int LINES_A_RULE = 7;
    private static final int RULES_A_FILE = 200;

    private static PackFiles pack(List<Asked> asked) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        put(files, "pack.yaml", notice(asked));
        put(files, "indicators.yaml", indicators(asked));
        for (int first = 0; first < asked.size(); first += RULES_A_FILE) {
            int last = Math.min(first + RULES_A_FILE, asked.size());
            put(files, "targets/1-random-" + first / RULES_A_FILE + ".drl", rules(asked.subList(first, last)));
        }
        put(files, "escalation/ladder.drl", """
                package random.ladder

                import org.improvementnotice.compliance.model.Finding
                import org.improvementnotice.compliance.model.Status
                import static org.improvementnotice.compliance.model.Escalation.escalate

                rule "L1 a BREACH"
                    @source("made up")
                when
                    exists Finding( status == Status.BREACH )
                then
                    insert( escalate("board-attention") );
                end
                """);
        return new PackFiles("random", files);
    }

    private static void put(SortedMap<String, SourceFile> files, String name, String text) {
        files.put(name, SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String notice(List<Asked> asked) {
        StringBuilder text = new StringBuilder("""
                id: random
                version: 1.0.0
                title: Random
                authority: any
                issued: 2011-04-01
                judgedFrom: 2011-04
                inForceUntil: 2015-12-31
                provenance: { status: illustrative, sources: [ made up ] }
                themes: { "1": Random }
                coreTasks: { "1": All }
                returns: { }
                actions: { }
                bodies: { board: { name: Board, meets: monthly, papers: private, receives: all } }
                levels: [ { level: board-attention, bodies: [ board ], asks: the Board looks } ]
                startsAt: board-attention
                policies: { }
                clauses:
                """);
        for (Asked each : asked) {
            String missing = each.series().asked().missing() == MissingPolicy.BREACH ? ", missing: breach" : "";
            text.append("  - { number: \"1.")
                    .append(each.number())
                    .append("\", words: made up, coreTasks: [ \"1\" ], judged: by-rule, origin: illustrative")
                    .append(missing)
                    .append(" }\n");
        }
        return text.toString();
    }

    private static String indicators(List<Asked> asked) {
        StringBuilder text = new StringBuilder();
        for (Asked each : asked) {
            Indicator indicator = each.indicator();
            text.append(each.code()).append(":\n");
            key(text, "name", "X " + each.number());
            key(text, "better", "as asked");
            code(text, "unit", indicator.unit());
            code(text, "good", indicator.good());
            code(text, "basis", indicator.basis());
            code(text, "frequency", indicator.frequency().every());
            if (indicator.frequency().every().timesAYear() < 12) {
                key(text, "due", indicator.frequency().due().toString());
            }
            key(text, "lag", String.valueOf(indicator.lag()));
            BigDecimal to = indicator.range().to();
            key(text, "range", "{ from: " + indicator.range().from() + (to == null ? "" : ", to: " + to) + " }");
            if (indicator.unit() != Unit.COUNT) {
                key(text, "parts", "decimal");
            }
            code(text, "whenNone", indicator.whenNone());
            key(text, "mayNotApply", "true");
            if (!indicator.scale().isEmpty()) {
                key(text, "scale", indicator.scale().toString());
            }
            if (!indicator.breaks().isEmpty()) {
                key(
                        text,
                        "breaks",
                        "[ { period: " + indicator.breaks().keySet().iterator().next() + ", why: counted anew } ]");
            }
            key(text, "decimals", String.valueOf(indicator.decimals()));
            key(text, "definition", "made up");
            key(text, "source", "made up");
        }
        return text.toString();
    }

    private static void code(StringBuilder text, String key, Code value) {
        key(text, key, value.code());
    }

    private static void key(StringBuilder text, String key, String value) {
        text.append("  ").append(key).append(": ").append(value).append('\n');
    }

    private static String rules(List<Asked> asked) {
        StringBuilder text = new StringBuilder("""
                package random.targets

                import org.improvementnotice.compliance.model.ReportingPeriod
                import static org.improvementnotice.compliance.model.Target.cases
                import static org.improvementnotice.compliance.model.Target.lastPeriod
                import static org.improvementnotice.compliance.model.Target.points
                import static org.improvementnotice.compliance.model.Target.relative
                import static org.improvementnotice.compliance.model.Target.samePeriodLastYear
                import static org.improvementnotice.compliance.model.Target.target


                """);
        for (Asked each : asked) {
            text.append("rule \"1.").append(each.number()).append(" made up\"\n");
            text.append("    @clause(\"1.").append(each.number()).append("\") @source(\"made up\")\n");
            text.append("when\n    ReportingPeriod( onOrAfter(\"2010-01\") )\nthen\n    insert( ");
            text.append(chain(each)).append(" );\nend\n");
        }
        return text.toString();
    }

    // a target as a chain of verbs

    private static String chain(Asked asked) {
        Requirement.Measured measured = asked.requirement();
        StringBuilder chain = new StringBuilder("target(\"" + asked.code() + "\")");
        if (!measured.share().isEmpty()) {
            chain.append(measured.share().stream().collect(Collectors.joining("\", \"", ".share(\"", "\")")));
        }
        chain.append(line(measured.line()));
        band(measured.band(), chain);
        Requirement.Path path = measured.path();
        if (path != null) {
            chain.append(".fromBaseline(" + path.baseline() + ", \"" + path.from() + "\").by(\"" + path.by() + "\")");
            chain.append(path.agreed() ? ".agreed()" : "");
            path.steps().forEach(each -> chain.append(".step(\"" + each.from() + "\", " + each.line() + ")"));
        }
        chain.append(measured.cases() > 0 ? ".basedOnAtLeast(" + measured.cases() + ")" : "");
        chain.append(measured.periods() > 1 ? ".sustainedFor(" + measured.periods() + ")" : "");
        return chain.toString();
    }

    private static String line(Requirement.Line line) {
        if (line instanceof Requirement.Line.AtLeast floor) {
            return ".atLeast(" + floor.value() + ")";
        }
        if (line instanceof Requirement.Line.AtMost ceiling) {
            return ".atMost(" + ceiling.value() + ")";
        }
        if (line instanceof Requirement.Line.Exactly point) {
            return ".exactly(" + point.value() + ")";
        }
        if (line instanceof Requirement.Line.Between span) {
            return ".between(" + span.from() + ", " + span.to() + ")";
        }
        Requirement.Line.ImprovesOn than = (Requirement.Line.ImprovesOn) line;
        String earlier = than.than() == Requirement.Earlier.LAST_PERIOD ? "lastPeriod()" : "samePeriodLastYear()";
        return ".improvesOn(" + earlier + ")" + (than.by() == null ? "" : ".by(points(" + than.by() + "))");
    }

    private static void band(Requirement.Band band, StringBuilder chain) {
        BigDecimal below = band.below();
        BigDecimal above = band.above();
        if (below != null && above != null) {
            chain.append(".breachOutside(" + below + ", " + above + ")");
        } else if (below != null) {
            chain.append(".breachBelow(" + below + ")");
        } else if (above != null) {
            chain.append(".breachAbove(" + above + ")");
        }
        Requirement.Tolerance tolerance = band.tolerance();
        if (tolerance != null) {
            String kind = tolerance.kind().name().toLowerCase(Locale.ROOT);
            chain.append(".tolerance(" + kind + "(" + tolerance.amount() + "))");
        }
    }

    // months as files

    private static Map<ReportingPeriod, PeriodAssessment> assess(RulePack pack, List<Asked> asked) {
        SortedMap<ReportingPeriod, StringBuilder> readings = new TreeMap<>();
        SortedMap<ReportingPeriod, StringBuilder> late = new TreeMap<>();
        for (int i = 0; i < 45; i++) {
            readings.put(FIRST.plusMonths(i), new StringBuilder());
            late.put(FIRST.plusMonths(i), new StringBuilder());
        }
        for (Asked each : asked) {
            for (SecondEvaluator.Month month : each.series().months()) {
                Figure figure = ((SecondEvaluator.Given.OfReading) month.given())
                        .reading()
                        .figure();
                if (figure instanceof Figure.Absent absent && absent.absence() == Absence.NO_KEY) {
                    continue;
                }
                if (month.period().equals(month.figurePeriod())) {
                    Objects.requireNonNull(readings.get(month.period()))
                            .append("  " + each.code() + ": { " + written(figure) + " }\n");
                } else {
                    Objects.requireNonNull(late.get(month.period()))
                            .append("  - { period: " + month.figurePeriod() + ", indicator: " + each.code() + ", "
                                    + written(figure) + " }\n");
                }
            }
        }
        List<SourceFile> files = new ArrayList<>();
        readings.forEach((period, text) -> files.add(SourceFile.of(
                period + ".yaml",
                ("authority: Exampleborough\nperiod: " + period + "\nsubmitted: " + period.lastDay() + "\n"
                                + section("readings", text) + section("late", Objects.requireNonNull(late.get(period))))
                        .getBytes(StandardCharsets.UTF_8))));
        return new Assessor(pack, "test")
                .assess(FactsReader.read(files, pack).get(0), Run.PLAIN).periods().stream()
                        .collect(Collectors.toMap(PeriodAssessment::period, each -> each));
    }

    private static String section(String key, StringBuilder text) {
        return text.isEmpty() ? "" : key + ":\n" + text;
    }

    private static String written(Figure figure) {
        if (figure instanceof Figure.Value value) {
            return "value: " + value.value().toPlainString();
        }
        if (figure instanceof Figure.Parts parts) {
            return "numerator: " + parts.numerator().toPlainString() + ", denominator: "
                    + parts.denominator().toPlainString();
        }
        if (figure instanceof Figure.Grades grades) {
            return "grades: { "
                    + grades.counts().entrySet().stream()
                            .map(each -> each.getKey() + ": " + each.getValue())
                            .collect(Collectors.joining(", "))
                    + " }";
        }
        Figure.Absent absent = (Figure.Absent) figure;
        return absent.absence() == Absence.NOT_APPLICABLE
                ? "not-applicable: why"
                : "value: " + absent.absence().code();
    }
}
