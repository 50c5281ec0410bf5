package org.improvementnotice.compliance.rules;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.input.Problems;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Standing;
import org.improvementnotice.compliance.model.Summary;
import org.improvementnotice.compliance.model.ThemeSummary;

/** A rule pack made ready to fire. Immutable; share it between threads. */
public final class RulePack implements PackTerms {

    private final PackFiles files;
    private final Notice notice;
    private final Catalogue catalogue;
    private final PackRules rules;
    private final String digest;
    private final SortedMap<AskedTarget.Key, ReportingPeriod> firstAsked;

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
        this.digest = files.digest();
        this.firstAsked = Collections.unmodifiableSortedMap(new TreeMap<>(firstAsked));
    }

    /**
     * Loads a pack from a folder. Its rule files are compiled, so they are programs: load those alone whose authors may
     * run code here.
     *
     * @param folder the folder that holds {@code pack.yaml}
     * @throws InvalidRulePackException with every problem of every file, if there is one
     */
    public static RulePack load(Path folder) {
        Problems problems = new Problems();
        PackFiles files = PackFiles.read(folder, problems);
        return load(files, problems);
    }

    /**
     * Loads a pack from files already in memory.
     *
     * @throws InvalidRulePackException with every problem of every file, if there is one
     */
    public static RulePack load(PackFiles files) {
        return load(files, new Problems());
    }

    private static RulePack load(PackFiles files, Problems problems) {
        RulePack pack = problems.isEmpty() ? new PackLoader(files, problems).load() : null;
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

    /** The case files, by name. */
    public List<SourceFile> caseFiles() {
        return files.cases();
    }

    /** The first period in which each target can be asked. */
    public SortedMap<AskedTarget.Key, ReportingPeriod> firstAsked() {
        return firstAsked;
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
        return asked;
    }

    private void mustAskOnce(List<AskedTarget> asked, ReportingPeriod period) {
        Map<AskedTarget.Key, AskedTarget> seen = new TreeMap<>();
        for (AskedTarget each : asked) {
            AskedTarget earlier = seen.putIfAbsent(each.key(), each);
            if (earlier != null) {
                throw new InvalidRulePackException(List.of(twice(files.root(), earlier, each, period)));
            }
        }
    }

    static Problem twice(String root, AskedTarget one, AskedTarget other, ReportingPeriod period) {
        return new Problem(
                PackFiles.joined(root, other.rule().place()),
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
        return rules.proposals(new PackRules.Ladder(period, findings, summary, themes, standing));
    }

    /**
     * What is asked, by how sure it is.
     *
     * @param asked targets whose circumstances hold, by clause and indicator
     * @param undecided targets whose circumstances cannot be told for want of a reading
     * @param notApplying targets whose period has come and whose other circumstances do not hold
     */
    public record Asked(List<AskedTarget> asked, List<Conditional> undecided, List<Conditional> notApplying) {
        /** Copies the lists. */
        public Asked {
            asked = List.copyOf(asked);
            undecided = List.copyOf(undecided);
            notApplying = List.copyOf(notApplying);
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
