package org.improvementnotice.compliance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.ClauseDifference;
import org.improvementnotice.compliance.model.LadderDifference;
import org.improvementnotice.compliance.model.PackDifference;
import org.improvementnotice.compliance.model.ReplayDifference;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.TermDifference;
import org.jspecify.annotations.Nullable;

/** What text and Markdown both say of a difference. */
final class DifferenceWords {

    /** Said where something is asked otherwise and no region is known. */
    static final String NOT_SHOWN = "no case was found in which a verdict differs; that there is none is not known";

    private DifferenceWords() {}

    static String side(PackDifference.Side side) {
        return side.title() + " (pack " + side.id() + " " + side.version() + ")";
    }

    static String kinds(ClauseDifference difference) {
        String joined = difference.kinds().stream()
                .map(each -> each.code().replace('-', ' '))
                .collect(Collectors.joining(", "));
        return joined.replace("looser, stricter", "looser and stricter");
    }

    static String months(ReportingPeriod first, ReportingPeriod last) {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }

    static String asked(@Nullable String words) {
        return words == null ? "nothing asked" : words;
    }

    static String status(@Nullable Status status) {
        return status == null ? "no finding" : status.code();
    }

    static String statuses(@Nullable Status before, @Nullable Status after) {
        return status(before) + " -> " + status(after);
    }

    /** Where a verdict differs, and how. */
    static String region(ClauseDifference.Region region) {
        String where = region.where().stream()
                .map(ClauseDifference.Circumstance::words)
                .collect(Collectors.joining("; "));
        boolean anything = region.dimension() == ClauseDifference.Dimension.ANYTHING;
        return region.words()
                + (where.isEmpty() ? "" : ", where " + where)
                + (anything ? "" : ": " + statuses(region.before(), region.after()));
    }

    static String witness(ClauseDifference.@Nullable Witness witness) {
        return witness == null
                ? "no case was found that shows it"
                : "such as " + witness.month() + ", " + statuses(witness.before(), witness.after());
    }

    static String term(TermDifference term) {
        String name = term.area().code() + (term.name().isEmpty() ? "" : " " + term.name());
        if (term.field().isEmpty()) {
            return name + (term.before() == null ? " is new: " + term.after() : " is gone: " + term.before());
        }
        return name + ", " + term.field() + ": " + given(term.before()) + " -> " + given(term.after());
    }

    private static String given(@Nullable String value) {
        return value == null || value.isEmpty() ? "not said" : value;
    }

    static String ladder(LadderDifference rule) {
        String before = rule.before();
        String after = rule.after();
        String direction = rule.direction() == null
                ? ""
                : rule.direction() == LadderDifference.Direction.BOTH
                        ? "looser and stricter"
                        : rule.direction().code();
        if (before == null) {
            return "rule \"" + after + "\" is new" + (direction.isEmpty() ? "" : ": " + direction);
        }
        if (after == null) {
            return "rule \"" + before + "\" is gone" + (direction.isEmpty() ? "" : ": " + direction);
        }
        return "rule \"" + after + "\"" + (direction.isEmpty() ? "" : ": " + direction);
    }

    static String situation(LadderDifference rule) {
        return rule.situation() == null
                ? "in no situation that was tried does it change the level or who is told"
                : "such as " + rule.situation() + ": " + rule.outcome();
    }

    static String level(ReplayDifference.Month month) {
        String before = month.before().level();
        String after = month.after().level();
        return before.equals(after) ? "level " + after : "level " + before + " -> " + after;
    }

    static String flip(ReplayDifference.Flip flip) {
        return flip.clause() + " " + flip.name() + ": " + statuses(flip.before(), flip.after()) + ", "
                + (isOfBefore(flip) ? "before: " : "now: ") + flip.found();
    }

    /** What was found is told as the pack saw it that judged worse. */
    private static boolean isOfBefore(ReplayDifference.Flip flip) {
        return flip.after() == null || (flip.before() != null && flip.before().compareTo(flip.after()) > 0);
    }

    /** What differs, counted. */
    static String closing(PackDifference difference) {
        if (!difference.isInMeaning()) {
            return "no difference in meaning";
        }
        long clauses = difference.clauses().stream()
                .filter(ClauseDifference::isInMeaning)
                .count();
        long terms = difference.terms().stream()
                .filter(each -> each.weight() != TermDifference.Weight.WORDS)
                .count();
        List<String> parts = new ArrayList<>();
        add(parts, clauses, "requirement", "asked otherwise");
        add(parts, terms, "term", "changed");
        add(parts, difference.ladder().size(), "ladder rule", "changed");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String one, String what) {
        if (count > 0) {
            parts.add(count + " " + one + (count == 1 ? " " : "s ") + what);
        }
    }
}
