package org.improvementnotice.compliance;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.PaperMaker;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.input.FactsReader;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.rules.PackFiles;
import org.improvementnotice.compliance.rules.RulePack;

/** The pack of the tests, variants of it, and months written in a line each. */
public final class Sample {

    /** The folder of the pack. */
    public static final Path FOLDER = Path.of("src/test/resources/packs/sample");

    private static final RulePack PACK = RulePack.load(FOLDER);

    private Sample() {}

    /** The pack as it stands in its folder. */
    public static RulePack pack() {
        return PACK;
    }

    /** The files of the pack, for variants. */
    public static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(FOLDER)) {
            all.filter(Files::isRegularFile)
                    .forEach(each -> files.put(SourceFile.nameOf(FOLDER.relativize(each)), text(each)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pack of files in memory, called {@code pack} in problems. */
    public static RulePack load(Map<String, String> files) {
        return RulePack.load(packOf(files));
    }

    /** A variant whose rule files are any DRL. */
    public static RulePack trusted(Map<String, String> files) {
        return RulePack.trusted(packOf(files));
    }

    /** The files of a variant. */
    public static PackFiles packOf(Map<String, String> files) {
        SortedMap<String, SourceFile> sources = new TreeMap<>();
        files.forEach((name, text) -> sources.put(name, SourceFile.of(name, text)));
        return new PackFiles("pack", sources);
    }

    /** A pack with one clause, 2.1, that asks for one thing; without returns, so that only months given are judged. */
    public static RulePack asking(String chain) {
        return asking(chain, "");
    }

    /** The same with more conditions in {@code when}. */
    public static RulePack asking(String chain, String conditions) {
        return load(filesAsking(chain, conditions));
    }

    /** The files of a pack with one clause. */
    public static SortedMap<String, String> filesAsking(String chain, String conditions) {
        SortedMap<String, String> files = files();
        String pack = requireNonNull(files.get("pack.yaml"));
        String one = pack.replaceAll("  - \\{ number: \"(?!2\\.1\").*\\n", "")
                .replaceAll("(?s)returns:.*?actions:", "actions:")
                .replace("judgedFrom: 2012-01", "judgedFrom: 2010-01")
                .replace("inForceUntil: 2013-03-31", "inForceUntil: 2014-12-31");
        files.put("pack.yaml", one);
        files.remove("targets/1-leadership.drl");
        // rules of the ladder that one clause can never fire
        files.computeIfPresent(
                "escalation/ladder.drl", (name, text) -> text.replaceAll("(?s)rule \"L[24] .*?\nend\n", ""));
        files.put(
                "targets/2-practice.drl",
                String.join(
                        "\n",
                        "package sample.practice",
                        "import org.improvementnotice.compliance.model.Reading",
                        "import org.improvementnotice.compliance.model.ReportingPeriod",
                        Stream.of("cases", "lastPeriod", "points", "relative", "samePeriodLastYear", "target")
                                .map(each -> "import static org.improvementnotice.compliance.model.Target." + each)
                                .collect(Collectors.joining("\n")),
                        "rule \"2.1 Asked\"",
                        "    @clause(\"2.1\") @coreTask(\"2\") @source(\"made up\")",
                        "when",
                        "    ReportingPeriod( onOrAfter(\"2010-01\") )",
                        conditions,
                        "then",
                        "    insert( " + chain + " );",
                        "end",
                        ""));
        return files;
    }

    /** Assesses months written as YAML after their head: {@code month("2012-04", "readings: ...")}. */
    public static Assessment assess(RulePack pack, Run run, Month... months) {
        return new Assessor(pack, "test").assess(facts(pack, months), run);
    }

    /** The facts of months. */
    public static AuthorityFacts facts(RulePack pack, Month... months) {
        List<SourceFile> files = new ArrayList<>();
        for (Month month : months) {
            files.add(SourceFile.of("facts/" + month.period() + ".yaml", month.text()));
        }
        return FactsReader.read(files, pack).get(0);
    }

    /** The papers of a body, of months assessed from the first one. */
    public static Assessment papers(RulePack pack, String body, Month... months) {
        AuthorityFacts facts = facts(pack, months);
        Assessor assessor = new Assessor(pack, "test");
        return new PaperMaker(pack.catalogue(), assessor, Run.PLAIN)
                .of(assessor.assess(facts, Run.PLAIN), facts, Paper.of(pack.notice(), body))
                .orElseThrow();
    }

    /** Assesses months from the first one. */
    public static Assessment assess(RulePack pack, Month... months) {
        return assess(pack, Run.PLAIN, months);
    }

    /** A month of facts. */
    public record Month(String period, String text) {}

    /** A month handed in on the last day of it. */
    public static Month month(String period, String... lines) {
        return new Month(
                period,
                "authority: Testshire\nperiod: " + period + "\nsubmitted: "
                        + org.improvementnotice.compliance.model.ReportingPeriod.parse(period)
                                .lastDay() + "\n"
                        + String.join("\n", lines) + "\n");
    }

    /** A month handed in on a day; empty for a draft. */
    public static Month monthOf(String period, String submitted, String... lines) {
        return new Month(
                period,
                "authority: Testshire\nperiod: " + period + "\n"
                        + (submitted.isEmpty() ? "" : "submitted: " + submitted + "\n") + String.join("\n", lines)
                        + "\n");
    }

    /** The findings of a period by clause, such as {@code {2.1=BREACH missed 2}}. */
    public static Map<String, String> verdicts(PeriodAssessment period) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        period.findings().forEach(each -> verdicts.put(each.clause(), verdict(each)));
        return verdicts;
    }

    /** Status, reason and run of a finding. */
    public static String verdict(Finding finding) {
        return finding.status().code() + " " + finding.reason().code() + " " + finding.run();
    }

    /** The one finding of a clause. */
    public static Finding finding(PeriodAssessment period, String clause) {
        return period.findings().stream()
                .filter(each -> each.clause().equals(clause))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding of " + clause + " in " + period.period()));
    }

    /** A stream of a text. */
    public static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
