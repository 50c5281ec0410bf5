package org.improvementnotice.compliance.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.MutationResult;
import org.improvementnotice.compliance.report.CasesJson;
import org.improvementnotice.compliance.report.MutationText;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MutationTest {

    private static final String CASES = "cases/pasted.yaml";

    /** What a slip in the text of a rule file is made of, found without the reader: numbers, months, days and words. */
    private static final Pattern SLIP = Pattern.compile(
            "(?<=[( ,])[0-9]+(?=[),B ])|\"[0-9]{4}-[0-9]{2}(-[0-9]{2})?\"|\\b(atLeast|atMost|onOrAfter)(?=\\()|>=|(?<=value )>");

    /**
     * Slips of the sample's ladder that nothing tells apart. At the lowest level a step down changes nothing, so that two of them
     * are the same. Four of one theme missed twice running is not among what is tried.
     */
    private static final List<String> NOT_TOLD_APART = List.of(
            "the condition `atLeast(\"board-attention\")` is left out",
            "`\"board-attention\"` becomes `\"weekly-grip\"`",
            "`5` becomes `4`");

    private static MutationResult bare;
    private static RulePack pasted;

    @BeforeAll
    static void slips_are_made() {
        bare = Mutation.run(Sample.pack(), (done, of) -> {}, Deadline.NONE);
        SortedMap<String, String> files = Sample.files();
        files.put(CASES, cases(bare.survivors()));
        pasted = Sample.load(files);
    }

    private static String cases(List<MutationResult.Fate> survivors) {
        return survivors.stream()
                .map(MutationResult.Fate::killing)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining());
    }

    @Test
    void every_survivor_of_a_pack_without_cases_comes_with_a_case_that_kills_it() {
        assertThat(bare.survivors()).hasSizeGreaterThan(100);
        assertThat(bare.survivors().stream().filter(each -> each.killing() == null))
                .extracting(MutationResult.Fate::says)
                .containsExactlyInAnyOrderElementsOf(NOT_TOLD_APART);
    }

    @Test
    void the_cases_that_were_proposed_come_out_as_they_say_and_leave_no_survivor() {
        assertThat(Cases.run(pasted)).isNotEmpty().allMatch(CaseResult::isPassed);
        MutationResult again = Mutation.run(pasted, (done, of) -> {}, Deadline.NONE);
        assertThat(again.survivors())
                .extracting(MutationResult.Fate::says)
                .containsExactlyInAnyOrderElementsOf(NOT_TOLD_APART);
        assertThat(again.mutants()).hasSameSizeAs(bare.mutants());
    }

    /** Slips planted in the text by the test, not by the class under test. */
    @Test
    void slips_planted_in_the_text_are_killed_by_the_cases_or_named_with_a_case_that_kills_them() {
        List<Planted> planted = planted();
        SortedMap<String, String> files = Sample.files();
        // half of the cases, so that there are survivors
        List<MutationResult.Fate> survivors = bare.survivors();
        files.put(CASES, cases(survivors.subList(0, survivors.size() / 2)));
        RulePack half = Sample.load(files);
        MutationResult said = Mutation.run(half, (done, of) -> {}, Deadline.NONE);
        int named = 0;
        for (Planted each : planted) {
            MutationResult.Fate fate = said.mutants().stream()
                    .filter(mutant -> mutant.place().file().endsWith(each.file())
                            && mutant.place().line() == each.line()
                            && mutant.place().column() == each.column()
                            && mutant.says().equals(each.says()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not tried: " + each));
            switch (fate.end()) {
                case REFUSED ->
                    assertThatThrownBy(() -> half.with(each.file(), each.text()))
                            .isInstanceOf(InvalidRulePackException.class);
                case KILLED ->
                    assertThat(notices(half, half.with(each.file(), each.text())))
                            .as(each.says())
                            .isTrue();
                case EQUIVALENT ->
                    assertThat(notices(pasted, pasted.with(each.file(), each.text())))
                            .as(each.says())
                            .isFalse();
                case SURVIVED -> {
                    named++;
                    assertThat(notices(half, half.with(each.file(), each.text())))
                            .as(each.says())
                            .isFalse();
                    if (fate.killing() == null) {
                        assertThat(NOT_TOLD_APART).contains(fate.says());
                        continue;
                    }
                    RulePack one = half.with(CASES, Objects.requireNonNull(fate.killing()));
                    assertThat(Cases.run(one)).allMatch(CaseResult::isPassed);
                    assertThat(notices(one, one.with(each.file(), each.text())))
                            .as(each + "\n" + fate.killing())
                            .isTrue();
                }
            }
        }
        assertThat(planted).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(named).isPositive();
    }

    private static boolean notices(RulePack pack, RulePack slipped) {
        CaseRunner runner = new CaseRunner(slipped, Deadline.NONE);
        return Cases.read(pack).stream().anyMatch(each -> {
            try {
                return !runner.run(each).isPassed();
            } catch (InvalidRulePackException e) {
                return true;
            }
        });
    }

    private record Planted(String file, int line, int column, String says, String text) {}

    private static List<Planted> planted() {
        List<Planted> all = new ArrayList<>();
        Sample.files().forEach((name, text) -> {
            if (name.endsWith(".drl")) {
                String[] lines = text.split("\n", -1);
                for (int i = 0; i < lines.length; i++) {
                    if (!lines[i].contains("@") && !lines[i].startsWith("rule")) {
                        for (MatchResult found :
                                SLIP.matcher(lines[i]).results().toList()) {
                            for (String other : others(found.group())) {
                                String[] changed = lines.clone();
                                changed[i] =
                                        lines[i].substring(0, found.start()) + other + lines[i].substring(found.end());
                                all.add(new Planted(
                                        name,
                                        i + 1,
                                        found.start() + 1,
                                        "`" + found.group() + "` becomes `" + other + "`",
                                        String.join("\n", changed)));
                            }
                        }
                    }
                }
            }
        });
        return all;
    }

    private static List<String> others(String written) {
        return switch (written) {
            case "atLeast" -> List.of("atMost");
            case "atMost" -> List.of("atLeast");
            case "onOrAfter" -> List.of("before");
            case ">=" -> List.of(">");
            case ">" -> List.of(">=");
            default -> {
                if (!written.startsWith("\"")) {
                    int number = Integer.parseInt(written);
                    yield number == 0 ? List.of("1") : List.of(String.valueOf(number - 1), String.valueOf(number + 1));
                }
                String date = written.substring(1, written.length() - 1);
                yield date.length() == 7
                        ? List.of(
                                "\"" + java.time.YearMonth.parse(date).minusMonths(1) + "\"",
                                "\"" + java.time.YearMonth.parse(date).plusMonths(1) + "\"")
                        : List.of(
                                "\"" + java.time.LocalDate.parse(date).minusDays(1) + "\"",
                                "\"" + java.time.LocalDate.parse(date).plusDays(1) + "\"");
            }
        };
    }

    @Test
    void slips_are_made_in_rules_of_the_checked_language_alone() {
        assertThatThrownBy(() -> Mutation.run(RulePack.trusted(Sample.FOLDER), (done, of) -> {}, Deadline.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trusted");
    }

    @Test
    void what_nothing_notices_is_said_with_its_case_for_a_person_and_a_machine() {
        String text = MutationText.of(bare);
        assertThat(text)
                .contains("targets/2-practice.drl:13:42: `80` becomes `79`, and nothing notices")
                .contains("    - case: \"")
                .endsWith(bare.mutants().size() + " slips: " + bare.count(MutationResult.End.REFUSED)
                        + " named by check, 0 noticed by a case, " + bare.count(MutationResult.End.EQUIVALENT)
                        + " that change nothing, " + bare.survivors().size() + " noticed by nothing; "
                        + bare.percent() + " % of those that matter are noticed\n");
        assertThat(CasesJson.of(Sample.pack().notice(), "digest", List.of(), null, bare))
                .contains("\"slips\" : {", "\"tried\" : " + bare.mutants().size(), "\"killing\" : \"- case: ");
    }
}
