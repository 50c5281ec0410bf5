package org.improvementnotice.compliance.officer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * A case with the month it expects something of, and what the rules saw in that month.
 *
 * @param of the case
 * @param month its month, judged
 * @param seen the readings that target rules saw, by the period they were asked of and by indicator
 * @param facts what the ladder rules saw
 * @param fired the ladder rules that fired
 */
record CaseTrace(
        Case of,
        PeriodAssessment month,
        Map<ReportingPeriod, Map<String, Reading>> seen,
        List<Object> facts,
        Set<RuleSource> fired) {

    /** @throws org.improvementnotice.compliance.model.DeadlinePassedException if the time is over */
    static CaseTrace of(Case given, RulePack pack, Deadline deadline) {
        Recorder recorder = new Recorder(given.period());
        PeriodAssessment month = new CaseRunner(pack.watched(recorder), deadline).month(given);
        return new CaseTrace(given, month, recorder.seen, recorder.facts, recorder.fired);
    }

    /** Keeps what the rules saw when the month of the case was judged. */
    private static final class Recorder implements RulePack.Watch {
        private final ReportingPeriod period;
        private final Map<ReportingPeriod, Map<String, Reading>> asked = new HashMap<>();
        private Map<ReportingPeriod, Map<String, Reading>> seen = Map.of();
        private List<Object> facts = List.of();
        private Set<RuleSource> fired = Set.of();

        Recorder(ReportingPeriod period) {
            this.period = period;
        }

        @Override
        public void asked(ReportingPeriod of, Map<String, Reading> readings) {
            asked.put(of, readings);
        }

        @Override
        public void proposed(ReportingPeriod of, List<Object> shown, List<FiredProposal> proposals) {
            if (of.equals(period)) {
                // with a lag earlier periods were asked too, last for this month
                seen = Map.copyOf(asked);
                facts = shown;
                fired = proposals.stream().map(FiredProposal::rule).collect(Collectors.toUnmodifiableSet());
            }
        }
    }

    /** The month whose findings the case expects. */
    ReportingPeriod period() {
        return of.period();
    }

    /** Whether the case expects something of a requirement. */
    boolean expects(AskedTarget.Key key) {
        return of.expected().stream()
                .anyMatch(each -> each.clause().equals(key.clause())
                        && (each.indicator() == null || each.indicator().equals(key.indicator())));
    }

    /** The finding that a rule gave for a requirement of which the case expects something. */
    Optional<Finding> finding(AskedTarget asked) {
        return expects(asked.key())
                ? month.findings().stream()
                        .filter(each ->
                                each.key().equals(asked.key()) && each.rule().equals(asked.rule()))
                        .findFirst()
                : Optional.empty();
    }

    /** The figure of an indicator and a period as known in the month; null where there is none. */
    @Nullable
    Reading figure(String indicator, ReportingPeriod figurePeriod) {
        return month.carry().figures().getOrDefault(indicator, new TreeMap<>()).get(figurePeriod);
    }

    /** The readings that target rules saw when they were asked of a period. */
    Map<String, Reading> seenIn(ReportingPeriod asked) {
        return seen.getOrDefault(asked, Map.of());
    }
}
