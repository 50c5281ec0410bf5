package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.BaselineFile;
import org.improvementnotice.compliance.model.FileDigest;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads of earlier assessments, from the JSON or the lines of JSON they were written as, how each requirement came out. */
public final class BaselineReader {

    private final Notice notice;
    private final Problems problems;
    private final SortedMap<String, BaselineFile.Month> councils = new TreeMap<>();

    private BaselineReader(Notice notice, Problems problems) {
        this.notice = notice;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidFactsException with every problem of it, if there is one, also where it is of another notice
     */
    public static BaselineFile read(Path path, Notice notice) {
        Problems problems = new Problems();
        Optional<SourceFile> source = SourceFile.readAssessment(path, problems);
        BaselineReader reader = new BaselineReader(notice, problems);
        source.ifPresent(file -> AssessmentLines.of(file, problems).forEach(reader::assessment));
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems.sorted());
        }
        SourceFile file = source.orElseThrow();
        return new BaselineFile(new FileDigest(file.name(), file.digest()), reader.councils);
    }

    private void assessment(Node root) {
        AssessmentLines.open(root, problems).ifPresent(this::assessment);
    }

    private void assessment(Fields fields) {
        AssessmentLines.mustBeOurs(fields, notice, problems);
        String council = fields.text("authority");
        List<BaselineFile.Month> months = fields.list("periods", this::month);
        if (fields.isSound() && months.isEmpty()) {
            problems.add(fields.valuePlace("periods"), "an assessment has at least one period");
        }
        if (fields.isSound() && councils.put(requireNonNull(council), months.get(months.size() - 1)) != null) {
            problems.add(
                    fields.valuePlace("authority"),
                    Shown.quoted(council) + " stands in this file twice; keep one assessment of each council");
        }
    }

    private BaselineFile.@Nullable Month month(Node node) {
        Fields fields = Fields.openAny(node, "a period", problems);
        ReportingPeriod period = fields.period("period");
        SortedMap<AskedTarget.Key, BaselineFile.Judged> judged = new TreeMap<>();
        fields.list("findings", each -> finding(each, judged));
        Node escalation = fields.node("escalation");
        String level = escalation == null ? null : level(escalation);
        return fields.isSound() ? new BaselineFile.Month(requireNonNull(period), requireNonNull(level), judged) : null;
    }

    private @Nullable String level(Node node) {
        Node recommended = Fields.openAny(node, "an escalation", problems).node("recommended");
        return recommended == null
                ? null
                : Fields.openAny(recommended, "a level", problems).text("level");
    }

    private @Nullable Object finding(Node node, SortedMap<AskedTarget.Key, BaselineFile.Judged> judged) {
        Fields fields = Fields.openAny(node, "a finding", problems);
        String clause = fields.text("clause");
        String indicator = fields.text("indicator");
        String name = fields.prose("name");
        Status status = fields.code("status", Status.class);
        var margin = fields.isNull("margin") ? null : fields.quotedDecimal("margin");
        var value = margin == null || fields.isNull("value") ? null : fields.quotedDecimal("value");
        String line = fields.isNull("line") ? null : fields.prose("line");
        boolean absent = !fields.isNull("absence");
        boolean waived = !fields.isNull("waiver");
        if (fields.isSound()) {
            judged.put(
                    new AskedTarget.Key(requireNonNull(clause), requireNonNull(indicator)),
                    new BaselineFile.Judged(
                            requireNonNull(name), requireNonNull(status), absent, waived, value, line, margin));
        }
        return null;
    }
}
