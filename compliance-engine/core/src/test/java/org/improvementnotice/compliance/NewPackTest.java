package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.MutationResult;
import org.improvementnotice.compliance.officer.CaseCoverage;
import org.improvementnotice.compliance.officer.Cases;
import org.improvementnotice.compliance.officer.Mutation;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewPackTest {

    @TempDir
    private Path folder;

    private RulePack pack;

    @BeforeEach
    void it_is_written() throws IOException {
        for (Map.Entry<String, String> each :
                NewPack.files("exampleborough-2025").entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
        }
        pack = RulePack.load(folder);
    }

    @Test
    void it_passes_check_as_it_comes() {
        assertThat(pack.notice().id()).isEqualTo("exampleborough-2025");
        assertThat(pack.doubts()).isEmpty();
        assertThat(pack.secondReading()).isEmpty();
        assertThat(Facts.read(folder.resolve("facts"), pack).authorities()).containsExactly("Exampleborough");
    }

    @Test
    void its_cases_come_out_as_they_say_and_cover_all_of_it() {
        assertThat(Cases.run(pack)).isNotEmpty().allMatch(CaseResult::isPassed);
        assertThat(CaseCoverage.of(pack).by(Cases.read(pack), Deadline.NONE).percent())
                .isEqualTo(100);
    }

    @Test
    void its_cases_notice_every_slip() {
        MutationResult result = Mutation.run(pack, (done, of) -> {}, Deadline.NONE);

        assertThat(result.survivors()).isEmpty();
        assertThat(result.count(MutationResult.End.KILLED)).isGreaterThan(10);
    }

    @Test
    void its_first_month_is_judged() {
        assertThat(ComplianceEngine.of(pack)
                        .assess(Facts.read(folder.resolve("facts"), pack))
                        .latest()
                        .findings())
                .extracting(each -> each.clause() + " " + each.status())
                .containsExactly("1.1 WARN", "1.2 PASS");
    }

    @Test
    void an_id_is_in_kebab_case() {
        assertThatThrownBy(() -> NewPack.files("My Pack"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`My Pack` is no id of a pack");
    }
}
