package org.improvementnotice.compliance.rules;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Cost;
import org.improvementnotice.compliance.language.OnceCheck;
import org.improvementnotice.compliance.language.RuleFile;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Standing;
import org.improvementnotice.compliance.model.Summary;
import org.improvementnotice.compliance.model.ThemeSummary;

/** A rule pack made ready to fire. Immutable; share it between threads. */
public final class RulePack implements PackTerms {

    private final PackFiles files;
    private final Notice notice;
    private final Catalogue catalogue;
    private final PackRules rules;
    private final Watch watch;
    private final String digest;
    private final SortedMap<AskedTarget.Key, ReportingPeriod> firstAsked;
    private final Set<String> severalAsked;

    RulePack(
            PackFiles files,
            Notice notice,
            Catalogue catalogue,
            PackRules rules,
            SortedMap<AskedTarget.Key, ReportingPeriod> firstAsked) {
        this.files = files;
        this.notice = notice;
        this.catalogue = catalogue;
        this.rules = rules;
        this.watch = Watch.NOBODY;
        this.digest = files.digest();
        this.firstAsked = Collections.unmodifiableSortedMap(new TreeMap<>(firstAsked));
        Set<String> once = new HashSet<>();
        this.severalAsked = firstAsked.keySet().stream()
                .map(AskedTarget.Key::clause)
                .filter(each -> !once.add(each))
                .collect(Collectors.toUnmodifiableSet());
    }

    private RulePack(RulePack same, PackRules rules, Watch watch) {
        this.files = same.files;
        this.notice = same.notice;
        this.catalogue = same.catalogue;
        this.rules = rules;
        this.watch = watch;
        this.digest = same.digest;
        this.firstAsked = same.firstAsked;
        this.severalAsked = same.severalAsked;
    }

    /**
     * The same pack for one course of work with a deadline, which is asked before each rule fires. A rule that does not
     * return is not stopped by it.
     */
    public RulePack within(Deadline deadline) {
        return new RulePack(this, rules.within(deadline), watch);
    }

    /** The same pack for one course of work that somebody watches, in place of whoever watched it before. */
    public RulePack watched(Watch newWatch) {
        return new RulePack(this, rules, newWatch);
    }

    /**
     * Loads a pack from a folder. Its rule files are of the closed language: they can say when a target applies and what it
     * is, or what the ladder recommends, and nothing else.
     *
     * @param folder the folder that holds {@code pack.yaml}
     * @throws InvalidRulePackException with every problem of every file, if there is one
     */
    public static RulePack load(Path folder) {
        return load(PackFiles.of(folder));
    }

    /**
     * Loads a pack from files already in memory.
     *
     * @throws InvalidRulePackException with every problem of every file, if there is one
     */
    public static RulePack load(PackFiles files) {
        Problems problems = new Problems();
        return load(files, new CheckedLoader(new YamlKeys(files), problems), problems);
    }

    /**
     * Loads a pack whose rule files are any DRL, compiled by Drools. They are programs: they can do whatever this process
     * can, read what it can read and take as long as they like. Trust those alone whose authors may run code here.
     *
     * @param folder the folder that holds {@code pack.yaml}
     * @throws InvalidRulePackException with every problem of every file, if there is one
     */
    public static RulePack trusted(Path folder) {
        return trusted(PackFiles.of(folder));
    }

    /**
     * Loads a trusted pack from files already in memory.
     *
     * @throws InvalidRulePackException with every problem of every file, if there is one
     * @see #trusted(Path)
     */
    public static RulePack trusted(PackFiles files) {
        Problems problems = new Problems();
        return load(files, new TrustedLoader(files.root(), problems), problems);
    }

    private static RulePack load(PackFiles files, RuleLoader loader, Problems problems) {
        RulePack pack = problems.isEmpty() ? new PackLoader(files, loader, problems).load() : null;
        if (!problems.isEmpty()) {
            throw new InvalidRulePackException(problems.sorted());
        }
        return requireNonNull(pack);
    }

    @Override
    public Notice notice() {
        return notice;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    /** SHA-256 over the files that bear on a verdict, in hexadecimal. */
    public String digest() {
        return digest;
    }

    /** SHA-256 of each file of the pack, in hexadecimal, by its name in the pack; its cases among them. */
    public SortedMap<String, String> fileDigests() {
        return files.digests();
    }

    /**
     * The rule files as understood, by name: plain DRL in one layout that says the same when it is read again, and the same
     * to Drools' own compiler. Empty for a trusted pack, whose files are read by the compiler alone.
     */
    public SortedMap<String, String> canonical() {
        return rules.canonical();
    }

    /**
     * The rule files as they were read, by their names in the pack. Empty for a trusted pack, whose files are read by
     * Drools' compiler alone.
     */
    public SortedMap<String, Read> ruleFiles() {
        return rules.ruleFiles();
    }

    /**
     * The same pack with another text in one of its rule files.
     *
     * @param ruleFile the name of the file in the pack
     * @param text the whole text; empty for a pack without that file
     * @throws InvalidRulePackException with every problem it then has, if there is one
     */
    public RulePack with(String ruleFile, String text) {
        return load(files.with(ruleFile, text));
    }

    /**
     * Reads the rule files once more, with Drools' own parser, and compares them with what was read, token by token.
     *
     * @return a problem for each difference
     */
    public List<Problem> secondReading() {
        Problems problems = new Problems();
        rules.readAgain(problems);
        return problems.sorted();
    }

    /** What in the pack is probably not meant so, by place; none for a trusted pack. */
    public List<Doubt> doubts() {
        return rules.doubts();
    }

    /**
     * What the rules can cost at most for one council in one period, computed from their text, by the folder of their
     * files; none for a trusted pack, whose rules can take as long as they like.
     */
    public Map<String, Cost> costs() {
        return rules.costs(this);
    }

    /** The target rules as they were read, in the order of their files; none for a trusted pack. */
    public List<AskingRule> targetRules() {
        return rules.targetRules();
    }

    /** The ladder rules as they were read, in the order of their files; none for a trusted pack. */
    public List<AskingRule> ladderRules() {
        return rules.ladderRules();
    }

    /** Where {@code pack.yaml} names something below one of its keys, from the folder of the pack. */
    public Place placeInNotice(String section, String name) {
        Place shown = new YamlKeys(files).notice(section, name);
        return new Place(PackFiles.NOTICE, shown.line(), shown.column());
    }

    /** A place that is named from the folder of the pack, named as whoever gave the folder sees it. */
    public Place shown(Place inPack) {
        return PackFiles.joined(files.root(), inPack);
    }

    /** The case files, by name. */
    public List<SourceFile> caseFiles() {
        return files.cases();
    }

    /** The first period in which each target can be asked. */
    public SortedMap<AskedTarget.Key, ReportingPeriod> firstAsked() {
        return firstAsked;
    }

    /** Whether a clause asks of more than one indicator, action or report. */
    public boolean asksSeveral(String clause) {
        return severalAsked.contains(clause);
    }

    /**
     * What is asked in a period.
     *
     * @param readings the readings there are, by indicator; one that is not in it, or has no figure, is absent
     * @throws org.improvementnotice.compliance.model.RuleFailedException if a rule throws
     * @throws InvalidRulePackException if two rules ask for the same clause and indicator
     */
    public Asked targets(ReportingPeriod period, Map<String, Reading> readings) {
        Asked asked = rules.targets(period, readings);
        mustAskOnce(asked.asked(), period);
        watch.asked(period, readings);
        return asked;
    }

    /** What is asked is in the order of what identifies it: where that is said twice, once behind the other. */
    private void mustAskOnce(List<AskedTarget> asked, ReportingPeriod period) {
        for (int i = 1; i < asked.size(); i++) {
            AskedTarget before = asked.get(i - 1);
            if (before.key().equals(asked.get(i).key())) {
                throw new InvalidRulePackException(List.of(twice(files.root(), before, asked.get(i), period)));
            }
        }
    }

    static Problem twice(String root, AskedTarget one, AskedTarget other, ReportingPeriod period) {
        Place place = PackFiles.joined(root, other.rule().place());
        if (one.rule().equals(other.rule())) {
            return new Problem(place, OnceCheck.twice(one.target().subject()));
        }
        return new Problem(
                place,
                "rule \"" + other.rule().name() + "\" and rule \"" + one.rule().name() + "\" ("
                        + one.rule().place()
                        + ") both ask for clause `" + one.rule().clause() + "` and `"
                        + one.target().subject() + "` in "
                        + period + "; let their periods or circumstances not meet");
    }

    /**
     * What the ladder proposes.
     *
     * @throws org.improvementnotice.compliance.model.RuleFailedException if a rule throws
     */
    public List<FiredProposal> proposals(
            ReportingPeriod period,
            List<Finding> findings,
            Summary summary,
            List<ThemeSummary> themes,
            Standing standing) {
        PackRules.Ladder ladder = new PackRules.Ladder(period, findings, summary, themes, standing);
        List<FiredProposal> proposals = rules.proposals(ladder);
        watch.proposed(period, ladder.facts(), proposals);
        return proposals;
    }

    /** Whoever wants to know what the rules saw and which of them fired. */
    public interface Watch {
        /** Nobody. */
        Watch NOBODY = new Watch() {
            @Override
            public void asked(ReportingPeriod period, Map<String, Reading> readings) {}

            @Override
            public void proposed(ReportingPeriod period, List<Object> facts, List<FiredProposal> proposals) {}
        };

        /**
         * The target rules were asked.
         *
         * @param period of which period: with a lag, an earlier one than is judged
         * @param readings what they saw, by indicator
         */
        void asked(ReportingPeriod period, Map<String, Reading> readings);

        /**
         * The ladder rules were asked.
         *
         * @param period the period judged
         * @param facts what they saw
         * @param proposals what those that fired propose
         */
        void proposed(ReportingPeriod period, List<Object> facts, List<FiredProposal> proposals);
    }

    /** What each rule of the ladder proposes when it fires, in the order of the rules; empty for a trusted pack. */
    public Map<RuleSource, List<Proposal>> ladder() {
        return rules.ladder();
    }

    /** The targets that could be asked in a period, whatever the readings. */
    public List<AskedTarget> possible(ReportingPeriod period) {
        return rules.possible(period);
    }

    /**
     * A rule file as it was read.
     *
     * @param file its rules
     * @param text what they were read from, line ends as one character
     */
    public record Read(RuleFile file, String text) {}

    /**
     * What is asked, by how sure it is.
     *
     * @param asked targets whose circumstances hold, by clause and indicator
     * @param undecided targets whose circumstances cannot be told for want of a reading
     * @param notApplying targets whose period has come and whose other circumstances do not hold
     */
    public record Asked(List<AskedTarget> asked, List<Conditional> undecided, List<Conditional> notApplying) {

        private static final Comparator<AskedTarget> ORDER = Comparator.comparing(AskedTarget::key)
                .thenComparing(each -> each.rule().place())
                .thenComparing(each -> each.target().toString());

        private static final Comparator<Conditional> ORDER_OF_CONDITIONALS =
                Comparator.comparing(Conditional::target, ORDER);

        /** Copies the lists, in the order of clauses and rules. */
        public Asked {
            asked = asked.stream().sorted(ORDER).toList();
            undecided = undecided.stream().sorted(ORDER_OF_CONDITIONALS).toList();
            notApplying = notApplying.stream().sorted(ORDER_OF_CONDITIONALS).toList();
        }
    }

    /**
     * A target with the readings its circumstances depend on.
     *
     * @param target the target
     * @param circumstances the conditions, as the rule writes them, by indicator
     */
    public record Conditional(AskedTarget target, Map<String, String> circumstances) {
        /** Copies the map. */
        public Conditional {
            circumstances = Collections.unmodifiableMap(new TreeMap<>(circumstances));
        }
    }
}
