package org.improvementnotice.compliance.report.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Change;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Requirements that are met while their figure goes the other way: nobody asks about them until they are missed. Figures
 * that add up over time share most of their months with their neighbours, so only their margin is looked at.
 */
final class MetButSlipping {

    /** How many due periods are looked back. */
    private static final int PERIODS = 3;

    private final BoardMonth month;

    MetButSlipping(BoardMonth month) {
        this.month = month;
    }

    List<Block> blocks() {
        List<Phrase> slipping = slipping();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                slipping.isEmpty()
                        ? Block.Paragraph.of(
                                "No requirement that is met, and whose last four figures are known, got worse"
                                        + " three due periods running or lost half of its margin in three.")
                        : new Block.Bullets(slipping));
        List<String> unknown = met().stream()
                .filter(each -> !each.isKnown())
                .map(each -> BoardWords.title(each.finding()))
                .toList();
        if (!unknown.isEmpty()) {
            blocks.add(Block.Paragraph.of("Not looked at, for their last four figures are not all known: "
                    + BoardWords.names(unknown) + "."));
        }
        return blocks;
    }

    /** One sentence for each. */
    List<Phrase> slipping() {
        return met().stream()
                .filter(Met::isKnown)
                .map(MetButSlipping::slip)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * A requirement met by a figure.
     *
     * @param last its latest figures, newest first
     */
    private record Met(Finding finding, Indicator indicator, List<Series.Entry> last) {
        boolean isKnown() {
            return last.size() > PERIODS;
        }
    }

    private List<Met> met() {
        List<Met> met = new ArrayList<>();
        for (Finding each : month.findings(Status.PASS)) {
            month.indicator(each.indicator())
                    .filter(indicator -> Series.number(each.margin()) != null)
                    .ifPresent(indicator ->
                            met.add(new Met(each, indicator, lastDue(Series.of(month, indicator, each.key())))));
        }
        return met;
    }

    private static Optional<Phrase> slip(Met met) {
        List<String> how = Stream.of(
                        isWorseEachTime(met.last(), met.indicator()) ? "worse three due periods running" : "",
                        hasLostHalf(met) ? "half of its margin lost in three due periods" : "")
                .filter(each -> !each.isEmpty())
                .toList();
        return how.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of(BoardWords.title(met.finding()) + ": " + String.join(" and ", how) + ": "
                        + figure(met.last().get(PERIODS)) + ", "
                        + figure(met.last().get(0)) + "; asked: "
                        + met.finding().required() + "."));
    }

    private static String figure(Series.Entry entry) {
        return entry.text() + " in " + entry.month().inWords();
    }

    /** The figures of the latest due periods, newest first, up to the first that is missing or defined otherwise. */
    private static List<Series.Entry> lastDue(Series series) {
        Indicator indicator = series.indicator();
        List<Series.Entry> last = new ArrayList<>();
        for (int i = series.entries().size() - 1; i >= 0 && last.size() <= PERIODS; i--) {
            Series.Entry each = series.entries().get(i);
            if (!indicator.frequency().isDue(each.month())) {
                continue;
            }
            if (each.value() == null
                    || indicator.isBrokenBetween(each.month(), series.latest().month())) {
                return last;
            }
            last.add(each);
        }
        return last;
    }

    private static boolean isWorseEachTime(List<Series.Entry> last, Indicator indicator) {
        if (indicator.basis() == Basis.YEAR_TO_DATE || indicator.basis() == Basis.ROLLING_12) {
            return false;
        }
        for (int i = 0; i < PERIODS; i++) {
            if (!isWorse(last.get(i), last.get(i + 1), indicator)) {
                return false;
            }
        }
        return true;
    }

    /** As the finding says, where it is in hand; else as the figures do. */
    private static boolean isWorse(Series.Entry now, Series.Entry then, Indicator indicator) {
        Finding finding = now.finding();
        if (finding != null) {
            return finding.direction().stream()
                    .anyMatch(each -> each.since().equals(then.month()) && each.change() == Change.WORSE);
        }
        BigDecimal better = better(now.value(), then.value(), indicator);
        return better != null && better.signum() < 0;
    }

    /** By how much one figure is better than another; null where the indicator has no one good way. */
    private static @Nullable BigDecimal better(
            @Nullable BigDecimal now, @Nullable BigDecimal then, Indicator indicator) {
        if (now == null || then == null) {
            return null;
        }
        return indicator.good() == Good.HIGH
                ? now.subtract(then)
                : indicator.good() == Good.LOW ? then.subtract(now) : null;
    }

    /** Held against the line of today: a line that moved says nothing of the figure. */
    private static boolean hasLostHalf(Met met) {
        BigDecimal margin = Series.number(met.finding().margin());
        BigDecimal gained =
                better(met.last().get(0).value(), met.last().get(PERIODS).value(), met.indicator());
        if (margin == null || gained == null || gained.signum() >= 0) {
            return false;
        }
        BigDecimal before = margin.subtract(gained);
        return before.signum() > 0 && margin.add(margin).compareTo(before) <= 0;
    }
}
