package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Target;
import org.jspecify.annotations.Nullable;

/** Values that are words with brackets of their own: amounts and earlier figures. Null where a problem was added. */
final class CalledValues {

    private static final List<String> AMOUNTS = List.of("points", "relative", "cases");
    private static final List<String> EARLIER = List.of("lastPeriod", "samePeriodLastYear");

    private final Problems problems;
    private final Imports imports;
    private final Values values;

    CalledValues(Problems problems, Imports imports, Values values) {
        this.problems = problems;
        this.imports = imports;
        this.values = values;
    }

    Target.@Nullable Amount amount(Said said) {
        if (said instanceof Said.Called called && AMOUNTS.contains(called.name().text())) {
            imports.use(called.name());
            if (called.arguments().size() != 1) {
                problems.add(
                        called.place(),
                        "`" + called.name().text() + "` is given one number, such as `"
                                + called.name().text() + "(5)`");
                return null;
            }
            BigDecimal number = values.number(called.arguments().get(0), false);
            if (number == null) {
                return null;
            }
            return switch (called.name().text()) {
                case "points" -> Target.points(number);
                case "relative" -> Target.relative(number);
                default -> Target.cases(number);
            };
        }
        if (said instanceof Said.Called called) {
            unknown(called, AMOUNTS);
        } else if (said instanceof Said.Bare bare && bare.isFigure()) {
            problems.add(
                    said.place(),
                    "say what `" + bare.shown() + "` counts; write `points(" + bare.shown()
                            + ")`, or `relative(...)` for hundredths of the line, or `cases(...)`");
        } else {
            problems.add(said.place(), "`" + said.shown() + "` is no amount; write it as `points(5)`");
        }
        return null;
    }

    Requirement.@Nullable Earlier earlier(Said said) {
        if (said instanceof Said.Called called && EARLIER.contains(called.name().text())) {
            imports.use(called.name());
            if (!called.arguments().isEmpty()) {
                problems.add(
                        called.arguments().get(0).place(),
                        "`" + called.name().text() + "()` is given nothing; empty its brackets");
                return null;
            }
            return called.name().text().equals("lastPeriod") ? Target.lastPeriod() : Target.samePeriodLastYear();
        }
        if (said instanceof Said.Called called) {
            unknown(called, EARLIER);
        } else if (said instanceof Said.Bare bare
                && bare.word().isPresent()
                && Nearest.to(bare.shown(), EARLIER).isPresent()) {
            String meant = Nearest.to(bare.shown(), EARLIER).get() + "()";
            values.replace(said, "`" + bare.shown() + "` needs its brackets; write `" + meant + "`", meant);
        } else {
            problems.add(
                    said.place(),
                    "`" + said.shown() + "` cannot stand here; write `lastPeriod()` or `samePeriodLastYear()`");
        }
        return null;
    }

    private void unknown(Said.Called called, List<String> known) {
        Optional<String> meant = Nearest.to(called.name().text(), known);
        String message = "there is no `" + called.name().text() + "` to stand here"
                + Nearest.hint(called.name().text(), known);
        if (meant.isPresent()) {
            problems.add(called.place(), message, Span.of(called.name()).mend(meant.get()));
        } else {
            problems.add(called.place(), message);
        }
    }
}
