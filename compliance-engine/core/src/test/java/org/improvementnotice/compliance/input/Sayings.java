package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Reading;

/** What facts say, without the files and places in which they say it. */
final class Sayings {

    private static final Place NOWHERE = Place.of("");

    private Sayings() {}

    /** All that a month says. */
    static Map<String, Object> of(PeriodFacts month) {
        Map<String, Object> all = new LinkedHashMap<>(figuresOf(month));
        all.put("comments", new TreeMap<>(month.comments()));
        Map<String, Object> actions = new TreeMap<>();
        month.actions()
                .forEach((code, each) -> actions.put(
                        code, new FactsFile.ActionReport(each.completed(), each.reopened(), each.evidence(), NOWHERE)));
        all.put("actions", actions);
        Map<String, Object> submissions = new TreeMap<>();
        month.submissions().forEach((code, each) -> submissions.put(code, each.on()));
        all.put("submissions", submissions);
        Map<String, Object> judgements = new TreeMap<>();
        month.judgements()
                .forEach((clause, each) -> judgements.put(
                        clause,
                        new FactsFile.BoardJudgement(each.status(), each.by(), each.on(), each.why(), NOWHERE)));
        all.put("judgements", judgements);
        all.put("level", month.level());
        all.put("inspections", month.inspections());
        return all;
    }

    /** The figures of a month, and when and from where they came. */
    static Map<String, Object> figuresOf(PeriodFacts month) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("submitted", month.submitted());
        all.put("sources", month.sources());
        Map<String, Reading> readings = new TreeMap<>();
        month.readings().forEach((code, each) -> readings.put(code, nowhere(each)));
        all.put("readings", readings);
        List<Object> late = new ArrayList<>();
        month.late()
                .forEach(each -> late.add(new FactsFile.LateReading(nowhere(each.reading()), each.was(), each.why())));
        all.put("late", late);
        return all;
    }

    /** The figures of all months of councils. */
    static Map<String, Object> figuresOf(List<AuthorityFacts> councils) {
        Map<String, Object> all = new TreeMap<>();
        councils.forEach(council -> council.periods()
                .forEach((period, month) -> all.put(council.authority() + " " + period, figuresOf(month))));
        return all;
    }

    private static Reading nowhere(Reading reading) {
        return new Reading(
                reading.indicator(),
                reading.period(),
                reading.unit(),
                reading.figure(),
                NOWHERE,
                reading.source(),
                reading.validation());
    }
}
