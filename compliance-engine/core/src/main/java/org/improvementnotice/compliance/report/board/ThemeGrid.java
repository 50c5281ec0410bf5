package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;

/**
 * The themes by month: of each the worst status with how many of how many have it. No mark stands for the whole notice.
 * Months that this run did not judge are told from what was handed on.
 */
final class ThemeGrid {

    /** How many months are shown. */
    private static final int MONTHS = 12;

    private final BoardMonth month;

    ThemeGrid(BoardMonth month) {
        this.month = month;
    }

    List<Block> blocks() {
        List<ReportingPeriod> months = months();
        List<String> heads = new ArrayList<>(List.of("Theme"));
        months.forEach(each -> heads.add(each.inWords() + (isDraft(each) ? " (draft)" : "")));
        List<List<Phrase>> rows = new ArrayList<>();
        for (Map.Entry<String, String> theme : month.notice().themes().entrySet()) {
            List<Phrase> row = new ArrayList<>(List.of(Phrase.of(theme.getKey() + " " + theme.getValue())));
            months.forEach(each -> row.add(worst(statuses(each, theme.getKey()))));
            rows.add(row);
        }
        return List.of(new Block.Wide(new Block.Table(
                "grid", "The worst status of each theme, and how many of its requirements have it", heads, rows)));
    }

    private List<ReportingPeriod> months() {
        TreeSet<ReportingPeriod> months = new TreeSet<>();
        month.inHand().forEach(each -> months.add(each.period()));
        month.now().carry().tracks().values().forEach(each -> each.marks().forEach(mark -> months.add(mark.period())));
        List<ReportingPeriod> all = List.copyOf(months);
        return all.subList(Math.max(0, all.size() - MONTHS), all.size());
    }

    private Optional<PeriodAssessment> inHand(ReportingPeriod period) {
        return month.inHand().stream()
                .filter(each -> each.period().equals(period))
                .findFirst();
    }

    private boolean isDraft(ReportingPeriod period) {
        return inHand(period).filter(PeriodAssessment::draft).isPresent();
    }

    private List<Status> statuses(ReportingPeriod period, String theme) {
        return inHand(period)
                .map(each -> each.findings().stream()
                        .filter(one -> one.inTheme(theme))
                        .map(Finding::status)
                        .toList())
                .orElseGet(() -> month.now().carry().tracks().values().stream()
                        .filter(each -> each.theme().equals(theme))
                        .flatMap(each -> each.marks().stream())
                        .filter(each -> each.period().equals(period))
                        .map(Carry.Mark::status)
                        .toList());
    }

    /** {@code BREACH 2 of 9}. */
    static Phrase worst(List<Status> statuses) {
        return statuses.stream()
                .reduce(Status::worse)
                .map(worst -> Phrase.of(worst)
                        .and(" "
                                + statuses.stream()
                                        .filter(each -> each == worst)
                                        .count() + " of " + statuses.size()))
                .orElse(Phrase.of("nothing due"));
    }
}
