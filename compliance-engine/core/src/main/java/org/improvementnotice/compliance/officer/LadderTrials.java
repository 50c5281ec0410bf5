package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Condition;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.rules.RulePack;

/** The situations that two ladders are tried with: small ones first, at and beside every number that a rule names. */
final class LadderTrials {

    private static final int DRAWN = 2_500;
    private static final long SEED = 20_120_116;

    private final RulePack before;
    private final RulePack after;
    private final Set<Integer> numbers = new TreeSet<>();
    private final Set<String> named = new TreeSet<>();
    private final Set<Reason> reasons = new TreeSet<>();
    private final SortedMap<AskedTarget.Key, String> themes = new TreeMap<>();
    private final List<LadderSituation> situations = new ArrayList<>();

    private LadderTrials(RulePack before, RulePack after) {
        this.before = before;
        this.after = after;
        Stream.of(before, after).forEach(this::read);
    }

    static List<LadderSituation> of(RulePack before, RulePack after) {
        LadderTrials trials = new LadderTrials(before, after);
        trials.small();
        trials.many();
        trials.drawn();
        return List.copyOf(trials.situations);
    }

    private void read(RulePack pack) {
        pack.ladderRules().forEach(rule -> rule.rule().when().forEach(pattern -> read(pattern.condition())));
        for (AskingRule rule : pack.targetRules()) {
            rule.asks().forEach(each -> themes.put(each.key(), rule.source().theme()));
        }
        numbers.add(1);
    }

    private void read(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(this::read);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(this::read);
        } else if (condition instanceof Condition.Comparison comparison) {
            comparison.literals().forEach(this::read);
        } else if (condition instanceof Condition.Question question) {
            question.literals().forEach(this::read);
        }
    }

    private void read(Condition.Literal literal) {
        if (literal instanceof Condition.Literal.Decimal number) {
            BigDecimal value = number.number();
            for (int beside = -1; beside <= 1; beside++) {
                numbers.add(Math.max(0, Math.min(value.intValue() + beside, 60)));
            }
        } else if (literal instanceof Condition.Literal.Text text) {
            named.add(text.text());
        } else if (literal instanceof Condition.Literal.Constant constant
                && constant.constant() instanceof Reason reason) {
            reasons.add(reason);
        }
    }

    /** Levels that both packs have: a situation is one of both. */
    private List<String> levels() {
        List<String> levels = new ArrayList<>(
                after.notice().levels().stream().map(Notice.Level::level).toList());
        levels.retainAll(
                before.notice().levels().stream().map(Notice.Level::level).toList());
        return levels;
    }

    /** The keys that rules name, and the first of each theme. */
    private List<AskedTarget.Key> keys() {
        Set<String> seen = new TreeSet<>();
        List<AskedTarget.Key> keys = new ArrayList<>();
        themes.forEach((key, theme) -> {
            boolean meant = named.contains(key.indicator()) || named.contains(key.clause());
            if (meant || seen.add(theme)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private LadderSituation.Found found(AskedTarget.Key key, Status status, Reason reason, int run) {
        return new LadderSituation.Found(key, themeOf(key), status, reason, Math.max(1, run));
    }

    private String themeOf(AskedTarget.Key key) {
        return themes.getOrDefault(key, "");
    }

    private static Reason usual(Status status) {
        return switch (status) {
            case PASS -> Reason.MET;
            case WARN -> Reason.CLOSE;
            case BREACH -> Reason.MISSED;
        };
    }

    private void small() {
        for (String level : levels()) {
            for (int periods : numbers) {
                situations.add(new LadderSituation(List.of(), 0, level, periods));
            }
        }
        for (AskedTarget.Key key : keys()) {
            for (Status status : new Status[] {Status.BREACH, Status.WARN, Status.PASS}) {
                for (int run : numbers) {
                    for (String level : levels()) {
                        situations.add(
                                new LadderSituation(List.of(found(key, status, usual(status), run)), 0, level, 1));
                    }
                }
            }
        }
    }

    /** So many findings of a theme, or of all, of one status, and the others met. */
    private void many() {
        String level = before.notice().startsAt();
        if (!levels().contains(level)) {
            return;
        }
        List<AskedTarget.Key> all = List.copyOf(themes.keySet());
        List<List<AskedTarget.Key>> groups = new ArrayList<>();
        groups.add(all);
        for (String theme : new TreeSet<>(themes.values())) {
            groups.add(all.stream().filter(each -> theme.equals(themeOf(each))).toList());
        }
        for (List<AskedTarget.Key> keys : groups) {
            for (Status status : new Status[] {Status.BREACH, Status.WARN}) {
                for (int count : numbers) {
                    if (count <= keys.size()) {
                        alike(keys, status, count, level);
                    }
                }
            }
        }
    }

    /** Missed for each of the numbers, from the level at the start and, at first sight, from each level for a while. */
    private void alike(List<AskedTarget.Key> keys, Status status, int count, String level) {
        for (int run : numbers) {
            situations.add(new LadderSituation(some(keys, status, count, run), 0, level, 1));
        }
        for (String from : levels()) {
            for (int periods : numbers) {
                situations.add(new LadderSituation(some(keys, status, count, 1), 0, from, periods));
            }
        }
    }

    private List<LadderSituation.Found> some(List<AskedTarget.Key> keys, Status status, int count, int run) {
        List<LadderSituation.Found> findings = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Status its = i < count ? status : Status.PASS;
            findings.add(found(keys.get(i), its, usual(its), i < count ? run : 1));
        }
        return findings;
    }

    private void drawn() {
        Random random = new Random(SEED);
        List<String> levels = levels();
        List<Integer> some = List.copyOf(numbers);
        List<AskedTarget.Key> all = List.copyOf(themes.keySet());
        for (int i = 0; i < DRAWN && !levels.isEmpty(); i++) {
            String theme = themeOf(pick(all, random));
            List<AskedTarget.Key> keys = random.nextBoolean()
                    ? all
                    : all.stream().filter(each -> theme.equals(themeOf(each))).toList();
            int count = Math.min(keys.size(), pick(some, random) + random.nextInt(2));
            int start = random.nextInt(keys.size());
            List<LadderSituation.Found> findings = new ArrayList<>();
            for (int j = 0; j < count; j++) {
                findings.add(drawn(keys.get((start + j) % keys.size()), some, random));
            }
            boolean clean = findings.stream().allMatch(each -> each.status() == Status.PASS || each.run() == 1);
            int periods = pick(some, random);
            situations.add(
                    new LadderSituation(findings, clean ? periods : 0, pick(levels, random), pick(some, random)));
        }
    }

    private LadderSituation.Found drawn(AskedTarget.Key key, List<Integer> some, Random random) {
        Status status = random.nextInt(2) > 0 ? Status.BREACH : pick(List.of(Status.values()), random);
        boolean other = status != Status.PASS && random.nextInt(8) == 0;
        Reason reason =
                other ? reasons.isEmpty() ? Reason.NO_FIGURE : pick(List.copyOf(reasons), random) : usual(status);
        return found(key, status, reason, pick(some, random));
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
