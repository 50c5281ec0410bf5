package org.improvementnotice.compliance.report.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every number on the page is in the assessment or counts its things: what the page counts is counted again, from the
 * assessment alone, and every other number, day and month must stand in a field.
 */
class NumbersOfThePageTest {

    /** Each month takes seconds: the gate takes every twelfth, {@code -Dpages.every=1} all of them. */
    private static final int STEP = Integer.getInteger("pages.every", 12);

    @Test
    void every_number_of_every_example_month_is_in_its_assessment_or_counts_its_things() {
        List<Example> months = Example.months().toList();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < months.size(); i += STEP) {
            Example each = months.get(i);
            new CountedPage(each).faults().forEach(fault -> faults.add(each.name() + ": " + fault));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void a_number_that_is_nowhere_and_a_count_that_is_wrong_are_found() {
        Example june = Example.months().skip(8).findFirst().orElseThrow();
        String page = june.html();

        assertThat(new CountedPage(june, page.replace("32 of 38 requirements", "31 of 38 requirements")).faults())
                .hasSize(1)
                .allMatch(each -> each.startsWith("wrong count in: 31 of 38"));
        assertThat(new CountedPage(june, page.replace("19.5 %", "19.4 %")).faults())
                .isNotEmpty()
                .allMatch(each -> each.startsWith("19.4 in: "));
        assertThat(new CountedPage(june, page.replace("13 July 2012", "14 July 2012")).faults())
                .anyMatch(each -> each.startsWith("14 July 2012 in: 14 July 2012"));
    }

    @Test
    void what_a_list_is_said_to_hold_it_holds() {
        Example.months().map(CountedPage::new).forEach(CountedPage::listsHoldWhatTheySay);
    }

    @Test
    void the_grid_has_the_worst_status_of_each_theme_in_each_month_with_how_many_have_it() {
        Example.months().map(CountedPage::new).forEach(CountedPage::gridIsCounted);
    }
}
