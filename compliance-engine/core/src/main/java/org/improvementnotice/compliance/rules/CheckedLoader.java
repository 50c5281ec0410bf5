package org.improvementnotice.compliance.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Cost;
import org.improvementnotice.compliance.language.Insertion;
import org.improvementnotice.compliance.language.NameCheck;
import org.improvementnotice.compliance.language.OnceCheck;
import org.improvementnotice.compliance.language.PackVerification;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.language.RuleFile;
import org.improvementnotice.compliance.language.RuleReader;
import org.improvementnotice.compliance.language.Spots;
import org.improvementnotice.compliance.language.TargetCheck;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.RuleSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rule files of the closed language: read by our own reader, never handed to Drools as text. */
final class CheckedLoader implements RuleLoader {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedLoader.class);

    /** The most rules of a pack. */
    private static final int MOST_RULES = 2_000;

    /** The most bytes of a rule file. */
    private static final int MOST_BYTES = 256 * 1024;

    private final PackVerification.Keys keys;
    private final Problems problems;
    private final List<RuleFile> files = new ArrayList<>();
    private final SortedMap<String, RulePack.Read> read = new TreeMap<>();
    private final List<AskingRule> targets = new ArrayList<>();
    private final List<AskingRule> ladder = new ArrayList<>();

    /** @param keys where the keys of the pack's YAML files stand */
    CheckedLoader(PackVerification.Keys keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    public void read(RuleText file, @Nullable String theme, PackTerms terms) {
        RuleFile.Kind kind = theme == null ? RuleFile.Kind.LADDER : RuleFile.Kind.TARGETS;
        if (file.text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_BYTES) {
            problems.add(
                    Place.of(file.shown()),
                    "a rule file has at most " + MOST_BYTES / 1024
                            + " KiB; put some of its rules in a file of their own");
            return;
        }
        RuleFile parsed = RuleReader.read(kind, file.shown(), file.text(), problems);
        files.add(parsed);
        read.put(file.name(), new RulePack.Read(parsed, file.text()));
        for (Rule rule : parsed.rules()) {
            RuleSource source = source(rule, file, theme == null ? "" : theme);
            (theme == null ? ladder : targets).add(new AskingRule(rule, source));
        }
        if (targets.size() + ladder.size() > MOST_RULES) {
            problems.add(
                    Place.of(file.shown()),
                    "a pack has at most " + MOST_RULES + " rules, and with this file it has more; take some away");
        }
    }

    private static RuleSource source(Rule rule, RuleText file, String theme) {
        Place place = new Place(file.name(), rule.place().line(), rule.place().column());
        List<String> tasks = Optional.ofNullable(rule.annotations().get("coreTask"))
                .map(each -> Arrays.stream(each.value().split(",", -1))
                        .map(String::strip)
                        .toList())
                .orElse(List.of());
        return new RuleSource(rule.name(), value(rule, "clause"), theme, tasks, value(rule, "source"), place);
    }

    private static String value(Rule rule, String annotation) {
        Rule.Annotation found = rule.annotations().get(annotation);
        return found == null ? "" : found.value();
    }

    @Override
    public @Nullable PackRules build(PackTerms terms) {
        NameCheck names = new NameCheck(terms, problems);
        files.forEach(names::check);
        TargetCheck check = new TargetCheck(terms, problems);
        // a file that is half understood, after a merge say, would be said to ask twice what it does not
        Set<String> halfRead =
                problems.sorted().stream().map(each -> each.place().file()).collect(Collectors.toSet());
        for (AskingRule rule : targets) {
            if (!halfRead.contains(rule.rule().place().file())) {
                OnceCheck.check(rule.rule(), problems);
            }
            for (Insertion insertion : rule.rule().then()) {
                if (insertion instanceof Insertion.Asks asks) {
                    Spots spots = Spots.of(rule.rule().place(), insertion);
                    check.check(new AskedTarget(rule.source(), asks.target()), spots);
                }
            }
        }
        if (!problems.isEmpty()) {
            return null;
        }
        Cost.mustBeBounded(ladder, targets, terms, problems);
        List<Doubt> doubts = new PackVerification(terms, targets, ladder, keys, problems).verify();
        LOG.debug("read {} target rules and {} ladder rules", targets.size(), ladder.size());
        return problems.isEmpty() ? new CheckedRules(targets, ladder, read, doubts) : null;
    }

    @Override
    public List<RuleSource> targetRules() {
        return targets.stream().map(AskingRule::source).toList();
    }
}
