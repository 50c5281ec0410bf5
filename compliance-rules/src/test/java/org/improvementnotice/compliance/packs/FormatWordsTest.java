package org.improvementnotice.compliance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.PaperMaker;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.input.CaseReader;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.report.Report;
import org.improvementnotice.compliance.report.ReportFormat;
import org.improvementnotice.compliance.report.ReportFormats;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What no format says in a sentence of ours: over every month of every example and case, in every format, whole and as
 * papers. The words of pack and facts, which others chose, are taken out first, and so are the words of a format itself.
 */
class FormatWordsTest {

    /** The gate takes every tenth case, {@code -Dcases.every=1} all of them. */
    private static final int STEP = Integer.getInteger("cases.every", 10);

    private static final Pattern NEVER = Pattern.compile(
            "\\b(compliant|complies|non-compliant|unlawful|in default|statutory|legal breach|escalated|intervention|safe|safely"
                    + "|no concerns|all clear|assured|assurance|under control|robust|n/a|no data|on track|will|forecast"
                    + "|predicted|expected by|trajectory|significant|significantly|because|due to|caused|as a result|only|just"
                    + "|merely|slightly|marginally|a few|still|already|unfortunately|pleasingly|failed|poor|weak"
                    + "|underperforming|overall|excused|the system|the computer|satisfied|improved|worsened)\\b");

    /** What a format is made of, which is no sentence. */
    private static final Pattern PROTOCOL = Pattern.compile(
            "(?s)<style>.*?</style>|<[^>]*>|::error|\"level\" ?: ?\"error\"|\"(status|kind)\" ?: ?\"[a-z]+\""
                    + "|\"assurance\"|\"process\" ?: ?\\{[^}]*\\}");

    private static List<Report> reports(RulePack pack, AuthorityFacts facts, Assessment all) {
        List<Report> reports = new ArrayList<>();
        List<Assessment> whole = List.of(all);
        reports.add(new Report(whole, new Report.Background(pack, whole), Status.BREACH, false, null));
        for (PeriodAssessment each : all.periods()) {
            reports.add(new Report(
                    List.of(all.only(each.period())), new Report.Background(pack, whole), Status.WARN, false, null));
        }
        for (String body : pack.notice().bodies().keySet()) {
            new PaperMaker(pack.catalogue(), new Assessor(pack, "test"), Run.PLAIN)
                    .of(all, facts, Paper.of(pack.notice(), body))
                    .map(List::of)
                    .ifPresent(papers -> reports.add(
                            new Report(papers, new Report.Background(pack, papers), Status.BREACH, false, null)));
        }
        return reports;
    }

    /** Everything that pack and facts say in words of their own, longest first. */
    private static List<String> others(RulePack pack, Assessment all) {
        Set<String> words = new HashSet<>();
        Notice notice = pack.notice();
        words.add(notice.title());
        words.addAll(notice.provenance().sources());
        words.addAll(notice.themes().values());
        words.addAll(notice.coreTasks().values());
        notice.clauses().forEach(each -> {
            words.add(each.words());
            words.add(String.valueOf(each.duty()));
        });
        notice.returns().values().forEach(each -> words.add(each.name()));
        notice.actions().values().forEach(each -> words.addAll(List.of(each.name(), each.owner())));
        notice.bodies().values().forEach(each -> words.addAll(List.of(each.name(), each.receives())));
        notice.levels().forEach(each -> words.add(each.asks()));
        pack.catalogue().indicators().values().forEach(each -> {
            words.addAll(List.of(each.name(), each.better(), each.definition(), each.source()));
            words.addAll(each.breaks().values());
            words.addAll(each.scale());
        });
        pack.ladderRules()
                .forEach(each ->
                        words.addAll(List.of(each.source().name(), each.source().source())));
        pack.targetRules()
                .forEach(each ->
                        words.addAll(List.of(each.source().name(), each.source().source())));
        all.periods().forEach(each -> ofFacts(each, words));
        return words.stream()
                .filter(each -> each.length() > 2)
                .map(each -> each.toLowerCase(Locale.ROOT))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void ofFacts(PeriodAssessment period, Set<String> words) {
        words.addAll(period.sources());
        for (Finding each : period.findings()) {
            words.add(each.source());
            if (each.comment() != null) {
                Stream.of(
                                each.comment().why(),
                                each.comment().action(),
                                each.comment().owner(),
                                each.comment().evidence())
                        .forEach(text -> words.add(String.valueOf(text)));
            }
            if (each.promised() != null) {
                words.add(each.promised().action());
                words.add(String.valueOf(each.promised().owner()));
            }
            if (each.judgement() != null) {
                words.addAll(List.of(each.judgement().why(), each.judgement().by()));
            }
        }
        period.restated().forEach(each -> words.add(String.valueOf(each.why())));
        period.inspections().forEach(each -> words.addAll(List.of(each.subject(), each.body(), each.grade())));
        if (period.escalation().decided() != null) {
            words.addAll(List.of(
                    period.escalation().decided().why(),
                    period.escalation().decided().by()));
        }
        period.carry().actions().values().forEach(each -> words.add(String.valueOf(each.evidence())));
        period.listed().stream()
                .filter(each -> each.text().startsWith("given as not applicable"))
                .forEach(each -> words.add(each.text()));
    }

    private static String plain(String printed) {
        return PROTOCOL.matcher(printed)
                .replaceAll(" ")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replaceAll("&#(39|x27|34);", "'")
                .replaceAll("&[a-z]+;", " ")
                .replaceAll("\\\\(.)", "$1")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static void saysNothingOfIt(RulePack pack, Assessment all, List<Report> reports) {
        List<String> others = others(pack, all).stream()
                .map(FormatWordsTest::plain)
                .distinct()
                .toList();
        for (Report report : reports) {
            for (ReportFormat format : ReportFormats.all()) {
                String said = plain(format.of(report));
                if (!NEVER.matcher(said).find()) {
                    continue;
                }
                for (String each : others) {
                    said = said.replace(each, "…");
                }
                String left = said;
                assertThat(NEVER.matcher(left)
                                .results()
                                .map(each -> left.substring(
                                        Math.max(0, each.start() - 60), Math.min(left.length(), each.end() + 40)))
                                .collect(Collectors.toSet()))
                        .as(format.name())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"peterborough-2012", "northmere-2024"})
    void no_format_says_it_of_an_example(String example) {
        Months months = new Months(example);

        Assessment all = new Assessor(months.pack(), "test").assess(months.facts(), Run.PLAIN);
        saysNothingOfIt(months.pack(), all, reports(months.pack(), months.facts(), all));
    }

    private static Stream<Path> packs() {
        return Stream.of(
                Path.of("../examples/judgement/pack"),
                Path.of("../examples/judgement/strict-pack"),
                Path.of("packs/peterborough-2012"),
                Path.of("packs/northmere-2024"));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void no_format_says_it_of_a_case(Path folder) {
        RulePack pack = RulePack.load(folder);
        Problems problems = new Problems();

        List<Case> cases = pack.caseFiles().stream()
                .flatMap(each -> CaseReader.read(each, pack, problems).stream())
                .toList();
        for (int i = 0; i < cases.size(); i += STEP) {
            Assessment each = new Assessor(pack, "test").assess(cases.get(i).facts(), Run.PLAIN);
            saysNothingOfIt(pack, each, List.of(Report.of(each, pack)));
        }
    }
}
