package org.improvementnotice.compliance.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * The trusted path: rule files of any DRL, compiled by drools-mvel. They are programs: they can do whatever the process can.
 */
final class TrustedLoader implements RuleLoader {

    private final String root;
    private final Problems problems;
    private final List<DrlFile> targetFiles = new ArrayList<>();
    private final List<DrlFile> ladderFiles = new ArrayList<>();
    private final Map<String, DroolsRules.Described> described = new LinkedHashMap<>();

    /** @param root what stands before the name of a file in a problem */
    TrustedLoader(String root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    @Override
    public void read(RuleText text, @Nullable String theme, PackTerms terms) {
        DrlFile file = DrlFile.of(text.name(), text.shown(), text.text());
        boolean targets = theme != null;
        (targets ? targetFiles : ladderFiles).add(file);
        Optional<PackageDescr> parsed = file.parse(problems);
        if (parsed.isEmpty()) {
            return;
        }
        if (parsed.get().getRules().isEmpty()) {
            problems.add(Place.of(file.shown()), "this file has no rule; write one, or delete the file");
        }
        for (RuleDescr rule : parsed.get().getRules()) {
            RuleSource source = theme != null ? targetRule(file, rule, theme, terms.notice()) : ladderRule(file, rule);
            if (rule.getConsequence() == null
                    || !String.valueOf(rule.getConsequence()).contains("insert")) {
                problems.add(
                        file.place(rule.getLine()),
                        "rule \"" + rule.getName() + "\" says nothing: `then` needs `insert( "
                                + (targets ? "target(...)" : "escalate(...)") + " );`");
            }
            Map<String, String> circumstances =
                    targets ? file.circumstances(rule, terms.catalogue(), problems) : Map.of();
            DroolsRules.Described earlier =
                    described.putIfAbsent(rule.getName(), new DroolsRules.Described(source, circumstances));
            if (earlier != null) {
                problems.add(
                        file.place(rule.getLine()),
                        "there is a rule \"" + rule.getName() + "\" in "
                                + earlier.source().place() + " too; give each rule its own name");
            }
        }
    }

    private RuleSource targetRule(DrlFile file, RuleDescr rule, String theme, Notice notice) {
        String clause = file.annotation(rule, "clause", true, problems);
        String tasks = file.annotation(rule, "coreTask", false, problems);
        String source = file.annotation(rule, "source", true, problems);
        if (clause != null) {
            List<String> numbers = notice.clauses().stream().map(Clause::number).toList();
            if (!numbers.contains(clause)) {
                problems.add(
                        file.place(rule.getLine()),
                        "there is no clause `" + clause + "` in pack.yaml" + Nearest.hint(clause, numbers));
            }
        }
        List<String> coreTasks = tasks == null
                ? List.of()
                : Arrays.stream(tasks.split(",")).map(String::strip).toList();
        for (String task : coreTasks) {
            if (!notice.coreTasks().containsKey(task)) {
                problems.add(
                        file.place(rule.getLine()),
                        "there is no core task `" + task + "` in pack.yaml"
                                + Nearest.hint(task, notice.coreTasks().keySet()));
            }
        }
        return new RuleSource(
                rule.getName(),
                clause == null ? "" : clause,
                theme,
                coreTasks,
                source == null ? "" : source,
                file.inPack(rule.getLine()));
    }

    private RuleSource ladderRule(DrlFile file, RuleDescr rule) {
        String source = file.annotation(rule, "source", false, problems);
        return new RuleSource(
                rule.getName(), "", "", List.of(), source == null ? "" : source, file.inPack(rule.getLine()));
    }

    /** Everything a target can be about. */
    private static Collection<String> subjects(PackTerms terms) {
        Set<String> subjects = new TreeSet<>(terms.catalogue().indicators().keySet());
        subjects.addAll(terms.notice().actions().keySet());
        subjects.addAll(terms.notice().returns().keySet());
        return subjects;
    }

    @Override
    public @Nullable PackRules build(PackTerms terms) {
        if (!problems.isEmpty()) {
            return null;
        }
        Collection<String> subjects = subjects(terms);
        DroolsCompiler targets = new DroolsCompiler();
        targetFiles.forEach(file -> TextCheck.targets(file, problems));
        targetFiles.forEach(file -> targets.add(file.companion(DrlFile.Companion.HOLDS), file, problems));
        DroolsCompiler ladder = new DroolsCompiler();
        for (DrlFile file : ladderFiles) {
            TextCheck.ladder(file, terms.notice(), subjects, problems);
            ladder.add(file.parse(problems).orElseThrow(), file, problems);
        }
        if (!problems.isEmpty()) {
            return null;
        }
        for (DrlFile file : targetFiles) {
            targets.add(file.companion(DrlFile.Companion.COULD_HOLD), file, problems);
            targets.add(file.companion(DrlFile.Companion.IN_ITS_PERIOD), file, problems);
        }
        return problems.isEmpty() ? new DroolsRules(targets.build(), ladder.build(), root, described) : null;
    }

    @Override
    public List<RuleSource> targetRules() {
        return described.values().stream()
                .map(DroolsRules.Described::source)
                .filter(each -> !each.theme().isEmpty())
                .toList();
    }
}
