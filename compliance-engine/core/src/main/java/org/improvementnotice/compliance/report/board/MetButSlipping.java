package org.improvementnotice.compliance.report.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.improvementnotice.compliance.model.Change;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** Requirements that are met while their figure goes the other way: nobody asks about them until they are missed. */
final class MetButSlipping {

    /** How many due periods are looked at. */
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
                                "No requirement that is met got worse three due periods running or lost half of its"
                                        + " margin in three.")
                        : new Block.Bullets(slipping));
        if (month.inHand().size() <= PERIODS) {
            blocks.add(Block.Paragraph.of("This run judged "
                    + BoardWords.count(month.inHand().size(), "month")
                    + "; a figure is compared over four due periods, so what slipped before cannot be told."));
        }
        return blocks;
    }

    /** One sentence for each. */
    List<Phrase> slipping() {
        return month.findings(Status.PASS).stream()
                .map(this::slip)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Phrase> slip(Finding finding) {
        List<Finding> last = lastDue(finding);
        if (last.size() <= PERIODS) {
            return Optional.empty();
        }
        Finding then = last.get(PERIODS);
        String worse = isWorseEachTime(last) ? "worse three due periods running" : "";
        String margin = hasLostHalf(finding, then) ? "half of its margin lost in three due periods" : "";
        if (worse.isEmpty() && margin.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Phrase.of(BoardWords.title(finding) + ": "
                + String.join(
                        " and ",
                        List.of(worse, margin).stream()
                                .filter(each -> !each.isEmpty())
                                .toList()) + ": "
                + figure(then) + ", " + figure(finding) + "; the line is " + finding.line() + "."));
    }

    private static String figure(Finding finding) {
        return finding.value() + " in " + finding.figurePeriod().inWords() + " (margin " + finding.margin() + ")";
    }

    /** This finding and those of the due periods before it, newest first, as long as each has a figure. */
    private List<Finding> lastDue(Finding finding) {
        List<Finding> last = new ArrayList<>();
        List<PeriodAssessment> months = month.inHand();
        for (int i = months.size() - 1; i >= 0 && last.size() <= PERIODS; i--) {
            PeriodAssessment each = months.get(i);
            Optional<Finding> found = BoardMonth.finding(each, finding.key());
            if (found.isPresent() && number(found.get().margin()) == null) {
                return last;
            }
            found.ifPresent(last::add);
        }
        return last;
    }

    /** Each against the one before it; what is compared with a year before says nothing of months running. */
    private static boolean isWorseEachTime(List<Finding> last) {
        for (int i = 0; i < PERIODS; i++) {
            ReportingPeriod since = last.get(i + 1).figurePeriod();
            if (last.get(i).direction().stream()
                    .noneMatch(each -> each.since().equals(since) && each.change() == Change.WORSE)) {
                return false;
            }
        }
        return true;
    }

    /** Under one line: where the line moved the margin says nothing of the figure. */
    private static boolean hasLostHalf(Finding now, Finding then) {
        BigDecimal margin = number(now.margin());
        BigDecimal before = number(then.margin());
        return margin != null
                && before != null
                && Objects.equals(now.line(), then.line())
                && before.signum() > 0
                && margin.add(margin).compareTo(before) <= 0;
    }

    private static @Nullable BigDecimal number(@Nullable String printed) {
        return printed == null || !printed.matches("-?[0-9]+(\\.[0-9]+)?") ? null : new BigDecimal(printed);
    }
}
