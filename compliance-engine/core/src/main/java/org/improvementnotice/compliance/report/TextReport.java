package org.improvementnotice.compliance.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Counts;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Visible;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.model.WaiverUse;
import org.jspecify.annotations.Nullable;

/** An assessment for a person at a terminal: worst first, every status by its word. */
public final class TextReport {

    private static final int WIDEST_NAME = 70;

    private final Assessment assessment;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    private TextReport(Assessment assessment, boolean colour) {
        this.assessment = assessment;
        this.colour = colour;
    }

    /**
     * The report.
     *
     * @param colour whether status words are coloured for a terminal
     */
    public static String of(Assessment assessment, boolean colour) {
        TextReport report = new TextReport(assessment, colour);
        report.write();
        return report.out.toString();
    }

    /** The one place where text is written: whatever officers wrote is text, and no line begins with it. */
    private void line(String text) {
        out.append(Visible.of(text)).append('\n');
    }

    private void line(String before, Status status, String after) {
        out.append(Visible.of(before))
                .append(coloured(status))
                .append(Visible.of(after))
                .append('\n');
    }

    private void write() {
        line("notice: " + ExplanationReport.inWords(assessment.notice()));
        for (PeriodAssessment period : assessment.periods()) {
            new Section(period).write();
        }
        line(Legend.TEXT);
        line(closing());
    }

    private String closing() {
        PeriodAssessment last = assessment.latest();
        int waived = last.counts().waived();
        String later = assessment.openEnded() ? "; whether later months are missing is not known without --as-at" : "";
        return last.period() + ": " + counts(last.counts()) + reasons(last.counts())
                + (waived == 0 ? "" : ", " + waived + " missed with an agreed exception") + "; recommended level "
                + last.escalation().recommended().level() + later;
    }

    private static String counts(Counts counts) {
        return counts.breach() + " BREACH, " + counts.warn() + " WARN, " + counts.pass() + " PASS";
    }

    private static String waived(Counts counts) {
        return counts.waived() == 0 ? "" : ", " + counts.waived() + " of them with an agreed exception";
    }

    private static String reasons(Counts counts) {
        String reasons = counts.byReason().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().code())
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : " (" + reasons + ")";
    }

    private static String stood(PeriodAssessment.Restatement.Verdict verdict) {
        Status now = verdict.now();
        String would = now == null ? "would now give no finding" : "would now be " + now.code();
        return "; " + verdict.clause() + " in " + verdict.judgedIn() + " was "
                + verdict.stood().code() + ", " + would;
    }

    private String coloured(Status status) {
        String word = pad(status.code(), 6);
        if (!colour) {
            return word;
        }
        String code = switch (status) {
            case PASS -> "32";
            case WARN -> "33";
            case BREACH -> "31";
        };
        return "\u001B[1;" + code + "m" + word + "\u001B[0m";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** One period. */
    private final class Section {
        private final PeriodAssessment period;
        private final int clauseWidth;
        private final int nameWidth;
        private final String indent;

        Section(PeriodAssessment period) {
            this.period = period;
            this.clauseWidth = period.findings().stream()
                    .mapToInt(each -> each.clause().length())
                    .max()
                    .orElse(3);
            this.nameWidth = Math.min(
                    WIDEST_NAME,
                    period.findings().stream()
                            .mapToInt(each -> each.name().length())
                            .max()
                            .orElse(10));
            this.indent = " ".repeat(6 + 2 + clauseWidth + 2);
        }

        void write() {
            head();
            findings();
            listed();
            exceptions();
            changes();
            activity();
            themes();
            escalation();
        }

        private void head() {
            if (!period.equals(assessment.periods().get(0))) {
                line("");
            }
            line("== " + assessment.authority() + ", " + period.period().inWords() + ", as at " + period.asAt()
                    + (period.draft() ? ", DRAFT: not handed in, hands nothing on" : "") + " ==");
            line(
                    period.fileless()
                            ? "no file came for this month"
                            : "figures: "
                                    + (period.sources().isEmpty()
                                            ? "source not given"
                                            : String.join("; ", period.sources())));
            if (period.beforeIssue()) {
                line("judged before the notice was issued on "
                        + assessment.notice().issued());
            }
            line(headline());
        }

        private String headline() {
            Counts counts = period.counts();
            List<Clause> elsewhere = assessment.notJudgedHere();
            String judged = counts.total() == 0
                    ? "nothing was due"
                    : counts.pass() + " of " + counts.total() + " requirements judged here were met in "
                            + period.period().inWords() + "; " + counts.breach() + " BREACH, " + counts.warn()
                            + " WARN" + waived(counts);
            return elsewhere.isEmpty()
                    ? judged
                    : judged + "; not judged here: "
                            + elsewhere.stream()
                                    .map(each -> each.number() + " " + each.words())
                                    .collect(Collectors.joining(", "));
        }

        private void findings() {
            line("");
            period.findings().stream()
                    .sorted(Comparator.comparing(Finding::status).reversed())
                    .forEach(this::finding);
        }

        private void finding(Finding finding) {
            line(
                    "",
                    finding.status(),
                    "  " + pad(finding.clause(), clauseWidth) + "  " + pad(finding.name(), nameWidth) + "  "
                            + finding.detail());
            if (finding.status() == Status.PASS) {
                duty(finding);
                cautions(finding);
                comment(finding);
                return;
            }
            line(indent + "asked: " + finding.required() + "; "
                    + finding.reason().code() + ", " + running(finding)
                    + direction(finding) + "; " + finding.place() + "; rule "
                    + finding.rule().place());
            exception(finding.waiver());
            duty(finding);
            history(finding);
            cautions(finding);
            comment(finding);
        }

        private String running(Finding finding) {
            return finding.status().code() + " for " + finding.run()
                    + (finding.run() == 1 ? " period" : " periods running");
        }

        private String direction(Finding finding) {
            return finding.direction().stream()
                    .map(each -> ", " + each.change().code()
                            + (each.change().code().equals("same") ? " as in " : " than in ") + each.since())
                    .collect(Collectors.joining());
        }

        private void exception(@Nullable Waiver waiver) {
            if (waiver != null) {
                line(indent + "exception: agreed by " + waiver.approvedBy() + " on " + waiver.approvedOn() + ", from "
                        + waiver.from() + " until " + waiver.until() + ": \""
                        + waiver.reason().strip() + "\"; evidence: "
                        + waiver.evidence().strip() + "; " + waiver.place());
            }
        }

        private void duty(Finding finding) {
            if (finding.duty() != null) {
                line(indent + "duty: " + finding.duty());
            }
        }

        private void history(Finding finding) {
            if (finding.pace() != null) {
                line(indent + "pace: " + finding.pace().text());
            }
            if (finding.process() != null) {
                line(indent + "history: " + finding.process().text());
            }
        }

        private void cautions(Finding finding) {
            finding.cautions().stream()
                    .filter(each -> each.code() != CautionCode.BEFORE_THE_NOTICE)
                    .forEach(each -> line(indent + caution(each)));
        }

        private String caution(Finding.Caution caution) {
            if (!caution.code().isDoubt()) {
                return "caution: " + caution.text();
            }
            return caution.answered() ? "doubt, answered: " + caution.text() : "doubt, not answered: " + caution.text();
        }

        private void comment(Finding finding) {
            FactsFile.Comment comment = finding.comment();
            if (comment == null) {
                return;
            }
            List<String> parts = new ArrayList<>();
            String why = comment.why();
            // a text in several lines of YAML ends with a line end
            add(parts, "", why == null ? null : "\"" + why.strip() + "\"");
            add(parts, "action: ", comment.action());
            add(parts, "owner: ", comment.owner());
            add(parts, "by ", comment.by());
            add(parts, "evidence: ", comment.evidence());
            line(indent + "officers: " + String.join("; ", parts));
        }

        private static void add(List<String> parts, String before, @Nullable Object value) {
            if (value != null) {
                parts.add(before + value);
            }
        }

        private void listed() {
            for (NotDue why : NotDue.values()) {
                period.listed().stream()
                        .filter(each -> each.why() == why)
                        .forEach(each -> line(why.code().replace('-', ' ') + ": " + each.clause() + " " + each.name()
                                + ": " + each.text() + cautions(each)));
            }
        }

        private static String cautions(PeriodAssessment.Listed listed) {
            return listed.cautions().stream()
                    .map(each -> "; caution: " + each.text())
                    .collect(Collectors.joining());
        }

        private void activity() {
            period.activity().forEach(each -> line("activity, not judged: " + each.name() + ": " + each.text()));
        }

        /** An exception that waives nothing is said; one that does stands beside its finding. */
        private void exceptions() {
            period.waivers().stream()
                    .filter(each -> each.state() != WaiverUse.State.IN_FORCE)
                    .forEach(each -> line(each.inWords()));
        }

        private void changes() {
            period.rulesChanged()
                    .forEach(each -> line("asked otherwise than before: " + each.clause() + " " + each.indicator()
                            + ": " + each.before() + " -> " + each.now()));
            period.restated().forEach(this::restated);
            period.inspections()
                    .forEach(each -> line("inspection: " + each.date() + " " + each.body() + ", " + each.subject()
                            + ": \"" + each.grade() + "\""));
        }

        private void restated(PeriodAssessment.Restatement each) {
            String why = each.why() == null ? "" : ", \"" + each.why() + "\"";
            String verdicts = each.verdicts().stream().map(TextReport::stood).collect(Collectors.joining());
            line((each.why() == null ? "came late" : "restated") + ", earlier verdicts stand: " + each.name() + " for "
                    + each.period() + ": " + each.was() + " -> " + each.is() + why + verdicts);
        }

        private void themes() {
            int width = period.themes().stream()
                    .mapToInt(each -> each.name().length())
                    .max()
                    .orElse(0);
            period.themes().forEach(each -> {
                Status worst = each.worst();
                String theme = "theme " + each.theme() + "  " + pad(each.name(), width) + "  ";
                if (worst == null) {
                    line(theme + "nothing due");
                } else {
                    line(theme + "worst ", worst, "  " + counts(each.counts()));
                }
            });
        }

        private void escalation() {
            Escalation escalation = period.escalation();
            escalation.tell().stream().filter(Escalation.Told::sameDay).forEach(this::told);
            line("level of attention: recommended " + escalation.recommended().level() + " ("
                    + escalation.direction().code() + "; before: "
                    + escalation.before().level() + ")");
            FactsFile.LevelDecision decided = escalation.decided();
            if (decided != null) {
                line("  decided: " + decided.is() + " by " + decided.by() + " on " + decided.on() + ": \""
                        + decided.why() + "\"");
            }
            escalation.reasons().forEach(this::reason);
            escalation.bodies().forEach(each -> line("  asks " + each.name() + ": " + each.asks()));
            if (!escalation.lowers().isEmpty()) {
                line("  before it falls: " + String.join("; ", escalation.lowers()));
            }
            escalation.tell().stream().filter(each -> !each.sameDay()).forEach(this::told);
        }

        private void told(Escalation.Told told) {
            line("tell " + told.whom() + (told.sameDay() ? " the same day" : "")
                    + ", by the council's own ladder, rule " + told.rule().name()
                    + (told.texts().isEmpty() ? "" : ": " + String.join("; ", told.texts())));
        }

        private void reason(Escalation.Cause cause) {
            String rule = "  reason: " + cause.proposes() + " by the council's own ladder, rule "
                    + cause.rule().name();
            if (cause.texts().size() < 2) {
                line(rule + cause.texts().stream().map(each -> ": " + each).collect(Collectors.joining()));
                return;
            }
            line(rule + ":");
            cause.texts().forEach(each -> line("    - " + each));
        }
    }
}
