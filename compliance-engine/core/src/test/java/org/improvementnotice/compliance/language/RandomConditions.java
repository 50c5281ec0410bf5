package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Unit;

/** Patterns drawn at random, each with the periods in which it holds as far as the calendar decides. */
final class RandomConditions {

    private static final int MOST_PATTERNS = 6;

    private final Draw draw;
    private final PackTerms terms;
    private final RandomConstraints constraints;

    RandomConditions(Draw draw, PackTerms terms) {
        this.draw = draw;
        this.terms = terms;
        this.constraints = new RandomConstraints(draw, terms);
    }

    /** The patterns of a target rule that applies inside a window of time. */
    DrawnCondition ofTarget(ReportingPeriod first, ReportingPeriod last) {
        List<DrawnCondition> patterns = new ArrayList<>();
        if (!draw.oneIn(8)) {
            patterns.add(window(first, last));
        }
        int more = draw.oneIn(2) ? draw.between(0, MOST_PATTERNS - patterns.size()) : 0;
        for (int i = 0; i < more || patterns.isEmpty(); i++) {
            patterns.add(draw.oneIn(4) ? pattern("ReportingPeriod", constraints::period) : reading());
        }
        return all(patterns);
    }

    /** The patterns of a ladder rule. */
    DrawnCondition ofLadder() {
        List<DrawnCondition> patterns = new ArrayList<>();
        int howMany = draw.oneIn(4) ? draw.between(1, MOST_PATTERNS) : draw.between(1, 2);
        boolean plainFinding = false;
        while (patterns.size() < howMany) {
            DrawnCondition drawn = draw.any(List.<Supplier<DrawnCondition>>of(
                            () -> pattern("Finding", constraints::finding),
                            () -> pattern("Summary", constraints::summary),
                            () -> pattern("ThemeSummary", constraints::themeSummary),
                            () -> pattern("Standing", constraints::standing),
                            () -> pattern("ReportingPeriod", constraints::period)))
                    .get();
            boolean again = plainFinding && drawn.text().startsWith("Finding");
            plainFinding |= drawn.text().startsWith("Finding");
            patterns.add(again ? drawn.inside(draw.any("not ", "exists "), "") : drawn);
        }
        return all(patterns);
    }

    private DrawnCondition all(List<DrawnCondition> patterns) {
        return draw.shuffled(patterns).stream()
                .reduce((one, other) -> one.with("\n    ", other, true))
                .orElseThrow();
    }

    // patterns

    private DrawnCondition window(ReportingPeriod first, ReportingPeriod last) {
        String from = "\"" + first + "\"";
        String until = "\"" + last + "\"";
        String after = "\"" + last.plusMonths(1) + "\"";
        String text = draw.any(
                "ReportingPeriod( between(" + from + ", " + until + ") )",
                "ReportingPeriod( onOrAfter(" + from + "), before(" + after + ") )",
                "exists ReportingPeriod( before(" + after + ") && (onOrAfter(" + from + ")) )",
                "not ReportingPeriod( before(" + from + ") || onOrAfter(" + after + ") )");
        return new DrawnCondition(text, period -> period.compareTo(first) >= 0 && period.compareTo(last) <= 0);
    }

    private DrawnCondition pattern(String fact, Supplier<DrawnCondition> atom) {
        List<DrawnCondition> drawn = new ArrayList<>();
        int howMany = draw.oneIn(6) ? 0 : draw.between(1, 3);
        for (int i = 0; i < howMany; i++) {
            drawn.add(constraints.either(atom, 2));
        }
        DrawnCondition inside = drawn.stream()
                .reduce((one, other) -> one.with(", ", other, true))
                .orElse(DrawnCondition.open(""));
        return quantified(inside.inside(fact + "( ", " )"));
    }

    private DrawnCondition quantified(DrawnCondition pattern) {
        return switch (draw.between(0, 5)) {
            case 4 -> pattern.inside("exists ", "");
            case 5 ->
                new DrawnCondition("not " + pattern.text(), pattern.holds().negate());
            default -> pattern;
        };
    }

    /** A reading names its indicator once, where it must hold. */
    private DrawnCondition reading() {
        List<String> codes = terms.catalogue().indicators().values().stream()
                .filter(each -> each.unit() != Unit.GRADED && each.unit() != Unit.YES_NO)
                .map(Indicator::code)
                .toList();
        String named = "indicator == \"" + draw.any(codes) + "\"";
        if (draw.oneIn(3)) {
            DrawnCondition other = constraints.either(constraints::figure, 1).inside("(", ")");
            named = draw.any(named + " && " + other.text(), other.text() + " && " + named, "(" + named + ")");
        }
        List<String> drawn = new ArrayList<>(List.of(named));
        int more = draw.between(0, 2);
        for (int i = 0; i < more; i++) {
            drawn.add(constraints.either(constraints::figure, 2).text());
        }
        return DrawnCondition.open(
                draw.any("", "", "not ", "exists ") + "Reading( " + String.join(", ", draw.shuffled(drawn)) + " )");
    }
}
