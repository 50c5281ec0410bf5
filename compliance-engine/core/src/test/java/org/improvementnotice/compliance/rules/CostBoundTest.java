package org.improvementnotice.compliance.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Condition;
import org.improvementnotice.compliance.language.Cost;
import org.improvementnotice.compliance.language.RandomRules;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.language.RuleFile;
import org.improvementnotice.compliance.language.RuleReader;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules really cost, counted while they are fired, beside the bound that is computed from their text. */
class CostBoundTest {

    private static final int DRAWN = Integer.getInteger("packs.drawn", 4);

    /** A rule set ready to fire, that counts. */
    private static final class Counted {

        private final DroolsBase base;
        private final Map<String, Integer> insertions = new HashMap<>();
        private long tests;

        Counted(List<Rule> rules) {
            CanonicalModel model = new CanonicalModel(condition -> tests += leaves(condition));
            rules.forEach(model::add);
            rules.forEach(each -> insertions.put(each.name(), each.then().size()));
            this.base = model.build();
        }

        /** A list of literals is asked one by one. */
        private static long leaves(Condition condition) {
            return condition
                    .leaves()
                    .mapToLong(each -> each instanceof Condition.Comparison comparison
                            ? comparison.literals().size()
                            : 1)
                    .sum();
        }

        void mustStayWithin(Cost bound, List<Object> facts, String what) {
            tests = 0;
            List<DroolsBase.Inserted> inserted = base.fire(facts, Deadline.NONE);
            Map<String, Long> firings = new TreeMap<>();
            inserted.forEach(each -> firings.merge(each.rule(), 1L, Long::sum));
            firings.replaceAll((rule, values) -> values / requireNonNull(insertions.get(rule)));

            assertThat(tests).as(what + ", conditions asked").isLessThanOrEqualTo(bound.tests());
            assertThat(firings.values().stream().mapToLong(each -> each).sum())
                    .as(what + ", firings")
                    .isLessThanOrEqualTo(bound.firings());
            assertThat((long) inserted.size()).as(what + ", insertions").isLessThanOrEqualTo(bound.insertions());
        }
    }

    private static List<Rule> rules(RulePack pack, RuleFile.Kind kind, String folder) {
        List<Rule> rules = new ArrayList<>();
        Problems problems = new Problems();
        pack.canonical().forEach((name, text) -> {
            if (name.startsWith(folder)) {
                rules.addAll(RuleReader.read(kind, name, text, problems).rules());
            }
        });
        assertThat(problems.sorted()).isEmpty();
        return rules;
    }

    private static void mustStayWithinItsBound(String what, RulePack pack, long seed) {
        Counted targets = new Counted(rules(pack, RuleFile.Kind.TARGETS, "targets/"));
        Counted ladder = new Counted(rules(pack, RuleFile.Kind.LADDER, "escalation/"));
        Cost ofTargets = requireNonNull(pack.costs().get("targets"));
        Cost ofLadder = requireNonNull(pack.costs().get("escalation"));
        SplittableRandom random = new SplittableRandom(seed);
        ReportingPeriod last = pack.notice().lastPeriod();
        for (ReportingPeriod period = pack.notice().judgedFrom();
                period.compareTo(last) <= 0;
                period = period.plusMonths(1)) {
            targets.mustStayWithin(ofTargets, facts(pack, period, random), what + ", targets in " + period);
            ladder.mustStayWithin(
                    ofLadder, RandomMonths.situation(pack, period, random).facts(), what + ", ladder in " + period);
        }
    }

    /** The month, and the readings that rules name: no others are given to them. */
    private static List<Object> facts(RulePack pack, ReportingPeriod period, SplittableRandom random) {
        Map<String, Reading> readings = RandomMonths.readings(pack, period, random);
        List<Object> facts = new ArrayList<>();
        facts.add(period);
        rules(pack, RuleFile.Kind.TARGETS, "targets/").stream()
                .flatMap(each -> each.when().stream())
                .flatMap(pattern -> pattern.indicator().stream())
                .distinct()
                .filter(readings::containsKey)
                .forEach(each -> facts.add(requireNonNull(readings.get(each))));
        return facts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/resources/packs/sample",
                "src/test/resources/packs/ordinary",
                "src/test/resources/packs/ordinary-layouts",
                "../../compliance-rules/packs/peterborough-2012"
            })
    void no_month_of_an_ordinary_pack_costs_more_than_its_text_says(String folder) {
        mustStayWithinItsBound(folder, RulePack.load(Path.of(folder)), 7);
    }

    @Test
    void no_month_of_a_pack_drawn_at_random_costs_more_than_its_text_says() {
        int drawn = 0;
        for (int seed = 0; drawn < DRAWN; seed++) {
            SortedMap<String, String> files = Sample.files();
            files.keySet().removeIf(each -> each.endsWith(".drl"));
            files.putAll(new RandomRules(seed).ruleFiles());
            RulePack pack;
            try {
                pack = Sample.load(files);
            } catch (InvalidRulePackException e) {
                // rules that exclude each other by chance
                continue;
            }
            drawn++;
            mustStayWithinItsBound("seed " + seed, pack, seed);
        }
    }

    @Test
    void a_rule_that_joins_every_finding_with_every_theme_reaches_its_bound() {
        SortedMap<String, String> files = Sample.files();
        files.put(
                "escalation/more.drl",
                "package sample.more\nimport org.improvementnotice.compliance.model.Finding\n"
                        + "import org.improvementnotice.compliance.model.ThemeSummary\n"
                        + "import static org.improvementnotice.compliance.model.Escalation.stepDown\n"
                        + "rule \"L9 joins\"\nwhen\n    Finding( run >= 0 )\n    ThemeSummary( passes >= 0 )\n"
                        + "then\n    insert( stepDown() );\n    insert( stepDown() );\nend\n");
        RulePack pack = Sample.load(files);
        List<Rule> joining = rules(pack, RuleFile.Kind.LADDER, "escalation/more");
        List<Object> facts = RandomMonths.situation(pack, pack.notice().judgedFrom(), new SplittableRandom(7))
                .facts();
        long findings = pack.firstAsked().size();
        long themes = pack.notice().themes().size();
        CanonicalModel model = new CanonicalModel();
        joining.forEach(model::add);

        assertThat(model.build().fire(facts, Deadline.NONE)).hasSize((int) (2 * findings * themes));
        assertThat(requireNonNull(pack.costs().get("escalation")).insertions())
                .isEqualTo(
                        requireNonNull(Sample.pack().costs().get("escalation")).insertions() + 2 * findings * themes);
    }

    @Test
    void a_reading_is_also_asked_for_its_name_and_whether_it_has_the_fields() {
        Problems problems = new Problems();
        List<Rule> rules = RuleReader.read(
                        RuleFile.Kind.TARGETS,
                        "targets/1-one.drl",
                        "package one\nimport org.improvementnotice.compliance.model.Reading\n"
                                + "import static org.improvementnotice.compliance.model.Target.target\n"
                                + "rule \"1\" @clause(\"1\") @source(\"made up\")\nwhen\n"
                                + "    Reading( indicator == \"x\", value > 1 )\nthen\n"
                                + "    insert( target(\"x\").atLeast(1) );\nend\n",
                        problems)
                .rules();
        RuleSource source = new RuleSource("1", "1", "1", List.of(), "", Place.of("one"));
        Cost bound = Cost.ofTargets(List.of(new AskingRule(rules.get(0), source)));
        Counted counted = new Counted(rules);
        counted.mustStayWithin(
                bound,
                List.of(new Reading(
                        "x",
                        new ReportingPeriod(2012, 4),
                        Unit.COUNT,
                        new Figure.Value(BigDecimal.TEN),
                        Place.of("facts"),
                        "",
                        Validation.VALIDATED)),
                "one reading");

        assertThat(counted.tests).isEqualTo(3);
    }
}
