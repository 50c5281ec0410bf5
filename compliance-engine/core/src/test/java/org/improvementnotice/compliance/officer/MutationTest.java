package org.improvementnotice.compliance.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.NewPack;
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
        assertThat(bare.survivors()).noneMatch(each -> each.killing() == null);
    }

    @Test
    void the_cases_that_were_proposed_come_out_as_they_say_and_leave_no_survivor() {
        assertThat(Cases.run(pasted)).isNotEmpty().allMatch(CaseResult::isPassed);
        MutationResult again = Mutation.run(pasted, (done, of) -> {}, Deadline.NONE);
        assertThat(again.survivors()).isEmpty();
        assertThat(again.mutants()).hasSameSizeAs(bare.mutants());
    }

    /** Slips planted in the text by the test, not by the class under test. */
    @Test
    void two_hundred_slips_planted_in_the_text_are_killed_by_the_cases_or_named_with_a_case_that_kills_them() {
        // half of the cases of each, so that there are survivors
        SortedMap<String, String> sample = Sample.files();
        List<MutationResult.Fate> survivors = bare.survivors();
        sample.put(CASES, cases(survivors.subList(0, survivors.size() / 2)));
        SortedMap<String, String> starter = starter();
        starter.remove("cases/ladder.yaml");
        Map<MutationResult.End, Integer> ends = new EnumMap<>(MutationResult.End.class);
        List.of(sample, starter).forEach(files -> check(files, ends));
        assertThat(ends.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(200);
        assertThat(ends).containsKeys(MutationResult.End.values());
    }

    private static SortedMap<String, String> starter() {
        SortedMap<String, String> files = new TreeMap<>(NewPack.files("starter"));
        files.keySet().removeIf(name -> !name.matches("pack.yaml|indicators.yaml|(targets|escalation|cases)/.*"));
        return files;
    }

    private static void check(SortedMap<String, String> files, Map<MutationResult.End, Integer> ends) {
        RulePack pack = Sample.load(files);
        MutationResult said = Mutation.run(pack, (done, of) -> {}, Deadline.NONE);
        List<PlantedSlip> planted = PlantedSlip.in(files);
        assertThat(planted).doesNotHaveDuplicates();
        for (PlantedSlip each : planted) {
            MutationResult.Fate fate = said.mutants().stream()
                    .filter(each::isAt)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not tried: " + each));
            ends.merge(fate.end(), 1, Integer::sum);
            check(pack, each, fate);
        }
    }

    private static void check(RulePack pack, PlantedSlip slip, MutationResult.Fate fate) {
        if (fate.end() == MutationResult.End.REFUSED) {
            assertThatThrownBy(() -> pack.with(slip.file(), slip.text()))
                    .as(slip.says())
                    .isInstanceOf(InvalidRulePackException.class);
            return;
        }
        assertThat(notices(pack, pack.with(slip.file(), slip.text())))
                .as(slip.says())
                .isEqualTo(fate.end() == MutationResult.End.KILLED);
        if (fate.end() == MutationResult.End.EQUIVALENT) {
            boolean ofSample = pack.notice().id().equals(pasted.notice().id());
            assertThat(ofSample && notices(pasted, pasted.with(slip.file(), slip.text())))
                    .as(slip.says())
                    .isFalse();
        } else if (fate.end() == MutationResult.End.SURVIVED) {
            RulePack one = pack.with(CASES, Objects.requireNonNull(fate.killing(), slip.says()));
            assertThat(Cases.run(one)).allMatch(CaseResult::isPassed);
            assertThat(notices(one, one.with(slip.file(), slip.text())))
                    .as(slip + "\n" + fate.killing())
                    .isTrue();
        }
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
                .contains("\n- case: \"")
                .endsWith(bare.mutants().size() + " slips: " + bare.count(MutationResult.End.REFUSED)
                        + " named by check, 0 noticed by a case, " + bare.count(MutationResult.End.EQUIVALENT)
                        + " that change nothing, " + bare.survivors().size() + " noticed by nothing; "
                        + bare.percent() + " % of those that matter are noticed\n");
        assertThat(CasesJson.of(Sample.pack().notice(), "digest", List.of(), null, bare))
                .contains("\"slips\" : {", "\"tried\" : " + bare.mutants().size(), "\"killing\" : \"- case: ");
    }
}
