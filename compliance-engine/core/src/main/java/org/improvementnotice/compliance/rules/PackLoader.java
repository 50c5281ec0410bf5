package org.improvementnotice.compliance.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.improvementnotice.compliance.input.CatalogueReader;
import org.improvementnotice.compliance.input.Nearest;
import org.improvementnotice.compliance.input.PackReader;
import org.improvementnotice.compliance.input.Problems;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Judged;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleFailedException;
import org.improvementnotice.compliance.model.RuleSource;
import org.jspecify.annotations.Nullable;

/** Makes a rule pack of its files, or finds everything that is wrong with them. */
final class PackLoader {

    private static final Pattern TARGET_FILE = Pattern.compile("targets/([0-9]+)-[a-z0-9]+(-[a-z0-9]+)*\\.drl");
    private final PackFiles files;
    private final Problems problems;
    private final Map<String, PackRules.Described> described = new LinkedHashMap<>();
    private final Set<String> twiceSaid = new HashSet<>();

    PackLoader(PackFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    private record Terms(Notice notice, Catalogue catalogue) implements PackTerms {}

    /** The pack; null where a problem was added. */
    @Nullable
    RulePack load() {
        Optional<Notice> notice = file(PackFiles.NOTICE).flatMap(file -> PackReader.read(file, problems));
        Optional<Catalogue> catalogue =
                file(PackFiles.INDICATORS).flatMap(file -> CatalogueReader.read(file, problems));
        if (notice.isEmpty() || catalogue.isEmpty()) {
            return null;
        }
        Terms terms = new Terms(notice.get(), catalogue.get());
        CalendarCheck.check(terms.notice(), files.shown(PackFiles.NOTICE), noticeText(), problems);
        List<DrlFile> targetFiles = ruleFiles(PackFiles.TARGETS);
        List<DrlFile> ladderFiles = ruleFiles("escalation/");
        targetFiles.forEach(file -> describe(file, terms, true));
        ladderFiles.forEach(file -> describe(file, terms, false));
        mustHaveRules(targetFiles, ladderFiles);
        if (!problems.isEmpty()) {
            return null;
        }
        DroolsRules rules = compile(targetFiles, ladderFiles, terms.notice(), subjects(terms));
        if (rules == null) {
            return null;
        }
        SortedMap<AskedTarget.Key, ReportingPeriod> firstAsked = rehearse(rules, terms);
        return new RulePack(files, terms.notice(), terms.catalogue(), rules, firstAsked);
    }

    private String noticeText() {
        return file(PackFiles.NOTICE).flatMap(each -> each.text(problems)).orElse("");
    }

    private Optional<SourceFile> file(String name) {
        SourceFile file = files.files().get(name);
        if (file == null) {
            problems.add(Place.of(files.root()), "the pack has no `" + name + "`");
            return Optional.empty();
        }
        return Optional.of(file.named(files.shown(name)));
    }

    private List<DrlFile> ruleFiles(String folder) {
        List<DrlFile> found = new ArrayList<>();
        files.files().forEach((name, file) -> {
            if (name.startsWith(folder)) {
                file.named(files.shown(name))
                        .text(problems)
                        .ifPresent(text -> found.add(DrlFile.of(name, files.shown(name), text)));
            }
        });
        return found;
    }

    private void mustHaveRules(List<DrlFile> targetFiles, List<DrlFile> ladderFiles) {
        if (targetFiles.isEmpty()) {
            problems.add(
                    Place.of(files.root()), "the pack has no rule; put target rules in `targets/<theme>-<name>.drl`");
        }
        if (ladderFiles.isEmpty()) {
            problems.add(Place.of(files.root()), "the pack has no ladder; put its rules in `escalation/ladder.drl`");
        }
    }

    private void describe(DrlFile file, Terms terms, boolean targets) {
        String theme = targets ? theme(file, terms.notice()) : "";
        Optional<PackageDescr> parsed = file.parse(problems);
        if (parsed.isEmpty()) {
            return;
        }
        if (parsed.get().getRules().isEmpty()) {
            problems.add(Place.of(file.shown()), "this file has no rule; write one, or delete the file");
        }
        for (RuleDescr rule : parsed.get().getRules()) {
            RuleSource source = targets ? targetRule(file, rule, theme, terms.notice()) : ladderRule(file, rule);
            if (rule.getConsequence() == null
                    || !String.valueOf(rule.getConsequence()).contains("insert")) {
                problems.add(
                        file.place(rule.getLine()),
                        "rule \"" + rule.getName() + "\" says nothing: `then` needs `insert( "
                                + (targets ? "target(...)" : "escalate(...)") + " );`");
            }
            Map<String, String> circumstances =
                    targets ? file.circumstances(rule, terms.catalogue(), problems) : Map.of();
            PackRules.Described earlier =
                    described.putIfAbsent(rule.getName(), new PackRules.Described(source, circumstances));
            if (earlier != null) {
                problems.add(
                        file.place(rule.getLine()),
                        "there is a rule \"" + rule.getName() + "\" in "
                                + earlier.source().place() + " too; give each rule its own name");
            }
        }
    }

    private String theme(DrlFile file, Notice notice) {
        Matcher matcher = TARGET_FILE.matcher(file.name());
        if (!matcher.matches()) {
            problems.add(
                    Place.of(file.shown()),
                    "a rule file is named for its theme, such as `targets/2-frontline-practice.drl`; rename it");
            return "";
        }
        if (!notice.themes().containsKey(matcher.group(1))) {
            problems.add(
                    Place.of(file.shown()),
                    "pack.yaml has no theme `" + matcher.group(1) + "`"
                            + Nearest.hint(matcher.group(1), notice.themes().keySet()));
        }
        return matcher.group(1);
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
    private static Collection<String> subjects(Terms terms) {
        Set<String> subjects = new TreeSet<>(terms.catalogue().indicators().keySet());
        subjects.addAll(terms.notice().actions().keySet());
        subjects.addAll(terms.notice().returns().keySet());
        return subjects;
    }

    private @Nullable DroolsRules compile(
            List<DrlFile> targetFiles, List<DrlFile> ladderFiles, Notice notice, Collection<String> subjects) {
        DroolsBase.Builder targets = new DroolsBase.Builder();
        targetFiles.forEach(file -> RuleText.targets(file, problems));
        targetFiles.forEach(file -> targets.add(file.companion(DrlFile.Companion.HOLDS), file, problems));
        DroolsBase.Builder ladder = new DroolsBase.Builder();
        for (DrlFile file : ladderFiles) {
            RuleText.ladder(file, notice, subjects, problems);
            ladder.add(file.parse(problems).orElseThrow(), file, problems);
        }
        if (!problems.isEmpty()) {
            return null;
        }
        for (DrlFile file : targetFiles) {
            targets.add(file.companion(DrlFile.Companion.COULD_HOLD), file, problems);
            targets.add(file.companion(DrlFile.Companion.IN_ITS_PERIOD), file, problems);
        }
        return problems.isEmpty() ? new DroolsRules(targets.build(), ladder.build(), described) : null;
    }

    /**
     * Fires the target rules for every period of the notice as if every circumstance could hold, so that a target that
     * cannot be judged is a problem of the pack before anything is judged.
     */
    private SortedMap<AskedTarget.Key, ReportingPeriod> rehearse(DroolsRules rules, Terms terms) {
        SortedMap<AskedTarget.Key, ReportingPeriod> firstAsked = new TreeMap<>();
        Set<AskedTarget> checked = new HashSet<>();
        Set<String> fired = new HashSet<>();
        TargetCheck check = new TargetCheck(terms, problems);
        ReportingPeriod last = terms.notice().lastPeriod();
        ReportingPeriod first =
                terms.notice().judgedFrom().plusMonths(-terms.catalogue().longestLag());
        for (ReportingPeriod period = first; period.compareTo(last) <= 0; period = period.plusMonths(1)) {
            RulePack.Asked asked = fired(rules, period);
            if (asked == null) {
                return firstAsked;
            }
            mustAskOnce(asked.asked(), period);
            List<AskedTarget> all = new ArrayList<>(asked.asked());
            asked.undecided().forEach(each -> all.add(each.target()));
            for (AskedTarget each : all) {
                fired.add(each.rule().name());
                firstAsked.putIfAbsent(each.key(), period);
                if (checked.add(each)) {
                    check.check(each, PackFiles.joined(files.root(), each.rule().place()));
                }
            }
        }
        mustAllFire(fired, first, last);
        mustAllBeAsked(terms.notice());
        return firstAsked;
    }

    private RulePack.@Nullable Asked fired(DroolsRules rules, ReportingPeriod period) {
        try {
            return rules.targets(period, Map.of());
        } catch (RuleFailedException e) {
            if (!(e.getCause() instanceof IllegalArgumentException)) {
                throw e;
            }
            problems.add(
                    placeOfRuleIn(e.getMessage()),
                    "this target cannot be: " + e.getCause().getMessage());
            return null;
        }
    }

    private Place placeOfRuleIn(@Nullable String message) {
        return described.values().stream()
                .map(PackRules.Described::source)
                .filter(each -> message != null && message.contains("\"" + each.name() + "\" in "))
                .map(each -> PackFiles.joined(files.root(), each.place()))
                .findFirst()
                .orElse(Place.of(files.root()));
    }

    private void mustAskOnce(List<AskedTarget> asked, ReportingPeriod period) {
        Map<AskedTarget.Key, AskedTarget> seen = new TreeMap<>();
        for (AskedTarget each : asked) {
            AskedTarget earlier = seen.putIfAbsent(each.key(), each);
            if (earlier != null && twiceSaid.add(each.rule().name())) {
                problems.addAll(List.of(RulePack.twice(files.root(), earlier, each, period)));
            }
        }
    }

    private void mustAllFire(Set<String> fired, ReportingPeriod first, ReportingPeriod last) {
        for (PackRules.Described each : described.values()) {
            if (!each.source().theme().isEmpty()
                    && !fired.contains(each.source().name())) {
                problems.add(
                        PackFiles.joined(files.root(), each.source().place()),
                        "rule \"" + each.source().name() + "\" asks nothing in any period from " + first + " to " + last
                                + "; check its circumstances");
            }
        }
    }

    private void mustAllBeAsked(Notice notice) {
        for (Clause clause : notice.clauses()) {
            if (clause.judged() != Judged.NOT_HERE
                    && described.values().stream()
                            .noneMatch(each -> each.source().clause().equals(clause.number()))) {
                problems.add(
                        clause.place(),
                        "clause `" + clause.number() + "` is judged "
                                + clause.judged().code().replace('-', ' ')
                                + " and no rule asks for it; write one, or say `judged: not-here`");
            }
        }
    }
}
