package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.judgement.Arithmetic;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Canonical;
import org.improvementnotice.compliance.language.Circumstances;
import org.improvementnotice.compliance.language.Pattern;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.RuleSource;

/** Which rule asks, and of each circumstance, as it is written, what it met and whether it holds. */
final class RuleWords {

    private final Explained of;
    private final List<String> lines = new ArrayList<>();

    private RuleWords(Explained of) {
        this.of = of;
    }

    static List<String> of(Explained explained) {
        RuleWords words = new RuleWords(explained);
        List<AskingRule> rules = explained.rules();
        Finding finding = explained.finding();
        if (rules.isEmpty() && finding != null) {
            words.lines.add(named(finding.rule()) + "; the rules of this pack are any DRL, whose circumstances are not"
                    + " read here");
        }
        rules.forEach(words::rule);
        return words.lines;
    }

    private static String named(RuleSource rule) {
        return "rule \"" + rule.name() + "\", " + rule.place()
                + (rule.source().isEmpty() ? "" : "; source: " + rule.source());
    }

    private void rule(AskingRule rule) {
        lines.add(named(rule.source()));
        Map<String, Reading> seen = of.trace().seen().getOrDefault(of.figurePeriod(), Map.of());
        for (Pattern each : rule.rule().when()) {
            lines.add("circumstance " + Canonical.written(each) + ": " + met(each, seen) + ": "
                    + said(Circumstances.of(each, of.figurePeriod(), seen)));
        }
        lines.add(inAll(Circumstances.of(rule, of.figurePeriod(), seen)));
    }

    private String met(Pattern pattern, Map<String, Reading> seen) {
        return pattern.indicator().map(code -> met(code, seen)).orElseGet(this::period);
    }

    private String period() {
        return of.figurePeriod().inWords() + (of.lags() ? ", whose figure is judged" : "");
    }

    private String met(String code, Map<String, Reading> seen) {
        Reading reading = seen.get(code);
        Indicator indicator = of.pack().catalogue().find(code).orElse(null);
        if (reading == null || indicator == null) {
            return "nothing is known of it";
        }
        return indicator.name() + " for " + reading.period().inWords() + ": "
                + Arithmetic.of(reading, List.of(), indicator) + " (" + reading.place() + ")";
    }

    private static String said(Circumstances.Truth truth) {
        return switch (truth) {
            case HOLDS -> "holds";
            case FAILS -> "does not hold";
            case UNKNOWN -> "cannot be told";
        };
    }

    private String inAll(Circumstances.Truth truth) {
        return switch (truth) {
            case HOLDS ->
                "all of it holds: the rule asks for this in "
                        + of.month().period().inWords();
            case FAILS ->
                "not all of it holds: the rule asks nothing in "
                        + of.month().period().inWords();
            case UNKNOWN ->
                "whether the rule asks for this in " + of.month().period().inWords() + " cannot be told";
        };
    }
}
