package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.MissingPolicy;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * Requirements that a ladder does not tell apart: of one theme, where it asks of themes, and with the same answer to every
 * question, however they come out.
 *
 * @param theme the theme they are of; empty for those of all themes of which the ladder asks nothing
 * @param missing what an absent figure gives them
 * @param keys they; at least one
 * @param effects what one of them can add to a tally, each with the kinds that add it, shortest runs first
 */
record AlikeKeys(String theme, MissingPolicy missing, List<Subject> keys, Map<Tally, List<FindingKind>> effects) {

    /** One of them, with its theme. */
    record Subject(AskedTarget.Key key, String theme) {}

    /** What tells requirements apart. */
    private record Trait(String theme, MissingPolicy missing, Map<Tally, List<FindingKind>> effects) {}

    /**
     * The requirements of a pack, alike with alike.
     *
     * @param patterns what the ladder asks
     * @param caps where numbers make no more difference
     */
    static List<AlikeKeys> in(RulePack pack, LadderPatterns patterns, Tally.Caps caps) {
        List<Predicate<Object>> questions = patterns.of(Fact.FINDING);
        Map<Trait, List<Subject>> alike = new LinkedHashMap<>();
        kinds(pack, patterns.longestRun()).forEach((asked, kinds) -> {
            Map<Tally, List<FindingKind>> effects = new LinkedHashMap<>();
            for (FindingKind kind : kinds) {
                long answers = LadderPatterns.answers(
                        questions, MadeUpFinding.of(asked.key(), asked.theme(), kind, ANY_PERIOD), 0);
                effects.computeIfAbsent(Tally.of(kind, answers).upTo(caps), any -> new ArrayList<>())
                        .add(kind);
            }
            String theme = patterns.asksOf(asked.theme()) ? asked.theme() : "";
            alike.computeIfAbsent(new Trait(theme, asked.missing(), effects), any -> new ArrayList<>())
                    .add(new Subject(asked.key(), asked.theme()));
        });
        List<AlikeKeys> all = new ArrayList<>();
        alike.forEach((trait, keys) -> all.add(new AlikeKeys(trait.theme(), trait.missing(), keys, trait.effects())));
        return all;
    }

    /** A finding says nothing of its period to a ladder. */
    private static final ReportingPeriod ANY_PERIOD = new ReportingPeriod(2000, 1);

    /** A requirement with what bears on how it can come out. */
    private record Asked(AskedTarget.Key key, String theme, MissingPolicy missing) {}

    private static Map<Asked, List<FindingKind>> kinds(RulePack pack, int runs) {
        SortedMap<AskedTarget.Key, Asked> known = new TreeMap<>();
        SortedMap<AskedTarget.Key, List<FindingKind>> byKey = new TreeMap<>();
        for (AskingRule rule : pack.targetRules()) {
            for (AskedTarget each : rule.asks()) {
                MissingPolicy missing = missing(pack, each.key().clause());
                known.putIfAbsent(
                        each.key(), new Asked(each.key(), rule.source().theme(), missing));
                List<FindingKind> kinds = byKey.computeIfAbsent(each.key(), any -> new ArrayList<>());
                FindingKind.all(each, rule, missing, runs).stream()
                        .filter(kind -> !kinds.contains(kind))
                        .forEach(kinds::add);
            }
        }
        Map<Asked, List<FindingKind>> kinds = new LinkedHashMap<>();
        byKey.forEach((key, all) -> kinds.put(Objects.requireNonNull(known.get(key)), all));
        return kinds;
    }

    private static MissingPolicy missing(RulePack pack, String clause) {
        MissingPolicy own = pack.notice().clause(clause).map(Clause::missing).orElse(null);
        return own == null ? pack.notice().policies().missing() : own;
    }
}
