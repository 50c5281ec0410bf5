package org.improvementnotice.compliance.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * All files of one council's month. Nothing in it depends on the order in which the files were read.
 *
 * @param authority the council
 * @param period the month
 * @param files its files, at least one, sorted by part
 */
public record PeriodFacts(String authority, ReportingPeriod period, List<FactsFile> files) {

    /** @throws IllegalArgumentException if there is no file, or one is of another council or month */
    public PeriodFacts {
        files = files.stream()
                .sorted(Comparator.comparing(FactsFile::part).thenComparing(FactsFile::name))
                .toList();
        if (files.isEmpty()
                || files.stream()
                        .anyMatch(each -> !each.authority().equals(authority)
                                || !each.period().equals(period))) {
            throw new IllegalArgumentException("the files of a month are of one council and one month");
        }
    }

    /** Whether none of the files says when it was handed in. */
    public boolean isDraft() {
        return submitted().isEmpty();
    }

    /** The latest day on which one of the files was handed in. */
    public Optional<LocalDate> submitted() {
        return files.stream().map(FactsFile::submitted).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** The readings of all files, by indicator. */
    public Map<String, Reading> readings() {
        return joined(FactsFile::readings);
    }

    /** The late and restated figures of all files. */
    public List<FactsFile.LateReading> late() {
        return all(FactsFile::late);
    }

    /** What officers say, by clause. */
    public Map<String, FactsFile.Comment> comments() {
        return joined(FactsFile::comments);
    }

    /** What happened to actions, by code. */
    public Map<String, FactsFile.ActionReport> actions() {
        return joined(FactsFile::actions);
    }

    /** When reports came, by code. */
    public Map<String, FactsFile.Submission> submissions() {
        return joined(FactsFile::submissions);
    }

    /** What the board judged, by clause. */
    public Map<String, FactsFile.BoardJudgement> judgements() {
        return joined(FactsFile::judgements);
    }

    /** The level that a body decided, if one did. */
    public Optional<FactsFile.LevelDecision> level() {
        return files.stream().map(FactsFile::level).filter(Objects::nonNull).findFirst();
    }

    /** What inspectors found. */
    public List<FactsFile.Inspection> inspections() {
        return all(FactsFile::inspections);
    }

    /** Where the figures come from, each source once. */
    public List<String> sources() {
        return files.stream()
                .map(FactsFile::source)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private <V> Map<String, V> joined(Function<FactsFile, Map<String, V>> part) {
        Map<String, V> all = new LinkedHashMap<>();
        files.forEach(file -> all.putAll(part.apply(file)));
        return all;
    }

    private <V> List<V> all(Function<FactsFile, List<V>> part) {
        return files.stream().map(part).flatMap(List::stream).toList();
    }
}
