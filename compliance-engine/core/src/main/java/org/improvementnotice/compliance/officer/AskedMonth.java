package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.judgement.Words;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Circumstances;
import org.improvementnotice.compliance.language.Pattern;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * What one pack asks of one clause and indicator in one month.
 *
 * @param pack the pack
 * @param month the month judged
 * @param rulePeriod the month whose rules and figure it rests on: with a lag, an earlier one
 * @param indicator the indicator; null for an action or report
 * @param asks what can be asked, by circumstances; none where the month is not judged, or nothing is due
 * @param listed where nothing is due, why there is no finding: asked no longer, still to come, or asked in circumstances. A
 *     miss stays open or not by that
 */
record AskedMonth(
        RulePack pack,
        ReportingPeriod month,
        ReportingPeriod rulePeriod,
        @Nullable Indicator indicator,
        List<Ask> asks,
        Set<String> listed) {

    /** A rule that can ask, with its target. */
    record Ask(AskingRule rule, Target target) {

        /** The circumstances that are figures, each in its canonical form: their order says nothing. */
        Set<String> guards() {
            return patterns().stream().map(Ask::identity).collect(Collectors.toCollection(TreeSet::new));
        }

        private static String identity(Pattern pattern) {
            return pattern.quantifier()
                    + pattern.condition().parts().stream()
                            .map(each -> Circumstances.identity(pattern.fact(), each))
                            .collect(Collectors.toCollection(TreeSet::new))
                            .toString();
        }

        List<Pattern> patterns() {
            return rule.rule().when().stream()
                    .filter(each -> each.indicator().isPresent())
                    .toList();
        }
    }

    /** What is asked with given figures: a target, and one of which it cannot be told whether it is asked. */
    record State(@Nullable Target decided, @Nullable Target unsure) {
        boolean isNothing() {
            return decided == null && unsure == null;
        }
    }

    /** What a pack asks in a month; nothing where the month is not judged, or no figure or report is due. */
    static AskedMonth of(RulePack pack, AskedTarget.Key key, ReportingPeriod month) {
        Indicator indicator = pack.catalogue().find(key.indicator()).orElse(null);
        ReportingPeriod period = month.plusMonths(indicator == null ? 0 : -indicator.lag());
        Notice.Return report = pack.notice().returns().get(key.indicator());
        boolean judged = month.compareTo(pack.notice().judgedFrom()) >= 0
                && month.compareTo(pack.notice().lastPeriod()) <= 0;
        boolean due = (indicator == null || indicator.frequency().isDue(period))
                && (report == null || report.isWaitedForIn(month));
        List<Ask> asks = new ArrayList<>();
        if (judged) {
            for (AskingRule rule : pack.targetRules()) {
                for (AskedTarget asked : rule.asks()) {
                    if (asked.key().equals(key) && Circumstances.isInItsPeriod(rule, period)) {
                        asks.add(new Ask(rule, asked.target()));
                    }
                }
            }
        }
        return new AskedMonth(
                pack,
                month,
                period,
                indicator,
                due ? List.copyOf(asks) : List.of(),
                due || !judged ? Set.of() : listed(asks, pack.firstAsked().get(key), period));
    }

    private static Set<String> listed(List<Ask> asks, @Nullable ReportingPeriod first, ReportingPeriod period) {
        if (asks.isEmpty()) {
            return Set.of(first != null && first.compareTo(period) <= 0 ? "no longer" : "not yet");
        }
        return asks.stream().anyMatch(each -> each.guards().isEmpty())
                ? Set.of("not yet")
                : asks.stream().map(each -> each.guards().toString()).collect(Collectors.toSet());
    }

    boolean isAsked() {
        return !asks.isEmpty();
    }

    /** What is asked with these figures. */
    State state(Map<String, Reading> readings) {
        Target decided = null;
        Target unsure = null;
        for (Ask each : asks) {
            switch (Circumstances.of(each.rule(), rulePeriod, readings)) {
                case HOLDS -> decided = each.target();
                case UNKNOWN -> unsure = unsure == null ? each.target() : unsure;
                case FAILS -> {}
            }
        }
        return new State(decided, unsure);
    }

    /** What is asked and in which circumstances: the same text where the same is asked, however it is written. */
    Set<String> identity() {
        return asks.stream()
                .map(each -> each.guards() + " " + each.target())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same without months and days: the same text where the same is asked by another date. */
    Set<String> undated() {
        return asks.stream()
                .map(each -> each.guards() + " " + undated(each.target()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String undated(Target target) {
        if (target.requirement() instanceof Requirement.Milestone milestone) {
            return target.subject() + " done, warned of " + milestone.warnDays();
        }
        if (target.requirement() instanceof Requirement.Measured asked && asked.path() != null) {
            Requirement.Path path = asked.path();
            return List.of(
                                    target.subject(),
                                    asked.share(),
                                    asked.line(),
                                    asked.band(),
                                    asked.cases(),
                                    asked.periods(),
                                    path.baseline(),
                                    path.agreed())
                            .toString()
                    + path.steps().stream().map(Requirement.Step::line).toList();
        }
        return target.toString();
    }

    /** Whether verdicts of the same targets come out the same: what of the catalogue they rest on. */
    boolean isCountedAs(AskedMonth other) {
        Indicator its = other.indicator;
        if (indicator == null || its == null) {
            return indicator == null && its == null && isLateAs(other);
        }
        return indicator.unit() == its.unit()
                && indicator.good() == its.good()
                && indicator.decimals() == its.decimals()
                && indicator.scale().equals(its.scale())
                && rulePeriod.equals(other.rulePeriod);
    }

    /** Whether a report is late beyond its warning on the same day by both, or none is asked for. */
    private boolean isLateAs(AskedMonth other) {
        return asks.stream().noneMatch(each -> each.target().requirement() instanceof Requirement.Submission)
                || pack.notice().policies().lateBreach()
                        == other.pack.notice().policies().lateBreach();
    }

    /** What is asked, in words; null where nothing is. */
    @Nullable
    String inWords() {
        return asks.isEmpty()
                ? null
                : asks.stream().map(this::inWords).distinct().sorted().collect(Collectors.joining("; "));
    }

    private String inWords(Ask ask) {
        String where = Circumstances.inWords(ask.rule().rule()).entrySet().stream()
                .map(each -> (isTurnedRound(ask, each.getKey()) ? "not " : "") + nameOf(each.getKey()) + ": "
                        + each.getValue())
                .collect(Collectors.joining("; "));
        return required(ask.target()) + (where.isEmpty() ? "" : ", where " + where);
    }

    private static boolean isTurnedRound(Ask ask, String indicator) {
        return ask.patterns().stream()
                .filter(each -> each.indicator().filter(indicator::equals).isPresent())
                .anyMatch(each -> each.quantifier() == Pattern.Quantifier.NOT);
    }

    private String nameOf(String code) {
        return pack.catalogue().find(code).map(Indicator::name).orElse(code);
    }

    private String required(Target target) {
        return Words.requiredInFull(target, indicator);
    }

    /** The indicator of a target that has one. */
    Indicator theIndicator() {
        return Objects.requireNonNull(indicator);
    }
}
