package org.improvementnotice.compliance.report.board;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.Waivers;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.input.CaseReader;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.rules.RulePack;

/** A month of an example, with the pack and all months of its run. */
record Example(Assessment shown, Assessment run, RulePack pack) {

    private static final Path EXAMPLES = Path.of("../../examples");
    private static final Path PACKS = Path.of("../../compliance-rules/packs");

    BoardMonth month() {
        return BoardMonth.of(shown, List.of(run), pack);
    }

    BoardPage page() {
        return BoardPages.of(month(), "legend");
    }

    String html() {
        return BoardHtml.page(page());
    }

    String name() {
        return run.notice().id() + " " + shown.latest().period();
    }

    static Stream<Example> months(RulePack pack, Assessment run) {
        return run.periods().stream().map(each -> new Example(run.only(each.period()), run, pack));
    }

    /** Every month of every example, as the files say and with the exceptions that were agreed. */
    static Stream<Example> months() {
        RulePack peterborough = RulePack.load(PACKS.resolve("peterborough-2012"));
        Path folder = EXAMPLES.resolve("peterborough-2012");
        Assessment waived = ComplianceEngine.of(peterborough)
                .with(Waivers.read(folder.resolve("waivers.yaml"), peterborough))
                .assess(Facts.read(folder.resolve("facts"), peterborough));
        return Stream.of(
                        of("peterborough-2012", PACKS.resolve("peterborough-2012")),
                        of("northmere-2024", PACKS.resolve("northmere-2024")),
                        of("peterborough-published", EXAMPLES.resolve("peterborough-published/pack")),
                        months(peterborough, waived))
                .flatMap(each -> each);
    }

    private static Stream<Example> of(String name, Path pack) {
        RulePack rules = RulePack.load(pack);
        return months(
                rules,
                ComplianceEngine.of(rules)
                        .assess(Facts.read(EXAMPLES.resolve(name).resolve("facts"), rules)));
    }

    /** The last month of every case of every pack. */
    static Stream<Example> cases() {
        return Stream.of(
                        PACKS.resolve("peterborough-2012"),
                        PACKS.resolve("northmere-2024"),
                        EXAMPLES.resolve("judgement/pack"),
                        EXAMPLES.resolve("judgement/strict-pack"))
                .map(RulePack::load)
                .flatMap(Example::cases);
    }

    private static Stream<Example> cases(RulePack pack) {
        Problems problems = new Problems();
        Assessor assessor = new Assessor(pack, "cases");
        return pack.caseFiles().stream()
                .flatMap(file -> CaseReader.read(file, pack, problems).stream())
                .map(each -> assessor.assess(each.facts(), new Run(each.asAt(), null)))
                .map(each -> new Example(each.only(each.latest().period()), each, pack));
    }
}
