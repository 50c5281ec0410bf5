package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Judged;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.ReportingPeriod;

/**
 * Rule files for the pack of the tests, drawn at random over the whole language and always inside it: put in the place of
 * the pack's own rule files, they make a pack without a problem. The same seed draws the same files.
 */
public final class RandomRules {

    private static final String MODEL = "org.improvementnotice.compliance.model.";
    private static final List<String> IMPORTS = Stream.of(
                    "ReportingPeriod Reading Finding Summary ThemeSummary Standing Status Reason",
                    "static Target. target points relative cases lastPeriod samePeriodLastYear",
                    "static Escalation. escalate stepDown tell")
            .flatMap(RandomRules::imports)
            .toList();

    private final Draw draw;
    private final PackTerms terms;
    private final RandomConditions conditions;
    private final RandomChains chains;
    private final RandomLayout layout;
    private final List<ReportingPeriod> periods = new ArrayList<>();
    private final Map<String, Set<ReportingPeriod>> asked = new HashMap<>();
    private int rules;

    /** Draws from a seed. */
    public RandomRules(long seed) {
        this(new SplittableRandom(seed), true);
    }

    /** Draws from a source of numbers; the same numbers draw the same files. */
    public RandomRules(RandomGenerator random) {
        this(random, true);
    }

    private RandomRules(RandomGenerator random, boolean freeLayout) {
        Draw ofLayout = new Draw(new SplittableRandom(random.nextLong()));
        this.draw = new Draw(random);
        this.terms = Sample.pack();
        this.conditions = new RandomConditions(draw, terms);
        this.chains = new RandomChains(draw, terms);
        this.layout = new RandomLayout(ofLayout, freeLayout);
        ReportingPeriod last = terms.notice().lastPeriod();
        ReportingPeriod first =
                terms.notice().judgedFrom().plusMonths(-terms.catalogue().longestLag());
        for (ReportingPeriod each = first; each.compareTo(last) <= 0; each = each.plusMonths(1)) {
            periods.add(each);
        }
    }

    /** The same rules as those of the seed, in a layout that Drools bears where it reads the file itself. */
    public static RandomRules compilable(long seed) {
        return new RandomRules(new SplittableRandom(seed), false);
    }

    private static Stream<String> imports(String line) {
        String[] words = line.split(" ");
        boolean isStatic = words[0].equals("static");
        String before = isStatic ? "static " + MODEL + words[1] : MODEL;
        return Stream.of(words).skip(isStatic ? 2 : 0).map(each -> before + each);
    }

    /** The next rule files by their names in the pack. Meant to be called once. */
    public SortedMap<String, String> ruleFiles() {
        SortedMap<String, String> files = new TreeMap<>();
        Map<String, List<Clause>> byTheme = terms.notice().clauses().stream()
                .filter(each -> each.judged() != Judged.NOT_HERE)
                .collect(Collectors.groupingBy(
                        each -> each.number().substring(0, each.number().indexOf('.')),
                        TreeMap::new,
                        Collectors.toList()));
        byTheme.forEach((theme, clauses) -> {
            int cut = draw.oneIn(4) ? draw.between(1, clauses.size() - 1) : clauses.size();
            files.put("targets/" + theme + "-drawn.drl", targets(clauses.subList(0, cut)));
            if (cut < clauses.size()) {
                files.put("targets/" + theme + "-more-2.drl", targets(clauses.subList(cut, clauses.size())));
            }
        });
        files.put("escalation/ladder.drl", ladder());
        if (draw.oneIn(4)) {
            files.put("escalation/second.drl", ladder());
        }
        return files;
    }

    // files

    private String targets(List<Clause> clauses) {
        return file(clauses.stream().flatMap(each -> rulesOf(each).stream()).toList());
    }

    private String ladder() {
        return file(Stream.generate(this::ladderRule).limit(draw.between(1, 6)).toList());
    }

    private String file(List<String> rulesOfIt) {
        String body = String.join("\n", rulesOfIt);
        Set<String> words = RandomLayout.TOKEN
                .matcher(body)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        String imports = draw.shuffled(IMPORTS).stream()
                .filter(each -> words.contains(each.substring(each.lastIndexOf('.') + 1)) || draw.oneIn(8))
                .map(each -> "import " + each + semicolon())
                .collect(Collectors.joining());
        String name = draw.several(3, ".", () -> draw.any("sample", "drawn", "a", "x1", "second_rules"));
        return layout.of("package " + name + semicolon() + "\n" + imports + "\n" + body);
    }

    private String semicolon() {
        return draw.any("\n", ";\n");
    }

    // rules

    /** One to three rules of a clause: their periods do not meet, or they ask for different things. */
    private List<String> rulesOf(Clause clause) {
        List<String> drawn = new ArrayList<>();
        int howMany = draw.between(1, 3);
        boolean varied = draw.oneIn(2);
        for (int i = 0; i < howMany; i++) {
            int from = varied ? periods.size() * i / howMany : draw.between(0, periods.size() / 2);
            int until = varied ? periods.size() * (i + 1) / howMany : draw.between(from + 1, periods.size());
            ReportingPeriod first = periods.get(from);
            ReportingPeriod last = periods.get(until - 1);
            targetRule(clause, conditions.ofTarget(first, last), drawn);
        }
        if (drawn.isEmpty()) {
            targetRule(clause, DrawnCondition.open("ReportingPeriod()"), drawn);
        }
        return drawn;
    }

    private void targetRule(Clause clause, DrawnCondition when, List<String> drawn) {
        List<ReportingPeriod> applies = periods.stream().filter(when.holds()).toList();
        List<String> free = subjects(clause).stream()
                .filter(each -> asked.getOrDefault(clause.number() + each, Set.of()).stream()
                        .noneMatch(applies::contains))
                .toList();
        if (applies.isEmpty() || free.isEmpty()) {
            return;
        }
        List<String> subjects = draw.some(free, draw.oneIn(6) ? 10 : 2);
        subjects.forEach(each -> asked.computeIfAbsent(clause.number() + each, any -> new HashSet<>())
                .addAll(applies));
        List<String> annotations = new ArrayList<>(List.of("@clause(\"" + clause.number() + "\")", source()));
        if (draw.oneIn(2)) {
            List<String> tasks = List.copyOf(terms.notice().coreTasks().keySet());
            annotations.add("@coreTask(\"" + String.join(", ", draw.some(tasks, 2)) + "\")");
        }
        List<String> inserts = subjects.stream()
                .map(each -> clause.judged() == Judged.BY_BOARD ? chains.judgedByBoard(each) : chains.asking(each))
                .toList();
        drawn.add(rule(clause.number(), draw.shuffled(annotations), when.text(), inserts));
    }

    private List<String> subjects(Clause clause) {
        Stream<String> judged = terms.catalogue().indicators().values().stream()
                .filter(each -> each.good() != Good.NONE)
                .map(Indicator::code);
        Stream<String> others =
                Stream.of(terms.notice().actions(), terms.notice().returns()).flatMap(each -> each.keySet().stream());
        return (clause.judged() == Judged.BY_BOARD ? judged : Stream.concat(judged, others)).toList();
    }

    private String ladderRule() {
        List<String> levels =
                terms.notice().levels().stream().map(each -> each.level()).toList();
        List<String> bodies = List.copyOf(terms.notice().bodies().keySet());
        Supplier<String> proposal = () -> draw.any(
                "escalate(\"" + draw.any(levels) + "\")",
                "stepDown()",
                "tell(\"" + draw.any(bodies) + "\")",
                "tell(\"" + draw.any(bodies) + "\").sameDay()");
        List<String> inserts = Stream.generate(proposal)
                .limit(draw.oneIn(6) ? draw.between(1, 10) : 1)
                .toList();
        List<String> annotations = draw.oneIn(2) ? List.of(source()) : List.of();
        return rule("L", annotations, conditions.ofLadder().text(), inserts);
    }

    private String rule(String start, List<String> annotations, String when, List<String> inserts) {
        rules++;
        String name = start + " rule " + rules + (draw.oneIn(3) ? " " + draw.text() : "");
        return "rule \"" + name + "\"\n    " + String.join(" ", annotations) + "\nwhen\n    " + when + "\nthen\n"
                + inserts.stream().map(each -> "    insert( " + each + " );\n").collect(Collectors.joining())
                + "end\n";
    }

    private String source() {
        return "@source(\"" + draw.text() + "\")";
    }
}
