package org.improvementnotice.compliance.report;

import java.util.List;
import org.improvementnotice.compliance.model.ClauseDifference;
import org.improvementnotice.compliance.model.LadderDifference;
import org.improvementnotice.compliance.model.PackDifference;
import org.improvementnotice.compliance.model.ReplayDifference;
import org.improvementnotice.compliance.model.TermDifference;
import org.improvementnotice.compliance.model.Visible;

/** What differs between two packs, for a person at a terminal. */
public final class DifferenceText {

    private final StringBuilder out = new StringBuilder();

    private DifferenceText() {}

    /** The difference. */
    public static String of(PackDifference difference) {
        DifferenceText text = new DifferenceText();
        text.write(difference);
        return text.out.toString();
    }

    private void line(String text) {
        out.append(Visible.of(text)).append('\n');
    }

    private void write(PackDifference difference) {
        line("before: " + DifferenceWords.side(difference.before()));
        line("after:  " + DifferenceWords.side(difference.after()));
        difference.clauses().stream().filter(ClauseDifference::isInMeaning).forEach(this::clause);
        terms("changed beside the rules:", difference, TermDifference.Weight.MEANING);
        terms("changed in what is shown beside a verdict:", difference, TermDifference.Weight.CAUTION);
        if (!difference.ladder().isEmpty()) {
            line("");
            line("ladder:");
            difference.ladder().forEach(this::ladder);
        }
        words(difference);
        difference.replays().forEach(this::replay);
        line("");
        line(DifferenceWords.closing(difference));
        line(Legend.TEXT);
    }

    private void clause(ClauseDifference clause) {
        line("");
        line("clause " + clause.clause() + " " + clause.name() + ": " + DifferenceWords.kinds(clause));
        String asked = "";
        for (ClauseDifference.Span span : clause.spans()) {
            String now = DifferenceWords.asked(span.before()) + " -> " + DifferenceWords.asked(span.after());
            if (!now.equals(asked)) {
                line("  asked: " + now);
            }
            asked = now;
            line("  " + DifferenceWords.months(span.first(), span.last()) + ":");
            if (span.regions().isEmpty()) {
                line("    " + DifferenceWords.NOT_SHOWN);
            }
            span.regions().forEach(this::region);
        }
    }

    private void region(ClauseDifference.Region region) {
        line("    " + DifferenceWords.region(region));
        ClauseDifference.Witness witness = region.witness();
        List<String> given = witness == null ? List.of() : witness.given();
        line("      " + DifferenceWords.witness(witness) + (given.isEmpty() ? "" : ": " + String.join(", ", given)));
    }

    private void terms(String head, PackDifference difference, TermDifference.Weight weight) {
        List<TermDifference> terms = difference.terms().stream()
                .filter(each -> each.weight() == weight)
                .toList();
        if (!terms.isEmpty()) {
            line("");
            line(head);
            terms.forEach(each -> line("  " + DifferenceWords.term(each)));
        }
    }

    private void ladder(LadderDifference rule) {
        line("  " + DifferenceWords.ladder(rule));
        rule.changes().forEach(each -> line("    " + each));
        line("    " + DifferenceWords.situation(rule));
    }

    /** What is written otherwise and means the same. */
    private void words(PackDifference difference) {
        List<ClauseDifference> clauses = difference.clauses().stream()
                .filter(each -> !each.isInMeaning())
                .toList();
        List<TermDifference> terms = difference.terms().stream()
                .filter(each -> each.weight() == TermDifference.Weight.WORDS)
                .toList();
        if (clauses.isEmpty() && terms.isEmpty()) {
            return;
        }
        line("");
        line("in other words, with the same meaning:");
        clauses.forEach(each -> line("  clause " + each.clause() + " " + each.name() + ": every verdict is the same"));
        terms.forEach(each -> line("  " + DifferenceWords.term(each)));
    }

    private void replay(ReplayDifference replay) {
        line("");
        line("== " + replay.authority() + ", " + replay.judged() + " months by both packs ==");
        for (ReplayDifference.Month month : replay.months()) {
            line(month.period() + ": " + DifferenceWords.level(month));
            month.flips().forEach(each -> line("  " + DifferenceWords.flip(each)));
            month.hears().forEach(each -> line("  now hears of it: " + each));
            month.hearsNoMore().forEach(each -> line("  no longer hears of it: " + each));
        }
        line(replay.closing());
    }
}
