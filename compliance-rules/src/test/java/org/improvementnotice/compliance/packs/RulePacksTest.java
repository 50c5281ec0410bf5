package org.improvementnotice.compliance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Judged;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;

class RulePacksTest {

    private static final RulePack PACK = RulePacks.shipped("peterborough-2012");
    private static final Path FOLDER = Path.of("packs/peterborough-2012");

    @Test
    void a_shipped_pack_is_the_folder_it_was_made_from() {
        assertThat(RulePacks.ids()).containsExactly("peterborough-2012");
        assertThat(PACK.digest()).isEqualTo(RulePack.load(FOLDER).digest());
        assertThat(PACK.notice().id()).isEqualTo("peterborough-2012");
    }

    @Test
    void an_unknown_pack_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> RulePacks.shipped("peterborough-2010"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no shipped pack `peterborough-2010`; there are: peterborough-2012");
    }

    @Test
    void the_pack_of_the_report_has_its_themes_core_tasks_bodies_and_levels() {
        Notice notice = PACK.notice();

        assertThat(notice.themes()).hasSize(6);
        assertThat(notice.coreTasks()).hasSize(10);
        assertThat(notice.bodies())
                .containsKeys(
                        "weekly-performance-meeting",
                        "improvement-board",
                        "task-and-finish-group",
                        "scrutiny-committee");
        assertThat(notice.levels())
                .extracting(Notice.Level::level)
                .containsExactly(
                        "weekly-grip", "board-attention", "corrective-action", "public-scrutiny", "progress-in-doubt");
        assertThat(notice.judgedFrom()).isEqualTo(ReportingPeriod.parse("2011-10"));
        assertThat(notice.provenance().status()).isEqualTo(Notice.Provenance.Status.ILLUSTRATIVE);
        assertThat(notice.authority()).isEqualTo(Notice.ANY_AUTHORITY);
    }

    @Test
    void every_core_task_and_every_theme_is_reached_by_a_clause_that_is_judged() {
        List<Clause> judged = PACK.notice().clauses().stream()
                .filter(each -> each.judged() != Judged.NOT_HERE)
                .toList();

        assertThat(judged.stream().flatMap(each -> each.coreTasks().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(PACK.notice().coreTasks().keySet());
        assertThat(PACK.firstAsked().keySet().stream()
                        .map(AskedTarget.Key::clause)
                        .map(each -> each.substring(0, 1))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(PACK.notice().themes().keySet());
    }

    @Test
    void every_target_says_that_it_is_illustrative_and_what_it_resembles() {
        ReportingPeriod april = ReportingPeriod.parse("2012-04");

        assertThat(PACK.targets(april, Map.of()).asked())
                .hasSizeGreaterThan(30)
                .allSatisfy(each -> assertThat(each.rule().source()).startsWith("illustrative: "));
    }

    @Test
    void a_line_that_is_varied_is_asked_once_in_every_month() {
        for (ReportingPeriod month = PACK.notice().judgedFrom();
                month.compareTo(PACK.notice().lastPeriod()) <= 0;
                month = month.plusMonths(1)) {
            assertThat(PACK.targets(month, Map.of()).asked().stream()
                            .filter(each -> each.rule().clause().equals("2.1")))
                    .as(month.toString())
                    .hasSize(1);
        }
    }

    @Test
    void the_index_for_officers_names_every_clause_with_its_rule_file() throws IOException {
        List<String> index = Files.readAllLines(Path.of("README.md"));

        for (Clause clause : PACK.notice().clauses()) {
            assertThat(index)
                    .as("clause %s", clause.number())
                    .filteredOn(line -> line.startsWith("| " + clause.number() + " |"))
                    .hasSize(1);
        }
        PACK.targets(ReportingPeriod.parse("2012-04"), Map.of())
                .asked()
                .forEach(each -> assertThat(index)
                        .anyMatch(line -> line.startsWith("| " + each.rule().clause() + " |")
                                && line.contains("`" + each.target().subject() + "`")
                                && line.contains(each.rule().place().file())));
    }

    @Test
    void no_text_of_a_pack_says_what_outputs_never_say() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
                        .as(file.toString())
                        .doesNotContainPattern(
                                "\\b(compliant|statutory breach|unlawful|on track|forecast|overall score)\\b");
            }
        }
    }
}
