package org.improvementnotice.compliance.packs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.input.FactsFolder;
import org.improvementnotice.compliance.input.FactsReader;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** The months of an example, whole and changed. */
final class Months {

    private final RulePack pack;
    private final Assessor assessor;
    private final AuthorityFacts facts;
    private final SortedMap<ReportingPeriod, PeriodAssessment> assessed = new TreeMap<>();

    /** @param example the folder of an example, which is also the id of its pack */
    Months(String example) {
        this.pack = RulePacks.shipped(example);
        this.assessor = new Assessor(pack, "test");
        Problems problems = new Problems();
        this.facts = FactsReader.read(
                        FactsFolder.read(List.of(Path.of("../examples", example, "facts")), problems), pack, problems)
                .get(0);
        assessor.assess(facts, Run.PLAIN).periods().forEach(each -> assessed.put(each.period(), each));
    }

    RulePack pack() {
        return pack;
    }

    AuthorityFacts facts() {
        return facts;
    }

    /** The example's own assessments. */
    SortedMap<ReportingPeriod, PeriodAssessment> assessed() {
        return assessed;
    }

    /** What the month before handed on; null before the first. */
    @Nullable
    Carry before(ReportingPeriod period) {
        PeriodAssessment before = assessed.get(period.plusMonths(-1));
        return before == null ? null : before.carry();
    }

    /** Assesses changed months from the carry of the example's month before the first. */
    List<PeriodAssessment> assess(ReportingPeriod first, PeriodFacts... months) {
        SortedMap<ReportingPeriod, PeriodFacts> periods = new TreeMap<>();
        for (PeriodFacts each : months) {
            periods.put(each.period(), each);
        }
        return assessor.assess(new AuthorityFacts(facts.authority(), periods), new Run(null, before(first)))
                .periods();
    }

    /** A month with one indicator's figure made another; an absence of no key where the figure is null. */
    PeriodFacts with(ReportingPeriod period, String indicator, UnaryOperator<@Nullable Figure> change) {
        PeriodFacts month = facts.periods().get(period);
        if (month == null) {
            throw new IllegalArgumentException("no file of " + period);
        }
        List<FactsFile> files = new ArrayList<>();
        for (FactsFile file : month.files()) {
            Map<String, Reading> readings = new LinkedHashMap<>();
            file.readings().forEach((code, reading) -> {
                Figure figure = code.equals(indicator) ? change.apply(reading.figure()) : reading.figure();
                if (figure != null) {
                    readings.put(code, with(reading, figure));
                }
            });
            List<FactsFile.LateReading> late = new ArrayList<>();
            for (FactsFile.LateReading each : file.late()) {
                boolean meant = each.reading().indicator().equals(indicator) && !each.isRestated();
                Figure figure = meant
                        ? change.apply(each.reading().figure())
                        : each.reading().figure();
                if (figure != null) {
                    late.add(new FactsFile.LateReading(with(each.reading(), figure), each.was(), each.why()));
                }
            }
            files.add(with(file, readings, late));
        }
        return new PeriodFacts(month.authority(), period, files);
    }

    private static Reading with(Reading reading, Figure figure) {
        return new Reading(
                reading.indicator(),
                reading.period(),
                reading.unit(),
                figure,
                reading.place(),
                reading.source(),
                reading.validation());
    }

    /** A file with other figures. */
    static FactsFile with(FactsFile file, Map<String, Reading> readings, List<FactsFile.LateReading> late) {
        return new FactsFile(
                file.name(),
                file.digest(),
                file.authority(),
                file.period(),
                file.part(),
                file.submitted(),
                file.source(),
                readings,
                late,
                file.comments(),
                file.actions(),
                file.submissions(),
                file.judgements(),
                file.level(),
                file.inspections());
    }
}
