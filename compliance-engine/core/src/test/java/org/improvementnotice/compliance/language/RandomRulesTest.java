package org.improvementnotice.compliance.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.improvementnotice.compliance.Sample;
import org.junit.jupiter.api.Test;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The drawn rule files are inside the language and cover it. {@code -Drules.draws=300} draws more packs. */
class RandomRulesTest {

    private static final int DRAWS = Integer.getInteger("rules.draws", 8);

    private static SortedMap<String, String> pack(Map<String, String> ruleFiles) {
        SortedMap<String, String> files = Sample.files();
        files.keySet().removeIf(each -> each.endsWith(".drl"));
        files.putAll(ruleFiles);
        return files;
    }

    @Test
    void every_drawn_pack_loads_compiled_by_drools() {
        for (long seed = 0; seed < DRAWS; seed++) {
            SortedMap<String, String> files = RandomRules.compilable(seed).ruleFiles();
            assertThatCode(() -> Sample.trusted(pack(files)))
                    .as("seed " + seed + "\n" + String.join("\n-----\n", files.values()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_source_that_gives_nothing_draws_a_pack_that_loads() {
        RandomGenerator zeros = () -> 0;

        assertThatCode(() -> Sample.load(pack(new RandomRules(zeros).ruleFiles())))
                .doesNotThrowAnyException();
    }

    @Test
    void the_parser_of_drools_reads_every_drawn_file_in_any_layout() throws DroolsParserException {
        for (long seed = 0; seed < DRAWS * 10L; seed++) {
            for (String text : new RandomRules(seed).ruleFiles().values()) {
                DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
                var descr = parser.parse(false, new StringReader(text.replace("\uFEFF", "")));

                assertThat(parser.getErrors()).as(text).isEmpty();
                assertThat(descr.getRules()).as(text).isNotEmpty();
            }
        }
    }

    @Test
    void the_same_seed_draws_the_same_files() {
        assertThat(new RandomRules(7).ruleFiles())
                .isEqualTo(new RandomRules(7).ruleFiles())
                .isNotEqualTo(new RandomRules(8).ruleFiles());
    }

    @Test
    void every_word_of_the_language_is_drawn_and_no_bound_crossed() {
        TreeSet<String> words = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            for (String text : new RandomRules(seed).ruleFiles().values()) {
                assertThat(text.length()).isLessThan(100_000);
                assertThat(text.lines()).allMatch(line -> line.length() <= 1000);
                RandomLayout.TOKEN
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .forEach(words::add);
            }
        }

        assertThat(words).containsAll(RuleWords.ALL);
    }
}
