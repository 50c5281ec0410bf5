package org.improvementnotice.compliance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Waiver;
import org.jspecify.annotations.Nullable;

/** What is said of a finding beside its status and what was found; the same words in every format that people read. */
final class FindingWords {

    private FindingWords() {}

    /** {@code BREACH 2.1 Initial assessments in 10 working days}. */
    static String title(Finding finding) {
        return finding.status().code() + " " + finding.clause() + " " + finding.name();
    }

    /** What stands below a finding, each line for itself: of a miss all of it, of what is met what is to be known of it. */
    static List<String> below(Finding finding) {
        List<String> lines = new ArrayList<>();
        boolean missed = finding.status() != Status.PASS;
        if (missed) {
            lines.add("asked: " + finding.required() + "; " + finding.reason().code() + ", " + running(finding)
                    + direction(finding) + "; " + finding.place() + "; rule "
                    + finding.rule().place());
        }
        add(lines, "", exception(finding.waiver()));
        add(lines, "duty: ", finding.duty());
        if (missed) {
            add(lines, "pace: ", finding.pace() == null ? null : finding.pace().text());
            add(
                    lines,
                    "history: ",
                    finding.process() == null ? null : finding.process().text());
        }
        finding.cautions().stream()
                .filter(each -> each.code() != CautionCode.BEFORE_THE_NOTICE)
                .forEach(each -> lines.add(caution(each)));
        add(lines, "officers: ", comment(finding.comment()));
        return lines;
    }

    private static void add(List<String> parts, String before, @Nullable Object value) {
        if (value != null) {
            parts.add(before + value);
        }
    }

    /** {@code BREACH for 3 periods running}. */
    static String running(Finding finding) {
        return finding.status().code() + " for " + finding.run()
                + (finding.run() == 1 ? " period" : " periods running");
    }

    private static String direction(Finding finding) {
        return finding.direction().stream()
                .map(each -> ", " + each.change().code()
                        + (each.change().code().equals("same") ? " as in " : " than in ") + each.since())
                .collect(Collectors.joining());
    }

    /** Who agreed an exception, until when and why. */
    static @Nullable String exception(@Nullable Waiver waiver) {
        return waiver == null
                ? null
                : "exception: agreed by " + waiver.approvedBy() + " on " + waiver.approvedOn() + ", from "
                        + waiver.from() + " until " + waiver.until() + ": \""
                        + waiver.reason().strip() + "\"; evidence: "
                        + waiver.evidence().strip() + "; " + waiver.place();
    }

    /** A caution, and whether it asks. */
    static String caution(Finding.Caution caution) {
        if (!caution.code().isDoubt()) {
            return "caution: " + caution.text();
        }
        return caution.answered() ? "doubt, answered: " + caution.text() : "doubt, not answered: " + caution.text();
    }

    private static @Nullable String comment(FactsFile.@Nullable Comment comment) {
        if (comment == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        String why = comment.why();
        // a text in several lines of YAML ends with a line end
        add(parts, "", why == null ? null : "\"" + why.strip() + "\"");
        add(parts, "action: ", comment.action());
        add(parts, "owner: ", comment.owner());
        add(parts, "by ", comment.by());
        add(parts, "evidence: ", comment.evidence());
        return String.join("; ", parts);
    }
}
