package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.language.Condition;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.language.Insertion;
import org.improvementnotice.compliance.language.Pattern;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.language.Token;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.model.WorkingDays;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * Situations around everything that two wordings of a target rule name: the months beside each month, figures on both
 * sides of each line, cases and periods running on both sides of each count, the days beside each day.
 */
final class TargetSituations {

    /** More months than this are not all tried; those that a rule names are. */
    private static final int MOST_MONTHS = 60;

    private final RulePack pack;
    private final RulePack changed;
    private final List<Rule> rules;

    /** @param rules the rule as it is, and as it was changed where it is still there */
    TargetSituations(RulePack pack, RulePack changed, List<Rule> rules) {
        this.pack = pack;
        this.changed = changed;
        this.rules = rules;
    }

    /** Gives each situation until the receiver has enough. */
    void forEach(Predicate<Situation> goOn) {
        Set<Target> targets = new LinkedHashSet<>();
        for (Rule rule : rules) {
            for (Insertion each : rule.then()) {
                targets.add(((Insertion.Asks) each).target());
            }
        }
        for (ReportingPeriod period : periods(targets)) {
            for (Map<String, Figure> circumstance : circumstances()) {
                if (!isAskedAlike(period, circumstance)) {
                    for (Target target : targets) {
                        for (Situation situation : situations(target, targets, period, circumstance)) {
                            if (!goOn.test(situation)) {
                                return;
                            }
                        }
                    }
                }
            }
        }
    }

    /** Whether both packs ask the same in a month, so that no figure can tell them apart. */
    private boolean isAskedAlike(ReportingPeriod period, Map<String, Figure> circumstance) {
        int longest = pack.catalogue().longestLag();
        for (int lag = 0; lag <= longest; lag++) {
            ReportingPeriod of = period.plusMonths(-lag);
            Map<String, Reading> readings = new HashMap<>();
            circumstance.forEach((code, figure) -> pack.catalogue()
                    .find(code)
                    .ifPresent(each -> readings.put(
                            code, new Reading(code, of, each.unit(), figure, Place.of(""), "", Validation.VALIDATED))));
            if (!asked(pack, of, readings).equals(asked(changed, of, readings))) {
                return false;
            }
        }
        return true;
    }

    private static Set<Object> asked(RulePack pack, ReportingPeriod period, Map<String, Reading> readings) {
        RulePack.Asked asked = pack.targets(period, readings);
        Set<Object> all = new LinkedHashSet<>();
        asked.asked().forEach(each -> all.add(List.of(each.key(), each.target())));
        asked.undecided()
                .forEach(each ->
                        all.add(List.of(each.target().key(), each.target().target(), "?")));
        asked.notApplying().forEach(each -> all.add(List.of(each.target().key(), "not")));
        return Set.copyOf(all);
    }

    // which months

    private Collection<ReportingPeriod> periods(Set<Target> targets) {
        Set<ReportingPeriod> named = new LinkedHashSet<>();
        ReportingPeriod first = pack.notice().judgedFrom();
        ReportingPeriod last = pack.notice().lastPeriod();
        Stream.concat(
                        tokens().filter(each -> each.kind() == Token.Kind.TEXT).map(Token::text),
                        targets.stream()
                                .flatMap(each -> dayOf(each).stream())
                                .map(each -> each.toString().substring(0, 7)))
                .filter(each -> each.matches("[0-9]{4}-[0-9]{2}"))
                .map(ReportingPeriod::parse)
                .forEach(month -> {
                    for (int beside = -2; beside <= 2; beside++) {
                        named.add(month.plusMonths(beside));
                    }
                });
        named.add(first);
        named.add(last);
        for (ReportingPeriod each = first;
                each.compareTo(last) <= 0 && named.size() < MOST_MONTHS;
                each = each.plusMonths(1)) {
            named.add(each);
        }
        return named.stream()
                .filter(each -> each.compareTo(first) >= 0 && each.compareTo(last) <= 0)
                .toList();
    }

    private Stream<Token> tokens() {
        return rules.stream()
                .flatMap(rule -> Stream.concat(
                        rule.when().stream().flatMap(each -> each.tokens().stream()), rule.consequence().stream()));
    }

    private static Optional<LocalDate> dayOf(Target target) {
        return target.requirement() instanceof Requirement.Milestone milestone
                ? Optional.of(milestone.due())
                : Optional.empty();
    }

    // which circumstances

    /** Every combination of figures beside the numbers that circumstances name; without circumstances, nothing. */
    private List<Map<String, Figure>> circumstances() {
        Map<String, Set<Figure>> candidates = new LinkedHashMap<>();
        for (Rule rule : rules) {
            for (Pattern pattern : rule.when()) {
                pattern.indicator()
                        .flatMap(code -> pack.catalogue().find(code))
                        .ifPresent(indicator -> candidates
                                .computeIfAbsent(indicator.code(), each -> new LinkedHashSet<>())
                                .addAll(beside(pattern, indicator)));
            }
        }
        List<Map<String, Figure>> all = List.of(Map.of());
        for (Map.Entry<String, Set<Figure>> each : candidates.entrySet()) {
            List<Map<String, Figure>> longer = new ArrayList<>();
            for (Map<String, Figure> shorter : all) {
                for (Figure figure : each.getValue()) {
                    Map<String, Figure> one = new LinkedHashMap<>(shorter);
                    one.put(each.getKey(), figure);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Set<Figure> beside(Pattern pattern, Indicator indicator) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(indicator.decimals());
        Set<Figure> figures = new LinkedHashSet<>();
        for (Map.Entry<String, BigDecimal> named :
                numbers(pattern.condition()).stream().toList()) {
            for (int beside = -1; beside <= 1; beside++) {
                BigDecimal number = named.getValue().add(unit.multiply(BigDecimal.valueOf(beside)));
                if (named.getKey().equals("value") && indicator.range().contains(Ratio.of(number))) {
                    figures.add(new Figure.Value(number));
                } else if (named.getKey().equals("denominator") && number.signum() > 0) {
                    figures.add(new Figure.Parts(BigDecimal.ONE.min(number), number));
                } else if (named.getKey().equals("numerator") && number.signum() >= 0) {
                    figures.add(new Figure.Parts(number, number.max(BigDecimal.ONE)));
                }
            }
        }
        return figures;
    }

    private static List<Map.Entry<String, BigDecimal>> numbers(Condition condition) {
        List<Map.Entry<String, BigDecimal>> numbers = new ArrayList<>();
        if (condition instanceof Condition.All all) {
            all.parts().forEach(each -> numbers.addAll(numbers(each)));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(each -> numbers.addAll(numbers(each)));
        } else if (condition instanceof Condition.Comparison comparison && comparison.fact() == Fact.READING) {
            for (Condition.Literal each : comparison.literals()) {
                if (each instanceof Condition.Literal.Decimal number) {
                    numbers.add(Map.entry(comparison.field().name(), number.number()));
                }
            }
        }
        return numbers;
    }

    // which figures

    private List<Situation> situations(
            Target target, Set<Target> targets, ReportingPeriod period, Map<String, Figure> circumstance) {
        String subject = target.subject();
        CaseDraft plain = new CaseDraft(period);
        Map<String, String> named = new LinkedHashMap<>();
        circumstance.forEach((code, figure) -> {
            plain.reading(code, FigureText.of(figure));
            named.put(
                    code, FigureText.inWords(figure, pack.catalogue().find(code).orElseThrow()));
        });
        List<Situation> situations = new ArrayList<>();
        Requirement requirement = target.requirement();
        if (requirement instanceof Requirement.Measured || requirement instanceof Requirement.IsYes) {
            Indicator indicator = pack.catalogue().find(subject).orElseThrow();
            if (circumstance.containsKey(subject)) {
                situations.add(new Situation(plain, sentence(named, period)));
            } else {
                for (List<String> figures : new CandidateFigures(indicator, period.plusMonths(-indicator.lag()))
                        .of(targets.stream().map(Target::requirement).toList())) {
                    CaseDraft draft = figures.size() == 1
                            ? plain.copy().reading(subject, figures.get(0))
                            : figures.get(0).startsWith("{")
                                    ? plain.copy().readings(subject, figures.get(0), figures.size())
                                    : plain.copy().series(subject, figures);
                    Map<String, String> said = new LinkedHashMap<>();
                    said.put(subject, FigureText.inWords(figures, indicator));
                    said.putAll(named);
                    situations.add(new Situation(draft, sentence(said, period)));
                }
            }
        } else if (requirement instanceof Requirement.Milestone milestone) {
            situations.addAll(milestone(subject, milestone, plain));
        } else if (requirement instanceof Requirement.Submission submission) {
            situations.addAll(report(subject, submission, plain));
        } else {
            situations.add(new Situation(plain, name(subject) + " without a judgement in " + period.inWords()));
            situations.addAll(judged(subject, plain));
        }
        return situations;
    }

    private String sentence(Map<String, String> figures, ReportingPeriod period) {
        return figures.entrySet().stream()
                        .map(each -> name(each.getKey()) + " " + each.getValue())
                        .collect(Collectors.joining(", "))
                + " in " + period.inWords();
    }

    private String name(String code) {
        return pack.catalogue()
                .find(code)
                .map(Indicator::name)
                .or(() -> Optional.ofNullable(pack.notice().actions().get(code)).map(Notice.Action::name))
                .or(() -> Optional.ofNullable(pack.notice().returns().get(code)).map(Notice.Return::name))
                .orElse(code);
    }

    /** The days beside the date and the start of the window, not done and done. */
    private List<Situation> milestone(String action, Requirement.Milestone milestone, CaseDraft plain) {
        List<Situation> situations = new ArrayList<>();
        Set<LocalDate> days = new TreeSet<>();
        for (int beside = -2; beside <= 2; beside++) {
            days.add(milestone.due().plusDays(beside));
            days.add(milestone.due().minusDays(milestone.warnDays()).plusDays(beside));
        }
        days.add(milestone.due().minusDays(Target.USUAL_WARN_DAYS));
        for (LocalDate day : days) {
            if (!day.isBefore(plain.period().lastDay())
                    && day.isBefore(plain.period().plusMonths(3).lastDay())) {
                situations.add(new Situation(plain.copy().submitted(day), name(action) + " not done on " + day));
            } else if (ReportingPeriod.of(day).equals(plain.period())) {
                situations.add(new Situation(plain.copy().asAt(day), name(action) + " not done, as at " + day));
            }
        }
        for (LocalDate day : days) {
            LocalDate last = plain.period().lastDay();
            situations.add(new Situation(
                    plain.copy().submitted(day.isBefore(last) ? last : day).done(action, day),
                    name(action) + " done on " + day));
        }
        return situations;
    }

    /** The days beside the deadlines. */
    private List<Situation> report(String report, Requirement.Submission submission, CaseDraft plain) {
        List<Situation> situations = new ArrayList<>();
        LocalDate last = plain.period().lastDay();
        int late = pack.notice().policies().lateBreach();
        for (int days : new int[] {submission.workingDays(), submission.workingDays() + late}) {
            for (int beside = -1; beside <= 1; beside++) {
                if (days + beside > 0 && last.getYear() < WorkingDays.LAST_YEAR) {
                    LocalDate day = WorkingDays.after(last, days + beside);
                    situations.add(new Situation(
                            plain.copy().submitted(day).handedIn(report, day), name(report) + " handed in on " + day));
                }
            }
        }
        return situations;
    }

    private List<Situation> judged(String subject, CaseDraft plain) {
        List<Situation> situations = new ArrayList<>();
        String body = pack.notice().bodies().values().stream()
                .map(Notice.Body::name)
                .findFirst()
                .orElse("the board");
        for (Rule rule : rules) {
            Rule.Annotation clause = rule.annotations().get("clause");
            if (clause != null) {
                LocalDate day = plain.period().lastDay().plusDays(14);
                situations.add(new Situation(
                        plain.copy()
                                .submitted(day)
                                .judged(
                                        clause.value(),
                                        "{ status: pass, by: " + CaseDraft.quoted(body) + ", on: " + day
                                                + ", why: seen }"),
                        name(subject) + " judged in " + plain.period().inWords()));
            }
        }
        return situations;
    }
}
