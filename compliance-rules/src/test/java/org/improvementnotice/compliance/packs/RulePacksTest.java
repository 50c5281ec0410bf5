package org.improvementnotice.compliance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Judged;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulePacksTest {

    private static final Map<String, RulePack> PACKS =
            RulePacks.ids().stream().collect(Collectors.toMap(Function.identity(), RulePacks::shipped));
    private static final RulePack PETERBOROUGH = RulePacks.shipped("peterborough-2012");
    private static final RulePack NORTHMERE = RulePacks.shipped("northmere-2024");

    static List<RulePack> packs() {
        return List.copyOf(PACKS.values());
    }

    private static Path folder(RulePack pack) {
        return Path.of("packs", pack.notice().id());
    }

    private static List<ReportingPeriod> months(RulePack pack) {
        Notice notice = pack.notice();
        return Stream.iterate(
                        notice.judgedFrom(),
                        each -> each.compareTo(notice.lastPeriod()) <= 0,
                        each -> each.plusMonths(1))
                .toList();
    }

    /** Read what {@code PublicApiTest} says before these lines are changed. */
    @Test
    void other_jars_can_name_what_was_agreed() {
        assertThat(Stream.of(RulePacks.class.getDeclaredMethods())
                        .filter(each -> Modifier.isPublic(each.getModifiers()))
                        .map(each -> each.toGenericString().replaceAll("[a-z.]+\\.(?=[A-Z])", "")))
                .containsExactlyInAnyOrder(
                        "public static List<String> RulePacks.ids()",
                        "public static PackFiles RulePacks.files(String)",
                        "public static RulePack RulePacks.shipped(String)");
        assertThat(RulePacks.class.getConstructors()).isEmpty();
    }

    @Test
    void every_folder_of_a_pack_is_shipped() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("packs"))) {
            assertThat(RulePacks.ids())
                    .containsExactlyElementsOf(
                            folders.map(each -> each.getFileName().toString())
                                    .sorted()
                                    .toList())
                    .containsExactly("northmere-2024", "peterborough-2012");
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_shipped_pack_is_the_folder_it_was_made_from(RulePack pack) {
        assertThat(pack.digest()).isEqualTo(RulePack.load(folder(pack)).digest());
        assertThat(PACKS.get(pack.notice().id())).isSameAs(pack);
    }

    @Test
    void an_unknown_pack_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> RulePacks.shipped("peterborough-2010"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "there is no shipped pack `peterborough-2010`; there are: northmere-2024, peterborough-2012");
    }

    @Test
    void the_pack_of_the_report_has_its_themes_core_tasks_bodies_and_levels() {
        Notice notice = PETERBOROUGH.notice();

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
        assertThat(notice.authority()).isEqualTo(Notice.ANY_AUTHORITY);
    }

    @Test
    void the_notice_of_todays_form_has_a_plan_an_adviser_a_board_and_few_numbers() {
        Notice notice = NORTHMERE.notice();

        assertThat(notice.authority()).isEqualTo("Northmere");
        assertThat(notice.title()).contains("invented");
        assertThat(notice.bodies()).containsKeys("improvement-board", "adviser", "scrutiny-committee", "lead-member");
        assertThat(notice.actions()).containsOnlyKeys("improvement-plan-agreed", "board-chair-appointed");
        assertThat(notice.returns()).containsOnlyKeys("monthly-return", "progress-report-on-impact");
        assertThat(notice.clauses().stream().filter(each -> each.judged() == Judged.BY_BOARD))
                .extracting(Clause::number)
                .containsExactly("3.1", "3.2");
        assertThat(notice.levels())
                .extracting(Notice.Level::level)
                .doesNotContainAnyElementsOf(notice.bodies().keySet());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_core_task_and_every_theme_is_reached_by_a_clause_that_is_judged(RulePack pack) {
        List<Clause> judged = pack.notice().clauses().stream()
                .filter(each -> each.judged() != Judged.NOT_HERE)
                .toList();

        assertThat(judged.stream().flatMap(each -> each.coreTasks().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(pack.notice().coreTasks().keySet());
        assertThat(pack.firstAsked().keySet().stream()
                        .map(AskedTarget.Key::clause)
                        .map(each -> each.substring(0, 1))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(pack.notice().themes().keySet());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_target_says_that_it_is_illustrative_and_what_it_resembles(RulePack pack) {
        assertThat(pack.notice().provenance().status()).isEqualTo(Notice.Provenance.Status.ILLUSTRATIVE);
        for (ReportingPeriod month : months(pack)) {
            assertThat(pack.targets(month, Map.of()).asked())
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.rule().source())
                            .startsWith("illustrative: ")
                            .containsAnyOf("resemble", "no source found", "report of 16 January 2012"));
        }
    }

    @Test
    void a_line_that_is_varied_is_asked_once_in_every_month() {
        for (ReportingPeriod month : months(PETERBOROUGH)) {
            assertThat(PETERBOROUGH.targets(month, Map.of()).asked().stream()
                            .filter(each -> each.rule().clause().equals("2.1")))
                    .as(month.toString())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void the_index_for_officers_names_every_clause_with_its_rule_file(RulePack pack) throws IOException {
        List<String> index = sectionOf(pack);

        for (Clause clause : pack.notice().clauses()) {
            assertThat(index)
                    .as("clause %s", clause.number())
                    .filteredOn(line -> line.startsWith("| " + clause.number() + " |"))
                    .hasSize(1);
        }
        for (ReportingPeriod month : months(pack)) {
            pack.targets(month, Map.of())
                    .asked()
                    .forEach(each -> assertThat(index)
                            .anyMatch(line -> line.startsWith("| " + each.rule().clause() + " |")
                                    && line.contains("`" + each.target().subject() + "`")
                                    && line.contains("(" + folder(pack) + "/"
                                            + each.rule().place().file() + ")")));
        }
    }

    /** What the readme for officers says of a pack: the lines under its heading. */
    private static List<String> sectionOf(RulePack pack) throws IOException {
        String heading = "## Pack `" + pack.notice().id() + "`";
        return Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void no_text_of_a_pack_says_what_outputs_never_say(RulePack pack) throws IOException {
        try (Stream<Path> files = Files.walk(folder(pack))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
                        .as(file.toString())
                        .doesNotContainPattern(
                                "\\b(compliant|statutory breach|unlawful|on track|forecast|overall score)\\b");
            }
        }
    }
}
