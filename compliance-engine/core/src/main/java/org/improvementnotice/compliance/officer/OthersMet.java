package org.improvementnotice.compliance.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * What {@code others: met} in a case stands for: in every month that has a file, whatever else the pack can ask is given a
 * figure that meets it, an action is done, a report in time, a judgement made. So a case of the ladder names alone what is
 * missed.
 */
final class OthersMet {

    /** The part of the month that holds what was filled in. */
    private static final String PART = "others-met";

    private final Case given;
    private final RulePack pack;
    private final Map<String, TreeMap<ReportingPeriod, Reading>> known = new HashMap<>();
    private final Map<ReportingPeriod, List<AskedTarget>> possible = new HashMap<>();

    private OthersMet(Case given, RulePack pack) {
        this.given = given;
        this.pack = pack;
    }

    /** The same case with its months filled. */
    static Case fill(Case given, RulePack pack) {
        return given.othersMet() ? given.with(new OthersMet(given, pack).facts()) : given;
    }

    private AuthorityFacts facts() {
        given.facts().periods().values().forEach(month -> {
            month.readings().values().forEach(this::note);
            month.late().forEach(each -> note(each.reading()));
        });
        TreeMap<ReportingPeriod, PeriodFacts> months = new TreeMap<>();
        given.facts().periods().forEach((period, month) -> months.put(period, filled(period, month)));
        return new AuthorityFacts(given.facts().authority(), months);
    }

    private void note(Reading reading) {
        known.computeIfAbsent(reading.indicator(), each -> new TreeMap<>()).put(reading.period(), reading);
    }

    private PeriodFacts filled(ReportingPeriod period, PeriodFacts month) {
        LocalDate day = month.submitted().orElse(null);
        if (day == null || period.compareTo(given.first()) < 0) {
            return month;
        }
        Month made = new Month(period, month, day);
        made.fill();
        FactsFile filled = new FactsFile(
                given.place().file(),
                month.files().get(0).digest(),
                month.authority(),
                period,
                PART,
                day,
                "",
                made.readings,
                made.late,
                Map.of(),
                made.actions,
                made.submissions,
                made.judgements,
                null,
                List.of());
        return new PeriodFacts(
                month.authority(),
                period,
                Stream.concat(month.files().stream(), Stream.of(filled)).toList());
    }

    /** One month, as it is filled. */
    private final class Month {
        private final ReportingPeriod period;
        private final PeriodFacts month;
        private final LocalDate day;
        private final Map<String, Reading> readings = new LinkedHashMap<>();
        private final List<FactsFile.LateReading> late = new ArrayList<>();
        private final Map<String, FactsFile.ActionReport> actions = new LinkedHashMap<>();
        private final Map<String, FactsFile.Submission> submissions = new LinkedHashMap<>();
        private final Map<String, FactsFile.BoardJudgement> judgements = new LinkedHashMap<>();

        Month(ReportingPeriod period, PeriodFacts month, LocalDate day) {
            this.period = period;
            this.month = month;
            this.day = day;
        }

        void fill() {
            for (AskedTarget each : possible(period)) {
                Requirement requirement = each.target().requirement();
                String subject = each.target().subject();
                if (requirement instanceof Requirement.Milestone milestone) {
                    done(subject, milestone);
                } else if (requirement instanceof Requirement.Submission) {
                    handedIn(subject);
                } else if (requirement instanceof Requirement.BoardJudges) {
                    judged(each.rule().clause());
                }
            }
            pack.catalogue().indicators().values().forEach(this::figure);
        }

        private void done(String action, Requirement.Milestone milestone) {
            if (!month.actions().containsKey(action) && isFirst() && !reportedLater(action)) {
                LocalDate completed = milestone.due().isBefore(day) ? milestone.due() : day;
                actions.put(action, new FactsFile.ActionReport(completed, null, null, given.place()));
            }
        }

        private boolean isFirst() {
            return period.equals(given.first());
        }

        private boolean reportedLater(String action) {
            return given.facts().periods().values().stream()
                    .anyMatch(each -> each.actions().containsKey(action));
        }

        private void handedIn(String report) {
            Notice.Return owed = pack.notice().returns().get(report);
            if (owed != null && owed.isOwedFor(period) && !month.submissions().containsKey(report)) {
                LocalDate deadline = owed.deadline(period);
                submissions.put(
                        report, new FactsFile.Submission(deadline.isBefore(day) ? deadline : day, given.place()));
            }
        }

        private void judged(String clause) {
            if (!month.judgements().containsKey(clause)) {
                judgements.put(
                        clause,
                        new FactsFile.BoardJudgement(Status.PASS, "others: met", day, "others: met", given.place()));
            }
        }

        private void figure(Indicator indicator) {
            ReportingPeriod of = period.plusMonths(-indicator.lag());
            if (!indicator.frequency().isDue(of) || isKnown(indicator.code(), of)) {
                return;
            }
            List<Requirement> asked = possible(of).stream()
                    .filter(each -> each.target().subject().equals(indicator.code()))
                    .map(each -> each.target().requirement())
                    .toList();
            if (indicator.unit() == Unit.YES_NO) {
                put(indicator, of, new Figure.YesNo(true));
                return;
            }
            List<Requirement.Measured> measured = asked.stream()
                    .filter(Requirement.Measured.class::isInstance)
                    .map(Requirement.Measured.class::cast)
                    .toList();
            new MetFigure(indicator, of)
                    .of(measured, earlier(indicator, of, measured))
                    .ifPresent(figure -> put(indicator, of, figure));
        }

        private void put(Indicator indicator, ReportingPeriod of, Figure figure) {
            Reading reading = new Reading(
                    indicator.code(), of, indicator.unit(), figure, given.place(), "", Validation.VALIDATED);
            note(reading);
            if (of.equals(period)) {
                readings.put(indicator.code(), reading);
            } else {
                late.add(new FactsFile.LateReading(reading, null, null));
            }
        }

        /** The figure that a comparison rests on, made where there is none; null where nothing is compared. */
        private @Nullable Reading earlier(Indicator indicator, ReportingPeriod of, List<Requirement.Measured> asked) {
            Optional<Requirement.Line.ImprovesOn> comparison = asked.stream()
                    .map(Requirement.Measured::line)
                    .filter(Requirement.Line.ImprovesOn.class::isInstance)
                    .map(Requirement.Line.ImprovesOn.class::cast)
                    .findFirst();
            if (comparison.isEmpty()) {
                return null;
            }
            ReportingPeriod since = comparison.get().comparedWith(indicator.frequency(), of);
            if (!isKnown(indicator.code(), since)) {
                put(indicator, since, new MetFigure(indicator, since).improvable());
            }
            return Objects.requireNonNull(known.get(indicator.code())).get(since);
        }
    }

    private boolean isKnown(String indicator, ReportingPeriod period) {
        return Optional.ofNullable(known.get(indicator))
                .filter(each -> each.containsKey(period))
                .isPresent();
    }

    /** Everything that can be asked in a period, whatever the readings. */
    private List<AskedTarget> possible(ReportingPeriod period) {
        return possible.computeIfAbsent(period, this::possibleIn);
    }

    private List<AskedTarget> possibleIn(ReportingPeriod period) {
        RulePack.Asked asked = pack.targets(period, Map.of());
        return Stream.concat(asked.asked().stream(), asked.undecided().stream().map(RulePack.Conditional::target))
                .toList();
    }
}
