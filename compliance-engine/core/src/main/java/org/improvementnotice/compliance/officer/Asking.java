package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Circumstances;
import org.improvementnotice.compliance.language.Insertion;
import org.improvementnotice.compliance.language.RuleWitness;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** One target of a rule: the months it can be asked in, and how a case is typed in which it is. */
record Asking(RulePack pack, AskingRule rule, Insertion.Asks asks) {

    /** The targets of a rule. */
    static List<Asking> of(RulePack pack, AskingRule rule) {
        return rule.rule().then().stream()
                .filter(Insertion.Asks.class::isInstance)
                .map(each -> new Asking(pack, rule, (Insertion.Asks) each))
                .toList();
    }

    AskedTarget target() {
        return new AskedTarget(rule.source(), asks.target());
    }

    String subject() {
        return asks.target().subject();
    }

    /** The indicator; null for an action or a report. */
    @Nullable
    Indicator indicator() {
        return pack.catalogue().find(subject()).orElse(null);
    }

    private int lag() {
        Indicator indicator = indicator();
        return indicator == null ? 0 : indicator.lag();
    }

    /** The period of which the rule is asked, and whose figure a month rests on. */
    ReportingPeriod rulePeriod(ReportingPeriod month) {
        return month.plusMonths(-lag());
    }

    /** The month that rests on the figure of a period. */
    ReportingPeriod monthOf(ReportingPeriod figurePeriod) {
        return figurePeriod.plusMonths(lag());
    }

    /** Every month that the notice is judged in. */
    static List<ReportingPeriod> judged(Notice notice) {
        List<ReportingPeriod> months = new ArrayList<>();
        for (ReportingPeriod each = notice.judgedFrom();
                each.compareTo(notice.lastPeriod()) <= 0;
                each = each.plusMonths(1)) {
            months.add(each);
        }
        return months;
    }

    /** The judged months in which something is due of it, whatever the readings. */
    List<ReportingPeriod> due() {
        Indicator indicator = indicator();
        return judged(pack.notice()).stream()
                .filter(each -> indicator == null || indicator.frequency().isDue(rulePeriod(each)))
                .toList();
    }

    /** Those of them in whose period the rule asks. */
    List<ReportingPeriod> months() {
        return due().stream()
                .filter(each -> Circumstances.isInItsPeriod(rule, rulePeriod(each)))
                .toList();
    }

    /** The words of a name in the chain, in their order. */
    List<Insertion.Call> calls(String name) {
        return asks.chain().stream().filter(each -> each.name().equals(name)).toList();
    }

    /** Where a word of the chain stands, or one of what it is given; the start of the chain where it is not there. */
    Place place(String call, int argument) {
        Place found = calls(call).stream()
                .findFirst()
                .map(each -> argument < 0
                        ? each.place()
                        : each.arguments().get(argument).place())
                .orElse(asks.place());
        return inPack(found);
    }

    /** A place in the rule's file, the file named from the folder of the pack. */
    Place inPack(Place place) {
        return new Place(rule.source().place().file(), place.line(), place.column());
    }

    /** A figure of an indicator. */
    static Reading reading(Indicator indicator, ReportingPeriod period, Figure figure) {
        return new Reading(indicator.code(), period, indicator.unit(), figure, Place.of(""), "", Validation.VALIDATED);
    }

    /**
     * A case of a month in which the rule asks.
     *
     * @param figure the figure that the month rests on; null for none
     * @return empty where none is known with which the circumstances hold
     */
    Optional<TypedCase> typed(ReportingPeriod month, @Nullable Figure figure) {
        ReportingPeriod period = rulePeriod(month);
        Map<String, Reading> readings =
                new HashMap<>(RuleWitness.of(pack, rule.rule(), period).orElse(Map.of()));
        Indicator indicator = indicator();
        if (figure != null && indicator != null && readings.containsKey(subject()) && indicator.lag() == 0) {
            readings.put(subject(), reading(indicator, period, figure));
        }
        if (Circumstances.of(rule, period, readings) != Circumstances.Truth.HOLDS) {
            return Optional.empty();
        }
        TypedCase typed = circumstances(month, readings);
        return Optional.of(figure == null ? typed : typed.with(month, subject(), figure));
    }

    /** A case of a month with readings that the rule sees in it. */
    TypedCase circumstances(ReportingPeriod month, Map<String, Reading> seen) {
        TypedCase typed = new TypedCase(month);
        seen.forEach((code, reading) -> pack.catalogue().find(code).ifPresent(each -> {
            ReportingPeriod of = each.frequency().lastDue(rulePeriod(month).plusMonths(-each.lag()));
            typed.with(of.plusMonths(each.lag()), code, reading.figure());
        }));
        return typed;
    }

    /** The readings that the circumstances ask for, in words after what is written; empty where they ask for none. */
    String where(ReportingPeriod month) {
        return RuleWitness.of(pack, rule.rule(), rulePeriod(month)).orElse(Map.of()).values().stream()
                .filter(each -> !each.indicator().equals(subject()))
                .map(each -> ", and `" + each.indicator() + "` " + TypedCase.inWords(each.figure()))
                .sorted()
                .collect(Collectors.joining());
    }
}
