package org.improvementnotice.compliance.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.RuleSource;

/** Cases counted by file and by rule, the same for every format. */
record CaseTable(List<CaseResult> results) {

    /** By case file, in the order in which they were run. */
    Map<String, List<CaseResult>> files() {
        return results.stream()
                .collect(Collectors.groupingBy(
                        each -> each.of().place().file(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The rules of which cases expect something, by place. */
    List<RuleRow> rules() {
        return results.stream()
                .flatMap(each -> each.rules().stream())
                .distinct()
                .sorted(Comparator.comparing(RuleSource::place))
                .map(this::row)
                .toList();
    }

    private RuleRow row(RuleSource rule) {
        List<CaseResult> own =
                results.stream().filter(each -> each.rules().contains(rule)).toList();
        return new RuleRow(rule, own.size(), (int)
                own.stream().filter(each -> each.isOtherwiseBy(rule)).count());
    }

    static int otherwise(List<CaseResult> results) {
        return (int) results.stream().filter(each -> !each.isPassed()).count();
    }

    /**
     * A rule with its cases.
     *
     * @param cases how many expect something of it
     * @param otherwise how many of these came out otherwise by it
     */
    record RuleRow(RuleSource rule, int cases, int otherwise) {}
}
