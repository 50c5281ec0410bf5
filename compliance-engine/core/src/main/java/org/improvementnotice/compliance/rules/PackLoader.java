package org.improvementnotice.compliance.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.input.CatalogueReader;
import org.improvementnotice.compliance.input.PackReader;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.language.TargetCheck;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Judged;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleFailedException;
import org.improvementnotice.compliance.model.RuleSource;
import org.jspecify.annotations.Nullable;

/** Makes a rule pack of its files, or finds everything that is wrong with them. */
final class PackLoader {

    private static final Pattern TARGET_FILE = Pattern.compile("targets/([0-9]+)-[a-z0-9]+(-[a-z0-9]+)*\\.drl");
    private final PackFiles files;
    private final Problems problems;
    private final RuleLoader loader;
    private final Set<String> twiceSaid = new HashSet<>();

    PackLoader(PackFiles files, RuleLoader loader, Problems problems) {
        this.files = files;
        this.loader = loader;
        this.problems = problems;
    }

    private record Terms(Notice notice, Catalogue catalogue) implements PackTerms {}

    /** The pack; null where a problem was added. */
    @Nullable
    RulePack load() {
        Optional<Notice> notice = file(PackFiles.NOTICE).flatMap(file -> PackReader.read(file, problems));
        Optional<Catalogue> catalogue =
                file(PackFiles.INDICATORS).flatMap(file -> CatalogueReader.read(file, notice, problems));
        if (notice.isEmpty() || catalogue.isEmpty()) {
            return null;
        }
        Terms terms = new Terms(notice.get(), catalogue.get());
        CalendarCheck.check(terms.notice(), files.shown(PackFiles.NOTICE), noticeText(), problems);
        List<RuleLoader.RuleText> targetFiles = ruleFiles(PackFiles.TARGETS);
        List<RuleLoader.RuleText> ladderFiles = ruleFiles(PackFiles.ESCALATION);
        mustHaveRules(targetFiles, ladderFiles);
        targetFiles.forEach(file -> loader.read(file, theme(file, terms.notice()), terms));
        ladderFiles.forEach(file -> loader.read(file, null, terms));
        PackRules rules = loader.build(terms);
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

    private List<RuleLoader.RuleText> ruleFiles(String folder) {
        List<RuleLoader.RuleText> found = new ArrayList<>();
        files.files().forEach((name, file) -> {
            if (name.startsWith(folder)) {
                file.named(files.shown(name))
                        .text(problems)
                        .ifPresent(text -> found.add(new RuleLoader.RuleText(name, files.shown(name), text)));
            }
        });
        return found;
    }

    private void mustHaveRules(List<RuleLoader.RuleText> targetFiles, List<RuleLoader.RuleText> ladderFiles) {
        if (targetFiles.isEmpty()) {
            problems.add(
                    Place.of(files.root()), "the pack has no rule; put target rules in `targets/<theme>-<name>.drl`");
        }
        if (ladderFiles.isEmpty()) {
            problems.add(Place.of(files.root()), "the pack has no ladder; put its rules in `escalation/ladder.drl`");
        }
    }

    private String theme(RuleLoader.RuleText file, Notice notice) {
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

    /**
     * Asks the target rules for every period of the notice as if every circumstance could hold, so that a target that
     * cannot be judged is a problem of the pack before anything is judged.
     */
    private SortedMap<AskedTarget.Key, ReportingPeriod> rehearse(PackRules rules, Terms terms) {
        SortedMap<AskedTarget.Key, ReportingPeriod> firstAsked = new TreeMap<>();
        Set<AskedTarget> checked = new HashSet<>();
        Set<String> asking = new HashSet<>();
        TargetCheck check = new TargetCheck(terms, problems);
        ReportingPeriod last = terms.notice().lastPeriod();
        ReportingPeriod first =
                terms.notice().judgedFrom().plusMonths(-terms.catalogue().longestLag());
        for (ReportingPeriod period = first; period.compareTo(last) <= 0; period = period.plusMonths(1)) {
            List<AskedTarget> possible = possible(rules, period);
            if (possible == null) {
                return firstAsked;
            }
            mustAskOnce(rules.targets(period, Map.of()).asked(), period);
            noRuleAsksTwice(possible, period);
            for (AskedTarget each : possible) {
                asking.add(each.rule().name());
                firstAsked.putIfAbsent(each.key(), period);
                if (checked.add(each)) {
                    check.check(each, rules.spots(each));
                }
            }
        }
        mustAllAsk(asking, first, last);
        mustAllBeAsked(terms.notice());
        return firstAsked;
    }

    private @Nullable List<AskedTarget> possible(PackRules rules, ReportingPeriod period) {
        try {
            return rules.possible(period);
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
        return loader.targetRules().stream()
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

    /** Also of rules whose circumstances are not known yet. */
    private void noRuleAsksTwice(List<AskedTarget> possible, ReportingPeriod period) {
        possible.stream()
                .collect(Collectors.groupingBy(AskedTarget::rule))
                .values()
                .forEach(ofOneRule -> mustAskOnce(ofOneRule, period));
    }

    private void mustAllAsk(Set<String> asking, ReportingPeriod first, ReportingPeriod last) {
        for (RuleSource each : loader.targetRules()) {
            if (!asking.contains(each.name())) {
                problems.add(
                        PackFiles.joined(files.root(), each.place()),
                        "rule \"" + each.name() + "\" asks nothing in any period from " + first + " to " + last
                                + "; check its circumstances");
            }
        }
    }

    private void mustAllBeAsked(Notice notice) {
        Set<String> asked = loader.clauses();
        for (Clause clause : notice.clauses()) {
            if (clause.judged() != Judged.NOT_HERE && !asked.contains(clause.number())) {
                problems.add(
                        clause.place(),
                        "clause `" + clause.number() + "` is judged "
                                + clause.judged().code().replace('-', ' ')
                                + " and no rule asks for it; write one, or say `judged: not-here`");
            }
        }
    }
}
