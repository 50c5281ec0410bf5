package org.improvementnotice.compliance.report.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Shows;
import org.improvementnotice.compliance.model.Status;

/**
 * The month that a page is of, with what is known of the months before it.
 *
 * @param shown the assessment whose latest month the page is of
 * @param inHand every month of the run up to that one, oldest first; that one is the last
 * @param terms the terms of the pack
 */
record BoardMonth(Assessment shown, List<PeriodAssessment> inHand, PackTerms terms) {

    /** Copies the list. */
    BoardMonth {
        inHand = List.copyOf(inHand);
    }

    static BoardMonth of(Assessment shown, List<Assessment> run, PackTerms terms) {
        PeriodAssessment now = shown.latest();
        List<PeriodAssessment> inHand = run.stream()
                .filter(each -> each.authority().equals(shown.authority()))
                .flatMap(each -> each.periods().stream())
                .filter(each -> each.period().compareTo(now.period()) < 0)
                .toList();
        return new BoardMonth(
                shown, Stream.concat(inHand.stream(), Stream.of(now)).toList(), terms);
    }

    /** For whom the page is, in words. */
    String paper() {
        Paper paper = shown.paper();
        return paper == null ? "private: for members" : paper.inWords();
    }

    /** Whether the page is of the level and what is at BREACH alone. */
    boolean showsLevelAlone() {
        Paper paper = shown.paper();
        return paper != null && paper.shows() == Shows.LEVEL;
    }

    /** Whether what officers say of a requirement, and how it came out before, is withheld from these papers. */
    boolean withholds(Finding finding) {
        Paper paper = shown.paper();
        return paper != null && paper.isPublic() && !now().carry().tracks().containsKey(finding.key());
    }

    /** Whether the page is for anyone to read. */
    boolean isPublic() {
        Paper paper = shown.paper();
        return paper != null && paper.isPublic();
    }

    PeriodAssessment now() {
        return shown.latest();
    }

    Notice notice() {
        return shown.notice();
    }

    /** The month judged before this one, where this run judged it. */
    Optional<PeriodAssessment> before() {
        return inHand.size() < 2 ? Optional.empty() : Optional.of(inHand.get(inHand.size() - 2));
    }

    /** The last month judged before this one, as far as anything of it was handed on. */
    Optional<ReportingPeriod> lastJudged() {
        return now().carry().tracks().values().stream()
                .flatMap(each -> each.marks().stream())
                .map(Carry.Mark::period)
                .filter(each -> each.compareTo(now().period()) < 0)
                .max(Comparator.naturalOrder())
                // public papers can withhold how every requirement came out before
                .or(() -> isPublic() ? before().map(PeriodAssessment::period) : Optional.empty());
    }

    /** How a requirement came out when it was last judged before this month. */
    Optional<Carry.Mark> markBefore(AskedTarget.Key key) {
        return marks(key).stream()
                .filter(each -> each.period().compareTo(now().period()) < 0)
                .reduce((first, second) -> second);
    }

    /** How the figure of a requirement moved since the one it was last judged by; empty where those two are not compared. */
    Optional<Finding.Comparison> sinceLastDue(Finding finding) {
        int lag = now().period().monthsUntil(finding.figurePeriod());
        return markBefore(finding.key())
                .flatMap(mark -> finding.direction().stream()
                        .filter(each -> each.since().equals(mark.period().plusMonths(lag)))
                        .findFirst());
    }

    /** All that is known of how a requirement came out, oldest first. */
    List<Carry.Mark> marks(AskedTarget.Key key) {
        Carry.Track track = now().carry().tracks().get(key);
        return track == null ? List.of() : track.marks();
    }

    /** The finding of a requirement in a month, if there is one. */
    static Optional<Finding> finding(PeriodAssessment month, AskedTarget.Key key) {
        return month.findings().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** The figure of an indicator for a period, as known now. */
    Optional<Reading> reading(String indicator, ReportingPeriod period) {
        return Optional.ofNullable(now().carry().figures().get(indicator))
                .flatMap(each -> Optional.ofNullable(each.get(period)));
    }

    Optional<Indicator> indicator(String code) {
        return terms.catalogue().find(code);
    }

    /** The findings of a status, in their order. */
    List<Finding> findings(Status status) {
        return now().findings(status);
    }

    /** Judgements that the Board was asked for and that are not recorded. */
    List<Finding> waitingForJudgement() {
        return now().findings().stream()
                .filter(each -> each.reason() == Reason.JUDGED_BY_BOARD && each.judgement() == null)
                .toList();
    }

    /**
     * The body whose report this is: the first that is called a board, else the first of the level that the pack starts
     * at, else the first there is.
     */
    Optional<Notice.Body> board() {
        return notice().bodies().values().stream()
                .filter(each -> each.code().equals("board") || each.code().endsWith("-board"))
                .findFirst()
                .or(() -> notice().level(notice().rank(notice().startsAt())).bodies().stream()
                        .flatMap(each -> Optional.ofNullable(notice().bodies().get(each)).stream())
                        .findFirst())
                .or(() -> notice().bodies().values().stream().findFirst());
    }

    /** Up to when what falls due falls due before the Board meets next. A body that meets when called is taken to meet in a month. */
    LocalDate nextMeeting() {
        LocalDate asAt = now().asAt();
        return board().map(each -> switch (each.meets()) {
                    case WEEKLY -> asAt.plusWeeks(1);
                    case MONTHLY, AS_CALLED -> asAt.plusMonths(1);
                    case QUARTERLY -> asAt.plusMonths(3);
                })
                .orElse(asAt.plusMonths(1));
    }
}
