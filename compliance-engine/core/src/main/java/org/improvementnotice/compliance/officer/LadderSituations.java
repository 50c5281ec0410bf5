package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.language.Insertion;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.language.Token;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * Situations around everything that two wordings of a ladder rule name: so many requirements missed for so many periods
 * running, on both sides of each number, in each theme it names, from each level, everything else met.
 */
final class LadderSituations {

    private static final int MOST_MONTHS = 8;

    private final RulePack pack;
    private final List<Rule> rules;
    private final List<Missable> all;

    /** @param rules the rule as it is, and as it was changed where it is still there */
    LadderSituations(RulePack pack, List<Rule> rules) {
        this.pack = pack;
        this.rules = rules;
        this.all = Missable.in(pack, last());
    }

    /** How a situation is made. */
    private record Plan(int months, int run, int count, How how, String level) {}

    /** How requirements are missed. */
    private enum How {
        /** All of them for as long as the run. */
        ALL,
        /** The first for as long as the run, the others in the last month. */
        FIRST,
        /** All of them, inside their band where they have one. */
        CLOSE,
        /** All of them, up to the month before the last. */
        ENDED,
        /** All of them without a figure. */
        NO_FIGURE
    }

    /** Gives each situation until the receiver has enough. */
    void forEach(Predicate<Situation> goOn) {
        for (Plan plan : plans()) {
            for (List<Missable> any : orders()) {
                List<Missable> order = plan.how() == How.NO_FIGURE
                        ? any.stream().filter(each -> !each.isJudgedByBoard()).toList()
                        : any;
                if (plan.count() <= order.size() && !goOn.test(situation(plan, order))) {
                    return;
                }
            }
        }
    }

    // which plans

    private List<Plan> plans() {
        Set<Integer> named = numbers();
        Set<Integer> runs = new TreeSet<>(Set.of(1));
        Set<Integer> counts = new TreeSet<>(Set.of(0, 1, 2));
        for (int number : named) {
            for (int beside = -1; beside <= 1; beside++) {
                counts.add(Math.max(0, number + beside));
                if (number + beside >= 1 && number + beside <= MOST_MONTHS) {
                    runs.add(number + beside);
                }
            }
        }
        counts.removeIf(each -> each > all.size());
        // where no rule asks how the council stands, what is raised shows from the lowest level, in as many months as
        // it takes
        boolean asksOfStanding = rules.stream().anyMatch(LadderSituations::asksOfStanding);
        Set<Plan> plans = new LinkedHashSet<>();
        for (String level : asksOfStanding ? levels() : List.of(lowest())) {
            for (int months : asksOfStanding ? runs : upToOneMore(runs)) {
                for (int run : runs) {
                    for (int count : counts) {
                        for (How how : ways()) {
                            int needed = how == How.ENDED ? run + 1 : run;
                            if (needed == months || (needed < months && asksOfStanding)) {
                                plans.add(new Plan(months, run, count, how, level));
                            }
                        }
                    }
                }
            }
        }
        return plans.stream()
                .sorted(Comparator.comparingInt((Plan each) -> each.months() * 4 + each.count()))
                .toList();
    }

    private static boolean asksOfStanding(Rule rule) {
        return rule.when().stream().anyMatch(each -> each.fact() == Fact.STANDING)
                || rule.then().stream()
                        .anyMatch(each -> each instanceof Insertion.Proposes proposes
                                && proposes.proposal() instanceof Proposal.StepDown);
    }

    private String lowest() {
        return pack.notice().levels().get(0).level();
    }

    /** Also the month after each run, in which it has ended. */
    private static Set<Integer> upToOneMore(Set<Integer> runs) {
        Set<Integer> months = new TreeSet<>(runs);
        runs.forEach(each -> months.add(each + 1));
        return months;
    }

    /** Figures that are not there are tried where a rule asks for them. */
    private List<How> ways() {
        boolean asksForThem = rules.stream()
                .flatMap(rule -> rule.when().stream())
                .flatMap(pattern -> pattern.tokens().stream())
                .anyMatch(token -> token.is("notJudged") || token.is("reason"));
        return Stream.of(How.values())
                .filter(each -> asksForThem || each != How.NO_FIGURE)
                .toList();
    }

    private Set<Integer> numbers() {
        Set<Integer> numbers = new TreeSet<>();
        rules.forEach(rule -> rule.when()
                .forEach(pattern -> pattern.tokens().forEach(token -> {
                    if (token.kind() == Token.Kind.NUMBER && token.text().length() < 4) {
                        numbers.add(Integer.parseInt(token.text()));
                    }
                })));
        return numbers;
    }

    private List<String> levels() {
        List<String> levels = new ArrayList<>();
        levels.add(pack.notice().startsAt());
        pack.notice().levels().stream().map(Notice.Level::level).forEach(levels::add);
        return levels.stream().distinct().toList();
    }

    /** The requirements with those of a theme, of an indicator or of a clause that a rule names first; and the other way round. */
    private List<List<Missable>> orders() {
        Set<String> texts = new LinkedHashSet<>();
        rules.forEach(rule -> rule.when()
                .forEach(pattern -> pattern.tokens().stream()
                        .filter(each -> each.kind() == Token.Kind.TEXT)
                        .forEach(each -> texts.add(each.text()))));
        List<Missable> first = all.stream().filter(each -> isNamed(each, texts)).toList();
        List<Missable> rest = all.stream().filter(each -> !isNamed(each, texts)).toList();
        List<List<Missable>> orders = new ArrayList<>();
        orders.add(Stream.concat(first.stream(), rest.stream()).toList());
        if (!first.isEmpty()) {
            orders.add(Stream.concat(rest.stream(), first.stream()).toList());
            // one of them, and then others
            orders.add(Stream.of(first.subList(0, 1), rest, first.subList(1, first.size()))
                    .flatMap(List::stream)
                    .toList());
        }
        // those of one theme together, for counts of a theme
        all.stream().map(Missable::theme).distinct().forEach(theme -> {
            List<Missable> own =
                    all.stream().filter(each -> each.theme().equals(theme)).toList();
            orders.add(Stream.concat(own.stream(), all.stream().filter(each -> !own.contains(each)))
                    .toList());
        });
        return orders.stream().distinct().toList();
    }

    private static String figure(Missable missed, How how) {
        return how == How.CLOSE && missed.close() != null
                ? missed.close()
                : how == How.NO_FIGURE ? "unavailable" : missed.far();
    }

    private static boolean isNamed(Missable each, Set<String> texts) {
        return texts.contains(each.theme())
                || texts.contains(each.asked().target().subject())
                || texts.contains(each.asked().rule().clause());
    }

    // one situation

    private Situation situation(Plan plan, List<Missable> order) {
        ReportingPeriod last = last();
        CaseDraft draft = new CaseDraft(last).before(plan.level()).othersMet();
        List<ReportingPeriod> earlier = new ArrayList<>();
        for (int back = plan.months() - 1; back > 0; back--) {
            earlier.add(last.plusMonths(-back));
        }
        draft.months(earlier);
        for (int i = 0; i < plan.count(); i++) {
            Missable missed = order.get(i);
            int run = plan.how() != How.FIRST || i == 0 ? plan.run() : 1;
            String figure = figure(missed, plan.how());
            String subject = missed.asked().target().subject();
            if (missed.isJudgedByBoard()) {
                draft.judged(missed.asked().rule().clause(), missed.far());
            } else if (plan.how() == How.ENDED) {
                draft.earlier(subject, figure, run);
            } else if (run == 1) {
                draft.reading(subject, figure);
            } else if (Character.isLetter(figure.charAt(0)) || figure.startsWith("{")) {
                draft.readings(subject, figure, run);
            } else {
                draft.series(subject, List.of(figure + "x" + run));
            }
        }
        String months = plan.months() == 1 ? "1 month" : plan.months() + " months";
        String running = plan.run() == 1 ? "" : " for " + plan.run() + " periods";
        String words = plan.count() == 0
                ? "Nothing missed"
                : switch (plan.how()) {
                    case ALL -> plan.count() + " missed" + running;
                    case FIRST ->
                        plan.count() + " missed, one of them"
                                + (running.isEmpty() ? " and the others for 1 period" : running);
                    case CLOSE -> plan.count() + " close" + running;
                    case ENDED -> plan.count() + " missed" + running + " and then met";
                    case NO_FIGURE -> plan.count() + " without a figure" + running;
                };
        return new Situation(draft, words + " in " + months + " from " + plan.level());
    }

    /** A month late enough for the longest of the runs, in which most requirements are asked. */
    private ReportingPeriod last() {
        ReportingPeriod first = pack.notice().judgedFrom();
        ReportingPeriod wished = first.plusMonths(MOST_MONTHS);
        return wished.compareTo(pack.notice().lastPeriod()) > 0 ? pack.notice().lastPeriod() : wished;
    }
}
