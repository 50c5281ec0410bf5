package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.input.RecordedAssessments.Origin;
import org.improvementnotice.compliance.input.RecordedAssessments.Recorded;
import org.improvementnotice.compliance.model.FileDigest;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** Reads of an assessment what it says it was made from. */
record RecordReader(Problems problems) {

    Optional<Recorded> read(Node root) {
        return AssessmentLines.open(root, problems).flatMap(fields -> read(root, fields));
    }

    private Optional<Recorded> read(Node root, Fields fields) {
        int version = fields.whole("schemaVersion", 1, 1_000_000);
        if (fields.isSound() && version != 1) {
            problems.add(
                    fields.valuePlace("schemaVersion"),
                    "this assessment has the format version " + version
                            + ", 1 is read here; verify it with the version it was made by");
        }
        String authority = fields.text("authority");
        String engine = fields.text("engine");
        LocalDate asAt = fields.isNull("asAt") ? null : fields.date("asAt");
        List<ReportingPeriod> periods = new ArrayList<>();
        List<LocalDate> days = fields.list("periods", each -> day(each, periods));
        SortedMap<String, Origin> facts = new TreeMap<>();
        fields.list("facts", each -> factsFile(each, facts));
        Node carry = fields.node("carry");
        if (carry != null) {
            Fields.openAny(carry, "`carry`", problems).list("facts", each -> factsFile(each, facts));
        }
        SortedMap<String, Origin> pack = new TreeMap<>();
        Node packNode = fields.node("pack");
        if (packNode != null) {
            Fields.openAny(packNode, "`pack`", problems).list("files", each -> file(each, pack));
        }
        Origin waivers = origin(fields, "waivers");
        Origin previous = origin(fields, "previous");
        Origin baseline = origin(fields, "baseline");
        if (fields.isSound() && days.isEmpty()) {
            problems.add(fields.valuePlace("periods"), "an assessment has at least one period");
        }
        if (!fields.isSound()) {
            return Optional.empty();
        }
        Origin made = new Origin(new FileDigest("engine", requireNonNull(engine)), fields.valuePlace("engine"));
        return Optional.of(new Recorded(
                requireNonNull(authority),
                made,
                asAt,
                periods,
                days.get(days.size() - 1),
                facts,
                pack,
                waivers,
                previous,
                baseline,
                root.place()));
    }

    private @Nullable LocalDate day(Node node, List<ReportingPeriod> periods) {
        Fields fields = Fields.openAny(node, "a period", problems);
        ReportingPeriod period = fields.period("period");
        LocalDate asAt = fields.date("asAt");
        if (period != null) {
            periods.add(period);
        }
        return asAt;
    }

    private @Nullable Origin origin(Fields fields, String key) {
        Node node = fields.isNull(key) ? null : fields.node(key);
        return node == null ? null : origin(node);
    }

    private @Nullable Origin origin(Node node) {
        Fields fields = Fields.openAny(node, "a file", problems);
        String name = fields.text("file");
        String digest = fields.text("digest");
        return name == null || digest == null
                ? null
                : new Origin(new FileDigest(name, digest), fields.valuePlace("digest"));
    }

    /** One file under two names: one of the names is not the one it was read under. Files of a pack can say the same. */
    private @Nullable Object factsFile(Node node, SortedMap<String, Origin> files) {
        Origin origin = origin(node);
        if (origin == null) {
            return null;
        }
        files.values().stream()
                .filter(each -> each.file().digest().equals(origin.file().digest())
                        && !each.file().name().equals(origin.file().name()))
                .findFirst()
                .ifPresent(other -> problems.add(
                        origin.place(),
                        Shown.quoted(origin.file().name()) + " and "
                                + Shown.quoted(other.file().name())
                                + " have the same digest, and no assessment is made of a file twice"));
        files.put(origin.file().name(), origin);
        return null;
    }

    private @Nullable Object file(Node node, SortedMap<String, Origin> files) {
        Origin origin = origin(node);
        if (origin != null) {
            files.put(origin.file().name(), origin);
        }
        return null;
    }
}
