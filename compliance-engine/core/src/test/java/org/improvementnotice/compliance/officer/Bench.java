package org.improvementnotice.compliance.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.input.CaseReader;
import org.improvementnotice.compliance.input.FactsFolder;
import org.improvementnotice.compliance.input.FactsReader;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;

/** The examples, and the cases of the packs among them, as something to explain or to change. */
final class Bench {

    private static final Path ROOT = Path.of("../..");
    static final RulePack WAYS = pack("examples/judgement/pack");

    private Bench() {}

    /**
     * Months with the pack they are judged by.
     *
     * @param name what they are called in a failure
     */
    record Months(String name, RulePack pack, AuthorityFacts facts, Run run) {

        Explanations explained() {
            return Explanations.of(pack, new Assessor(pack, "test").trace(facts, run));
        }

        WhatIfs whatIf() {
            return new WhatIfs(pack, new Assessor(pack, "test"), facts, run);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static RulePack pack(String folder) {
        return RulePack.load(ROOT.resolve(folder));
    }

    /** The example folders. */
    static List<Months> examples() {
        return List.of(
                example("peterborough-2012", "compliance-rules/packs/peterborough-2012"),
                example("northmere-2024", "compliance-rules/packs/northmere-2024"),
                example("peterborough-published", "examples/peterborough-published/pack"));
    }

    static Months example(String name, String folder) {
        return example(name, pack(folder));
    }

    static Months example(String name, RulePack pack) {
        Problems problems = new Problems();
        AuthorityFacts facts = FactsReader.read(
                        FactsFolder.read(
                                List.of(ROOT.resolve("examples").resolve(name).resolve("facts")), problems),
                        pack,
                        problems)
                .get(0);
        assertThat(problems.sorted()).isEmpty();
        return new Months(name, pack, facts, Run.PLAIN);
    }

    /** Every case of the packs that show all ways of judging. */
    static Stream<Months> cases() {
        return Stream.of(WAYS, pack("examples/judgement/strict-pack"))
                .flatMap(pack -> read(pack).map(each -> months(each, pack)));
    }

    /** The case of a sentence, of the pack that shows all ways of judging. */
    static Months caseOf(String sentence) {
        return read(WAYS)
                .filter(each -> each.words().equals(sentence))
                .map(each -> months(each, WAYS))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Case> read(RulePack pack) {
        Problems problems = new Problems();
        return pack.caseFiles().stream().flatMap(each -> CaseReader.read(each, pack, problems).stream());
    }

    private static Months months(Case given, RulePack pack) {
        String level = given.before();
        Carry start = Carry.start(level == null ? pack.notice().startsAt() : level);
        Carry before = given.first().compareTo(pack.notice().judgedFrom()) <= 0
                ? start
                : start.judgedUpTo(given.first().plusMonths(-1));
        return new Months(given.words(), pack, given.facts(), new Run(given.asAt(), before));
    }

    /** The same months, the latest of which was not handed in. */
    static Months asDraft(Months months) {
        TreeMap<ReportingPeriod, PeriodFacts> periods =
                new TreeMap<>(months.facts().periods());
        PeriodFacts latest = periods.lastEntry().getValue();
        List<FactsFile> files = latest.files().stream().map(Bench::notHandedIn).toList();
        periods.put(latest.period(), new PeriodFacts(latest.authority(), latest.period(), files));
        return new Months(
                months.name(), months.pack(), new AuthorityFacts(months.facts().authority(), periods), months.run());
    }

    private static FactsFile notHandedIn(FactsFile file) {
        return new FactsFile(
                file.name(),
                file.digest(),
                file.authority(),
                file.period(),
                file.part(),
                null,
                file.source(),
                file.readings(),
                file.late(),
                file.comments(),
                file.actions(),
                file.submissions(),
                file.judgements(),
                file.level(),
                file.inspections());
    }

    /** Compares with what was agreed; {@code mvn -Dgolden.update=true} writes it anew. */
    static void golden(String name, String actual) {
        Path file = Path.of("src/test/resources/golden").resolve(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
