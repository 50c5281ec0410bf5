package org.improvementnotice.compliance.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RuleFileDrawTest {

    private static byte[] bytes(long seed) {
        byte[] bytes = new byte[600];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void the_same_bytes_draw_the_same_file_and_no_bytes_draw_one_too() {
        assertThat(RuleFileDraw.of(bytes(3)))
                .isEqualTo(RuleFileDraw.of(bytes(3)))
                .isNotEqualTo(RuleFileDraw.of(bytes(4)));
        assertThat(RuleFileDraw.of(new byte[0]).text()).contains("rule \"");
    }

    @Test
    void files_of_both_kinds_are_drawn_some_without_a_slip() {
        assertThat(LongStream.range(0, 60).mapToObj(each -> RuleFileDraw.of(bytes(each))))
                .anyMatch(each -> each.slips() == 0 && each.name().startsWith("targets/"))
                .anyMatch(each -> each.slips() == 0 && each.name().startsWith("escalation/"))
                .anyMatch(each -> each.slips() == 3);
    }
}
