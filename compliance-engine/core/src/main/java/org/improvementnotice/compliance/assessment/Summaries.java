package org.improvementnotice.compliance.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Counts;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Summary;
import org.improvementnotice.compliance.model.ThemeSummary;

/**
 * The findings of a period, counted whole and by theme.
 *
 * @param whole all findings
 * @param themes one for each theme that had a finding
 * @param clean how many periods running had no BREACH and none without a figure, by theme; the empty theme is the whole
 */
record Summaries(Summary whole, List<ThemeSummary> themes, SortedMap<String, Integer> clean) {

    private static final String WHOLE = "";

    static Summaries of(List<Finding> findings, Collection<String> themes, SortedMap<String, Integer> cleanBefore) {
        SortedMap<String, Integer> clean = new TreeMap<>(cleanBefore);
        Summary whole = summary(WHOLE, findings, clean);
        List<ThemeSummary> byTheme = new ArrayList<>();
        for (String theme : themes) {
            List<Finding> own =
                    findings.stream().filter(each -> each.inTheme(theme)).toList();
            if (!own.isEmpty()) {
                Summary summary = summary(theme, own, clean);
                byTheme.add(new ThemeSummary(
                        theme,
                        summary.passes(),
                        summary.warns(),
                        summary.breaches(),
                        summary.notJudged(),
                        summary.longestRun(),
                        summary.cleanPeriods()));
            }
        }
        return new Summaries(whole, byTheme, clean);
    }

    private static Summary summary(String theme, List<Finding> findings, SortedMap<String, Integer> clean) {
        Counts counts = Counts.of(findings);
        int absent = (int) findings.stream().filter(Finding::isAbsent).count();
        int longest = findings.stream()
                .filter(each -> each.status() == Status.BREACH)
                .mapToInt(Finding::run)
                .max()
                .orElse(0);
        int periods = counts.breach() == 0 && absent == 0 ? clean.getOrDefault(theme, 0) + 1 : 0;
        clean.put(theme, periods);
        return new Summary(counts.pass(), counts.warn(), counts.breach(), absent, longest, periods);
    }
}
