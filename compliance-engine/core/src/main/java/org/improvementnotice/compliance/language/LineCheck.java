package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Requirement;
import org.jspecify.annotations.Nullable;

/** Lines and bands that are probably not meant so: against what is good, or where no figure can miss or reach them. */
final class LineCheck {

    private final PackTerms terms;
    private final NumberCheck numbers;

    LineCheck(PackTerms terms, NumberCheck numbers) {
        this.terms = terms;
        this.numbers = numbers;
    }

    List<Doubt> check(Rule rule) {
        List<Doubt> doubts = new ArrayList<>();
        for (Insertion insertion : rule.then()) {
            if (insertion instanceof Insertion.Asks asks
                    && asks.target().requirement() instanceof Requirement.Measured measured) {
                terms.catalogue()
                        .find(asks.target().subject())
                        .ifPresent(indicator -> new Line(asks, measured, indicator).check(doubts));
            }
        }
        return doubts;
    }

    /** One line with its indicator. */
    private final class Line {
        private final Insertion.Asks asks;
        private final Requirement.Measured measured;
        private final Indicator indicator;

        Line(Insertion.Asks asks, Requirement.Measured measured, Indicator indicator) {
            this.asks = asks;
            this.measured = measured;
            this.indicator = indicator;
        }

        void check(List<Doubt> doubts) {
            int before = doubts.size();
            for (String verb :
                    List.of("atLeast", "atMost", "exactly", "between", "breachBelow", "breachAbove", "breachOutside")) {
                asks.call(verb).ifPresent(call -> numbersOf(call, doubts));
            }
            if (doubts.size() > before) {
                return;
            }
            allGrades().ifPresent(doubts::add);
            Optional<Doubt> direction = againstGood();
            direction.or(this::neverMissed).ifPresent(doubts::add);
            if (direction.isEmpty()) {
                band(true).ifPresent(doubts::add);
                band(false).ifPresent(doubts::add);
                improvement().ifPresent(doubts::add);
            }
        }

        private void numbersOf(Insertion.Call call, List<Doubt> doubts) {
            for (Insertion.Argument each : call.arguments()) {
                numbers.of(indicator, new BigDecimal(each.text()), each.place()).ifPresent(doubts::add);
            }
        }

        private Doubt doubt(Insertion.Call call, int argument, String message) {
            return new Doubt(call.arguments().get(argument).place(), message);
        }

        private Optional<Doubt> allGrades() {
            boolean all = !measured.share().isEmpty() && measured.share().containsAll(indicator.scale());
            return asks.call("share")
                    .filter(any -> all)
                    .map(call -> new Doubt(
                            call.place(),
                            "`share` names every grade of `" + indicator.code()
                                    + "`, and that share is always 100; name the grades meant"));
        }

        private Optional<Doubt> againstGood() {
            boolean floor = measured.line() instanceof Requirement.Line.AtLeast;
            boolean ceiling = measured.line() instanceof Requirement.Line.AtMost;
            Good good = good();
            if ((floor && good == Good.LOW) || (ceiling && good == Good.HIGH)) {
                String verb = floor ? "atLeast" : "atMost";
                return asks.call(verb)
                        .map(call -> new Doubt(
                                call.place(),
                                what() + " is good " + good.code() + ", and `" + verb + "` asks for the contrary;"
                                        + " did you mean `" + (floor ? "atMost" : "atLeast") + "`?"));
            }
            return Optional.empty();
        }

        private String what() {
            return measured.share().isEmpty()
                    ? "`" + indicator.code() + "`"
                    : "the share of `" + String.join("`, `", measured.share()) + "`";
        }

        /** Which way is better; of a share of grades, known where it holds one end of the scale alone. */
        private Good good() {
            if (measured.share().isEmpty() || indicator.good() == Good.BAND) {
                return indicator.good();
            }
            boolean worst = measured.share().contains(indicator.scale().get(0));
            boolean best = measured.share()
                    .contains(indicator.scale().get(indicator.scale().size() - 1));
            return worst == best ? Good.BAND : best ? Good.HIGH : Good.LOW;
        }

        private Optional<Doubt> neverMissed() {
            AdmittedValues admitted = new AdmittedValues(measured.share(), measured.line());
            boolean moving = measured.line() instanceof Requirement.Line.ImprovesOn;
            boolean never = !moving && !admitted.excludesBelow(from()) && !admitted.excludesAbove(to());
            return Optional.of(asks.chain().get(measured.share().isEmpty() ? 1 : 2))
                    .filter(any -> never)
                    .map(call -> doubt(
                            call,
                            0,
                            "every figure of `" + indicator.code() + "` meets this line, for its range is "
                                    + indicator.range().inWords() + "; check the number"));
        }

        private @Nullable BigDecimal from() {
            return indicator.range().from();
        }

        private @Nullable BigDecimal to() {
            return indicator.range().to();
        }

        /** The end of a band that no figure is beyond. */
        private Optional<Doubt> band(boolean below) {
            BigDecimal given = below ? measured.band().below() : measured.band().above();
            BigDecimal line = below ? AdmittedValues.least(measured.line()) : AdmittedValues.most(measured.line());
            int sign = below ? 1 : -1;
            BigDecimal end = given != null || line == null ? given : end(line, -sign);
            BigDecimal limit = below ? from() : to();
            if (end == null || limit == null || line == null) {
                return Optional.empty();
            }
            // a line at the end of the range cannot be missed on this side
            if (end.compareTo(limit) * sign > 0 || line.compareTo(limit) * sign <= 0) {
                return Optional.empty();
            }
            Optional<Insertion.Call> call = given == null
                    ? asks.call("tolerance")
                    : asks.call(below ? "breachBelow" : "breachAbove").or(() -> asks.call("breachOutside"));
            return call.map(each ->
                    doubt(each, below ? 0 : each.arguments().size() - 1, never(below ? "below" : "above", end)));
        }

        /** Where a tolerance ends that does not depend on the figure. */
        private @Nullable BigDecimal end(BigDecimal line, int side) {
            Requirement.Tolerance tolerance = measured.band().tolerance();
            if (tolerance == null || tolerance.kind() == Requirement.Tolerance.Kind.CASES) {
                return null;
            }
            BigDecimal width = tolerance.kind() == Requirement.Tolerance.Kind.POINTS
                    ? tolerance.amount()
                    : line.abs().multiply(tolerance.amount()).movePointLeft(2);
            return line.add(width.multiply(BigDecimal.valueOf(side)));
        }

        private String never(String side, BigDecimal end) {
            return "no figure of `" + indicator.code() + "` is " + side + " `"
                    + Canonical.argument(Figures.of(end.toPlainString()))
                    + "`, for its range is " + indicator.range().inWords()
                    + ", so that this miss is never a BREACH; end the band nearer to the line";
        }

        private Optional<Doubt> improvement() {
            if (!(measured.line() instanceof Requirement.Line.ImprovesOn improves)) {
                return Optional.empty();
            }
            BigDecimal by = improves.by();
            BigDecimal from = from();
            BigDecimal to = to();
            if (by == null || from == null || to == null || by.compareTo(to.subtract(from)) < 0) {
                return Optional.empty();
            }
            return asks.call("by")
                    .map(call -> doubt(
                            call,
                            0,
                            "an improvement by `" + by.toPlainString() + "` is as large as the range of `"
                                    + indicator.code() + "`, "
                                    + indicator.range().inWords() + "; check the number"));
        }
    }
}
