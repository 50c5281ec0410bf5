package org.improvementnotice.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.language.RandomRules;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Standing;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Summary;
import org.improvementnotice.compliance.model.ThemeSummary;
import org.improvementnotice.compliance.model.Validation;
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
    private static final int DRAWN = Integer.getInteger("packs.drawn", 60);

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
                            || each.message().contains(" lies after the notice"));
            return Optional.empty();
        }
    }

    private static void mustAgree(String what, RulePack checked, RulePack trusted, SplittableRandom random) {
        ReportingPeriod period = checked.notice().judgedFrom().plusMonths(-2);
        ReportingPeriod last = checked.notice().lastPeriod();
        while (period.compareTo(last) <= 0) {
            Map<String, Reading> readings = readings(checked, period, random);
            mustBeSame(
                    what + " in " + period + " with " + readings.values(),
                    trusted.targets(period, readings).toString(),
                    checked.targets(period, readings).toString());
            PackRules.Ladder ladder = situation(checked, period, random);
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

    // what is drawn: readings of every kind, and months that a ladder can see

    private static Map<String, Reading> readings(RulePack pack, ReportingPeriod period, SplittableRandom random) {
        Map<String, Reading> readings = new HashMap<>();
        for (Indicator indicator : pack.catalogue().indicators().values()) {
            Figure figure = switch (random.nextInt(5)) {
                case 0 -> new Figure.Absent(Absence.UNAVAILABLE);
                case 1, 2 -> new Figure.Value(number(random, 400, 1));
                case 3 -> new Figure.Value(number(random, 20_000, 3));
                default -> parts(random);
            };
            if (random.nextInt(6) > 0) {
                readings.put(
                        indicator.code(),
                        new Reading(
                                indicator.code(),
                                period,
                                indicator.unit(),
                                figure,
                                Place.of("facts"),
                                "",
                                Validation.VALIDATED));
            }
        }
        return readings;
    }

    private static <T> T one(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static BigDecimal number(SplittableRandom random, int bound, int scale) {
        return BigDecimal.valueOf(random.nextInt(bound), scale);
    }

    private static Figure parts(SplittableRandom random) {
        int whole = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(40);
        return new Figure.Parts(
                BigDecimal.valueOf(whole == 0 ? 0 : random.nextInt(whole + 1)), BigDecimal.valueOf(whole), Map.of());
    }

    private static PackRules.Ladder situation(RulePack pack, ReportingPeriod period, SplittableRandom random) {
        List<Finding> findings = new ArrayList<>();
        List<String> themesOf = List.copyOf(pack.notice().themes().keySet());
        pack.firstAsked()
                .keySet()
                .forEach(key -> findings.add(finding(key, themesOf.get(random.nextInt(themesOf.size())), random)));
        List<ThemeSummary> themes = new ArrayList<>();
        for (String theme : pack.notice().themes().keySet()) {
            themes.add(new ThemeSummary(
                    theme,
                    random.nextInt(5),
                    random.nextInt(5),
                    random.nextInt(5),
                    random.nextInt(3),
                    random.nextInt(6),
                    random.nextInt(4)));
        }
        List<Notice.Level> levels = pack.notice().levels();
        Map<String, Integer> ranks = new HashMap<>();
        levels.forEach(each -> ranks.put(each.level(), ranks.size() + 1));
        int rank = 1 + random.nextInt(levels.size());
        return new PackRules.Ladder(
                period,
                findings,
                new Summary(
                        random.nextInt(15),
                        random.nextInt(15),
                        random.nextInt(15),
                        random.nextInt(10),
                        random.nextInt(6),
                        random.nextInt(4)),
                themes,
                new Standing(levels.get(rank - 1).level(), rank, 1 + random.nextInt(5), ranks));
    }

    @SuppressWarnings("NullAway") // it does not read the annotation of a nested type from a class file
    private static Finding finding(AskedTarget.Key key, String theme, SplittableRandom random) {
        Status status = one(List.of(Status.values()), random);
        Reason reason = one(List.of(Reason.values()), random);
        return new Finding(
                "drawn/" + key.clause() + "/" + key.indicator(),
                key.clause(),
                theme,
                List.of(),
                key.indicator(),
                "drawn",
                status,
                reason,
                1 + random.nextInt(6),
                new RuleSource("drawn", key.clause(), theme, List.of(), "", Place.of("drawn")),
                new ReportingPeriod(2012, 4),
                null,
                null,
                null,
                "drawn",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                null,
                "drawn",
                Place.of("drawn"),
                "",
                Validation.VALIDATED,
                null,
                List.of(),
                null,
                null,
                null);
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
