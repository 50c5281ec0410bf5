package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.officer.Cases;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files from elsewhere may hold and may not, beside the corpus of attacks. */
class HostileTextTest {

    private static final String HEAD = "authority: Testshire\nperiod: 2012-05\nsubmitted: 2012-06-12\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> problems(Path facts) {
        return catchThrowableOfType(InvalidFactsException.class, () -> Facts.read(facts, Sample.pack()))
                .problems()
                .stream()
                .map(Problem::message)
                .toList();
    }

    private static FactsFile read(String text) {
        return FactsReader.read(List.of(SourceFile.of("may.yaml", text)), Sample.pack())
                .get(0)
                .periods()
                .values()
                .stream()
                .findFirst()
                .orElseThrow()
                .files()
                .get(0);
    }

    @Test
    void the_lines_of_a_comment_become_one() {
        FactsFile file = read(
                HEAD
                        + "source: |\n  case system\nreadings: { unallocated: 0 }\n"
                        + "comments:\n  \"2.1\":\n    why: |\n      two teams\n        ::error:: short of staff\n\n      in May\n");

        assertThat(requireNonNull(file.comments().get("2.1")).why())
                .isEqualTo("two teams ::error:: short of staff in May");
        assertThat(file.source()).isEqualTo("case system");
    }

    @Test
    void a_file_that_was_named_by_mistake_is_not_repeated() throws IOException {
        assertThat(problems(file("hosts", "10.0.0.1 a-secret-host\n10.0.0.2 another\n")))
                .containsExactly("this file is a text, not keys with values; write `key: value`");
        assertThat(problems(file("shadow", "root:$6$secret:15000:0:99999:7:::\n")))
                .containsExactly(
                        "this is no facts file: none of its keys is one of those; it starts with `authority` and"
                                + " `period`");
        assertThat(problems(file("keys.yaml", HEAD + "a-token-of-more-than-forty-characters-0123456789: x\n")))
                .anyMatch(each -> each.contains("`a-token-of-more-than-forty-characters-01...`"))
                .noneMatch(each -> each.contains("0123456789"));
    }

    @Test
    void links_in_a_folder_of_facts_are_refused_and_a_link_that_is_named_is_read() throws IOException {
        Path elsewhere = file("elsewhere.yaml", HEAD + "readings: { unallocated: 0 }\n");
        Path facts = Files.createDirectory(folder.resolve("facts"));
        Files.createSymbolicLink(facts.resolve("may.yaml"), elsewhere);
        Files.createSymbolicLink(facts.resolve("nowhere.yaml"), folder.resolve("nowhere"));
        Files.createSymbolicLink(facts.resolve("more"), folder);
        Files.createSymbolicLink(facts.resolve("readme"), elsewhere);
        Path named = Files.createSymbolicLink(folder.resolve("named.yaml"), elsewhere);
        Files.createDirectory(folder.resolve("plain"));
        Files.move(elsewhere, folder.resolve("plain/elsewhere.yaml"));
        Files.createSymbolicLink(elsewhere, folder.resolve("plain/elsewhere.yaml"));
        Path folderLink = Files.createSymbolicLink(folder.resolve("folder-link"), folder.resolve("plain"));

        assertThat(problems(facts)).hasSize(3).allMatch(each -> each.startsWith("this is a link"));
        assertThat(Facts.read(named, Sample.pack()).authorities()).containsExactly("Testshire");
        assertThat(Facts.read(folderLink, Sample.pack()).authorities()).containsExactly("Testshire");
    }

    @Test
    void a_pack_may_be_named_by_a_link_and_hold_none() throws IOException {
        Path sample = folder.resolve("sample");
        for (var each : Sample.files().entrySet()) {
            Path file = sample.resolve(each.getKey());
            Files.createDirectories(requireNonNull(file.getParent()));
            Files.writeString(file, each.getValue());
        }
        Path link = Files.createSymbolicLink(folder.resolve("pack"), sample);
        assertThat(RulePack.load(link).digest()).isEqualTo(Sample.pack().digest());

        Path pack = Files.createDirectory(folder.resolve("linked"));
        for (String name : List.of("pack.yaml", "indicators.yaml", "targets", "escalation", "cases", "README.md")) {
            Files.createSymbolicLink(pack.resolve(name), sample.resolve(name));
        }
        assertThat(catchThrowableOfType(InvalidRulePackException.class, () -> RulePack.load(pack))
                        .problems())
                .hasSize(5)
                .allMatch(each -> each.message().startsWith("this is a link"));
    }

    @Test
    void a_case_lies_in_the_notice_and_in_our_time() {
        assertThat(caseProblems(
                        "- case: Beyond the end",
                        "  period: 2090-01",
                        "  noFile: [ 2090-01 ]",
                        "  expectLevel: board-attention"))
                .containsExactly("the notice is in force until 2013-03-31; take a month up to 2013-03");
        assertThat(caseProblems(
                        "- case: A thousand years of figures",
                        "  period: 2012-05",
                        "  series: { unallocated: 0x99 0x99 0x99 0x99 }",
                        "  expectLevel: board-attention"))
                .containsExactly("these figures go back before 1990; write fewer");
    }

    private static List<String> caseProblems(String... lines) {
        var files = Sample.files();
        files.put("cases/some.yaml", String.join("\n", lines) + "\n");
        RulePack pack = Sample.load(files);
        return catchThrowableOfType(InvalidRulePackException.class, () -> Cases.run(pack)).problems().stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void grades_add_up_to_a_number_that_can_be_reckoned_with() throws IOException {
        assertThat(problems(
                        file("may.yaml", HEAD + "readings: { audits: { grades: { good: 1000000, adequate: 1 } } }\n")))
                .containsExactly("these are 1000001 in all; at most 1000000 are read, so correct the numbers");
    }

    @Test
    void an_indicator_is_called_otherwise_than_actions_and_reports() {
        Problems problems = new Problems();
        String text = Stream.of("plan-agreed", "chair-report", "other")
                .map(each -> each + ": {}\n")
                .reduce("", String::concat);

        CatalogueReader.read(
                SourceFile.of("indicators.yaml", text),
                Optional.of(Sample.pack().notice()),
                problems);

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .contains(
                        "indicators.yaml:1:1: `plan-agreed` is an action in pack.yaml; call the indicator otherwise",
                        "indicators.yaml:2:1: `chair-report` is a report in pack.yaml; call the indicator otherwise")
                .noneMatch(each -> each.contains("`other`"));
    }

    @Test
    void deadlines_that_cannot_be_counted_are_a_problem_of_the_pack() {
        assertThat(returnProblems("withinWorkingDays: 10, from: 2012-01", "withinWorkingDays: 10, from: 1999-01"))
                .anyMatch(each -> each.contains("owed reports from 1999-01"));
        assertThat(returnProblems("inForceUntil: 2013-03-31", "inForceUntil: 2027-09-30"))
                .noneMatch(each -> each.contains("bank holidays"));
        assertThat(returnProblems(
                        "inForceUntil: 2013-03-31",
                        "inForceUntil: 2027-06-30",
                        "withinWorkingDays: 10",
                        "withinWorkingDays: 250"))
                .anyMatch(each -> each.contains("with deadlines after it"));
        assertThat(returnProblems("inForceUntil: 2013-03-31", "inForceUntil: 2034-03-31"))
                .anyMatch(each -> each.contains("more than 20 years after"));
    }

    private static List<String> returnProblems(String... changes) {
        var files = Sample.files();
        String pack = requireNonNull(files.get("pack.yaml"));
        for (int i = 0; i < changes.length; i += 2) {
            pack = pack.replace(changes[i], changes[i + 1]);
        }
        files.put("pack.yaml", pack);
        try {
            Sample.load(files);
            return List.of();
        } catch (InvalidRulePackException e) {
            return e.problems().stream().map(Problem::message).toList();
        }
    }
}
