package org.improvementnotice.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.language.RandomRules;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.officer.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The canonical text of a pack, compiled by Drools on the trusted path, asks and proposes what the tree of the same pack
 * does on the checked one; and reading it again gives the same text.
 */
class CheckedAgainstTrustedTest {

    /** How many packs are drawn in the build; the whole two thousand are a command of the README. */
    private static final int DRAWN = Integer.getInteger("packs.drawn", 4);

    private static Stream<Path> packs() {
        return Stream.of(
                        "src/test/resources/packs/sample",
                        "src/test/resources/packs/ordinary",
                        "src/test/resources/packs/ordinary-layouts",
                        "../../examples/judgement/pack",
                        "../../examples/judgement/strict-pack",
                        "../../examples/peterborough-published/pack",
                        "../../compliance-rules/packs/peterborough-2012",
                        "../../compliance-rules/packs/northmere-2024")
                .map(Path::of);
    }

    private static PackFiles read(Path folder) {
        Problems problems = new Problems();
        PackFiles files = PackFiles.read(folder, problems);
        assertThat(problems.sorted()).isEmpty();
        return files;
    }

    /** The same pack with its rule files in canonical text. */
    private static PackFiles canonical(PackFiles files, RulePack pack) {
        SortedMap<String, SourceFile> changed = new TreeMap<>(files.files());
        pack.canonical().forEach((name, text) -> changed.put(name, SourceFile.of(name, text)));
        return new PackFiles(files.root(), changed);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_pack_is_read_alike_by_both_readers_and_its_canonical_text_is_a_fixpoint(Path folder) {
        PackFiles files = read(folder);
        RulePack pack = RulePack.load(files);
        RulePack again = RulePack.load(canonical(files, pack));

        assertThat(pack.secondReading()).isEmpty();
        assertThat(again.secondReading()).isEmpty();
        assertThat(again.canonical()).isEqualTo(pack.canonical());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_pack_gives_the_same_on_the_trusted_path(Path folder) {
        PackFiles files = read(folder);
        RulePack checked = RulePack.load(files);
        RulePack trusted = RulePack.trusted(canonical(files, checked));

        mustAgree(folder.toString(), checked, trusted, new SplittableRandom(7));
        mustBeSame(
                folder + ", its cases",
                Cases.run(trusted).toString(),
                Cases.run(checked).toString());
    }

    @Test
    void packs_drawn_at_random_give_the_same_on_the_trusted_path() throws IOException {
        SortedMap<String, String> sample = Sample.files();
        sample.keySet().removeIf(each -> each.endsWith(".drl"));
        int drawn = 0;
        for (int seed = 0; drawn < DRAWN; seed++) {
            SortedMap<String, String> files = new TreeMap<>(sample);
            files.putAll(new RandomRules(seed).ruleFiles());
            PackFiles pack = Sample.packOf(files);
            Optional<RulePack> loaded = loaded(pack);
            if (loaded.isEmpty()) {
                continue;
            }
            drawn++;
            RulePack checked = loaded.get();
            PackFiles canonical = canonical(pack, checked);

            assertThat(checked.secondReading()).as("seed %d", seed).isEmpty();
            assertThat(RulePack.load(canonical).canonical()).as("seed %d", seed).isEqualTo(checked.canonical());
            mustAgree("seed " + seed, checked, RulePack.trusted(canonical), new SplittableRandom(seed));
        }
        Files.writeString(Path.of("target/packs-drawn.txt"), DRAWN + " packs drawn, checked and trusted alike\n");
    }

    /** A pack, but for those whose rules exclude each other by chance, which is found out and no concern here. */
    private static Optional<RulePack> loaded(PackFiles files) {
        try {
            return Optional.of(RulePack.load(files));
        } catch (InvalidRulePackException e) {
            assertThat(e.problems())
                    .allMatch(each -> each.message().contains("can never apply")
                            || each.message().contains(" both ask for clause ")
                            || each.message().contains("this rule asks for ")
                            || each.message().startsWith("this can never hold")
                            || each.message().contains(" lies after the notice"));
            return Optional.empty();
        }
    }

    private static void mustAgree(String what, RulePack checked, RulePack trusted, SplittableRandom random) {
        ReportingPeriod period = checked.notice().judgedFrom().plusMonths(-2);
        ReportingPeriod last = checked.notice().lastPeriod();
        while (period.compareTo(last) <= 0) {
            Map<String, Reading> readings = RandomMonths.readings(checked, period, random);
            mustBeSame(
                    what + " in " + period + " with " + readings.values(),
                    trusted.targets(period, readings).toString(),
                    checked.targets(period, readings).toString());
            PackRules.Ladder ladder = RandomMonths.situation(checked, period, random);
            mustBeSame(what + ", the ladder in " + period, proposals(trusted, ladder), proposals(checked, ladder));
            period = period.plusMonths(1);
        }
    }

    /** The same but for the lines that rules stand on and the spaces within, which canonical text moves. */
    private static void mustBeSame(String what, String theirs, String ours) {
        String place = "\\.drl:\\d+:\\d+";
        String one = theirs.replaceAll(place, ".drl").replaceAll("\\s+", "");
        String other = ours.replaceAll(place, ".drl").replaceAll("\\s+", "");
        if (!one.equals(other)) {
            int from = Math.max(0, Arrays.mismatch(one.toCharArray(), other.toCharArray()) - 300);
            assertThat(one.substring(from, Math.min(one.length(), from + 900)))
                    .as(what)
                    .isEqualTo(other.substring(from, Math.min(other.length(), from + 900)));
        }
    }

    private static String proposals(RulePack pack, PackRules.Ladder ladder) {
        return pack
                .proposals(ladder.period(), ladder.findings(), ladder.summary(), ladder.themes(), ladder.standing())
                .stream()
                .map(Object::toString)
                .toList()
                .toString();
    }

    @Test
    void no_month_is_assessed_otherwise_on_the_trusted_path() {
        RulePack checked = Sample.pack();
        RulePack trusted = RulePack.trusted(canonical(read(Sample.FOLDER), checked));
        Sample.Month[] months = {
            Sample.month("2012-01", "readings: { timeliness: 79, caseload: 21 }"),
            Sample.month("2012-02", "readings: { timeliness: 74 }")
        };

        mustBeSame(
                "the sample",
                Sample.assess(trusted, months).periods().toString(),
                Sample.assess(checked, months).periods().toString());
    }
}
