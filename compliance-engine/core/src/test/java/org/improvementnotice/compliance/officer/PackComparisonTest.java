package org.improvementnotice.compliance.officer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.input.CaseReader;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.ClauseDifference;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.LadderDifference;
import org.improvementnotice.compliance.model.PackDifference;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.TermDifference;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits labelled by hand are told as labelled, and each region has a case that shows it. */
class PackComparisonTest {

    static Stream<Edits.Edit> edits() {
        return Edits.all().stream();
    }

    @Test
    void there_are_sixty_edits_and_more_each_with_a_sentence_of_its_own() {
        assertThat(edits()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(edits().map(Edits.Edit::words)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void an_edit_is_told_as_it_is_labelled(Edits.Edit edit) {
        PackDifference difference = edit.difference();

        assertThat(label(difference)).isEqualTo(edit.expected());
        assertThat(difference.isInMeaning()).isNotEqualTo(edit.expected().equals("neutral"));
    }

    private static String label(PackDifference difference) {
        List<String> parts = new ArrayList<>();
        difference.clauses().stream()
                .filter(ClauseDifference::isInMeaning)
                .forEach(each -> parts.add(each.clause() + " "
                        + each.kinds().stream()
                                .map(kind -> kind.code().replace('-', ' '))
                                .collect(Collectors.joining(", "))
                                .replace("looser, stricter", "looser and stricter")));
        difference.terms().stream()
                .filter(each -> each.weight() != TermDifference.Weight.WORDS)
                .forEach(each -> parts.add((each.area().code() + " " + each.name()).strip() + " " + each.field()));
        difference.ladder().forEach(each -> parts.add("ladder " + direction(each)));
        return parts.isEmpty() ? "neutral" : String.join("; ", parts);
    }

    private static String direction(LadderDifference rule) {
        return rule.direction() == null ? "alike" : ((Code) rule.direction()).code();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void every_region_has_a_case_that_flips_as_it_says(Edits.Edit edit) {
        RulePack after = edit.pack();
        for (ClauseDifference clause : edit.difference().clauses()) {
            for (ClauseDifference.Span span : clause.spans()) {
                for (ClauseDifference.Region region : span.regions()) {
                    ClauseDifference.Witness witness = requireNonNull(region.witness(), region::toString);
                    assertThat(witness.month()).isBetween(span.first(), span.last());
                    assertThat(witness.before()).as(region.toString()).isNotEqualTo(witness.after());
                    assertThat(judged(Edits.pack(), clause, witness)).isEqualTo(String.valueOf(witness.before()));
                    assertThat(judged(after, clause, witness)).isEqualTo(String.valueOf(witness.after()));
                }
            }
        }
    }

    /** The case of a witness as an officer would paste it, run as the pack's own cases are. */
    private static String judged(RulePack pack, ClauseDifference clause, ClauseDifference.Witness witness) {
        String text = "- case: pasted\n  period: " + witness.month() + "\n"
                + witness.given().stream().map(each -> "  " + each + "\n").collect(Collectors.joining())
                + "  expectLevel: board-attention\n";
        Problems problems = new Problems();
        List<Case> cases = CaseReader.read(SourceFile.of("cases/pasted.yaml", text), pack, problems);
        if (pack.firstAsked().containsKey(clause.key()) && cases.isEmpty()) {
            // a month in which nothing is due may not have a figure either
            assertThat(problems.sorted().toString()).as(text).contains("move the figure to one of them");
        }
        if (cases.isEmpty()) {
            return "null";
        }
        return new CaseRunner(pack, Deadline.NONE)
                .month(cases.get(0)).findings().stream()
                        .filter(each -> each.key().equals(clause.key()))
                        .map(each -> each.status().name())
                        .findFirst()
                        .orElse("null");
    }

    @Test
    void a_pack_does_not_differ_from_itself() {
        PackDifference difference = PackComparison.of(Edits.pack(), Sample.load(Edits.files()));

        assertThat(difference.clauses()).isEmpty();
        assertThat(difference.terms()).isEmpty();
        assertThat(difference.ladder()).isEmpty();
        assertThat(difference.isInMeaning()).isFalse();
    }

    @Test
    void what_is_looser_one_way_is_stricter_the_other_way() {
        for (Edits.Edit edit : Edits.all()) {
            RulePack after = edit.pack();
            List<ClauseDifference> there = edit.difference().clauses();
            List<ClauseDifference> back = PackComparison.of(after, Edits.pack()).clauses();

            assertThat(back.stream()
                            .map(each -> each.key() + mirrored(each.kinds().toString())))
                    .as(edit.words())
                    .containsExactlyElementsOf(there.stream()
                            .map(each -> each.key() + sorted(each.kinds().toString()))
                            .toList());
        }
    }

    private static String mirrored(String kinds) {
        return sorted(kinds.replace("LOOSER", "?")
                .replace("STRICTER", "LOOSER")
                .replace("?", "STRICTER")
                .replace("NEW", "!")
                .replace("GONE", "NEW")
                .replace("!", "GONE"));
    }

    private static String sorted(String kinds) {
        return Stream.of(kinds.substring(1, kinds.length() - 1).split(", "))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_trusted_pack_is_not_compared() {
        SortedMap<String, String> files = Edits.files();
        RulePack trusted = Sample.trusted(files);

        assertThatIllegalArgumentException().isThrownBy(() -> PackComparison.of(Edits.pack(), trusted));
    }
}
