package org.improvementnotice.compliance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.input.CaseReader;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.officer.Explanations;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no sentence of ours says. Officers' and bodies' words are theirs: they stand in quotes. */
class WordsTest {

    private static final Pattern NEVER = Pattern.compile(
            "\\b(compliant|complies|compliance with|unlawful|in default|statutory|legal breach|escalated|intervention|safe|safely"
                    + "|no concerns|all clear|assured|assurance|under control|robust|n/a|no data|on track|will|forecast|predicted"
                    + "|expected|trajectory|significant|significantly|because|due to|caused|as a result|only|just|merely|slightly"
                    + "|marginally|a few|still|already|unfortunately|pleasingly|failed|poor|weak|underperforming|overall|excused"
                    + "|error|the system|the computer|satisfied|improved|worsened)\\b");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private static List<String> sentences(PeriodAssessment period) {
        List<String> sentences = new ArrayList<>();
        for (Finding each : period.findings()) {
            sentences.add(each.detail());
            sentences.add(each.required());
            each.cautions().forEach(caution -> sentences.add(caution.text()));
            if (each.pace() != null) {
                sentences.add(Objects.requireNonNull(each.pace()).text());
            }
            if (each.process() != null) {
                sentences.add(Objects.requireNonNull(each.process()).text());
            }
        }
        period.listed().forEach(each -> {
            sentences.add(each.text());
            each.cautions().forEach(caution -> sentences.add(caution.text()));
        });
        period.activity().forEach(each -> sentences.add(each.text()));
        period.restated().forEach(each -> sentences.add(each.was() + " " + each.is()));
        sentences.addAll(period.escalation().lowers());
        return sentences;
    }

    private static void saysNothingOfIt(Stream<PeriodAssessment> periods) {
        nothingOfIt(periods.flatMap(each -> sentences(each).stream()));
    }

    private static void nothingOfIt(Stream<String> sentences) {
        List<String> wrong = sentences
                .map(each -> QUOTED.matcher(each).replaceAll("").toLowerCase(Locale.ROOT))
                .filter(each -> NEVER.matcher(each).find())
                .distinct()
                .toList();

        assertThat(wrong).isEmpty();
    }

    /** The names of rules and their sources are officers'. */
    private static Stream<String> explained(RulePack pack, AuthorityFacts facts) {
        Explanations all = Explanations.of(pack, new Assessor(pack, "test").trace(facts, Run.PLAIN));
        return all.assessment().periods().stream()
                .flatMap(month ->
                        pack.notice().clauses().stream().map(each -> all.of(each.number(), null, month.period())))
                .flatMap(each -> each.answers().stream())
                .flatMap(each -> each.sections().stream())
                .flatMap(each -> each.lines().stream())
                .filter(each -> !each.startsWith("rule "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"peterborough-2012", "northmere-2024"})
    void the_explanations_of_an_example_keep_to_the_words(String example) {
        Months months = new Months(example);

        nothingOfIt(explained(months.pack(), months.facts()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack", "strict-pack"})
    void the_explanations_of_every_way_of_judging_keep_to_the_words(String folder) {
        RulePack pack = RulePack.load(Path.of("../examples/judgement", folder));
        Problems problems = new Problems();

        nothingOfIt(pack.caseFiles().stream()
                .flatMap(each -> CaseReader.read(each, pack, problems).stream())
                .flatMap(each -> explained(pack, each.facts())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"peterborough-2012", "northmere-2024"})
    void the_sentences_of_an_example_keep_to_the_words(String example) {
        saysNothingOfIt(new Months(example).assessed().values().stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack", "strict-pack"})
    void the_sentences_of_every_way_of_judging_keep_to_the_words(String folder) {
        RulePack pack = RulePack.load(Path.of("../examples/judgement", folder));
        Problems problems = new Problems();

        saysNothingOfIt(pack.caseFiles().stream()
                .flatMap(each -> CaseReader.read(each, pack, problems).stream())
                .flatMap(each -> new Assessor(pack, "test").assess(each.facts(), Run.PLAIN).periods().stream()));
    }
}
