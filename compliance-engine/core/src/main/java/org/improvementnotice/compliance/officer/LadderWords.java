package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.LadderFact;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.ThemeSummary;
import org.jspecify.annotations.Nullable;

/** What to know beside a finding, and what the ladder made of it. */
final class LadderWords {

    private LadderWords() {}

    /** Every ladder rule that fired with the finding among what it matched, and the level. */
    static List<String> of(Explained explained) {
        List<String> lines = new ArrayList<>();
        Finding finding = explained.finding();
        if (finding == null) {
            lines.add("without a finding there is nothing for the ladder to match");
        } else {
            explained.trace().proposals().stream()
                    .sorted(Comparator.comparing(each -> each.rule().place()))
                    .map(each -> fired(each, finding))
                    .filter(each -> !each.isEmpty())
                    .distinct()
                    .forEach(lines::add);
            if (lines.isEmpty()) {
                lines.add("no ladder rule that fired matched this finding");
            }
            if (explained.month().carry().level().holds().contains(finding.key())
                    && !explained.month().draft()) {
                lines.add(
                        "this requirement is among those that hold the level, met or not: it was cited since the level was last raised");
            }
        }
        Escalation escalation = explained.month().escalation();
        lines.add("level of attention: recommended " + escalation.recommended().level() + " ("
                + escalation.direction().code() + "; before: "
                + escalation.before().level() + ")");
        boolean proposed =
                explained.trace().proposals().stream().anyMatch(each -> each.proposal() instanceof Proposal.StepDown);
        if (proposed && escalation.direction() == Escalation.Direction.SAME) {
            lines.add("a step down was proposed and does not count; `assess` says what stands against it");
        }
        FactsFile.LevelDecision decided = escalation.decided();
        if (decided != null) {
            lines.add("decided: " + decided.is() + " by " + decided.by());
        }
        return lines;
    }

    private static String fired(FiredProposal fired, Finding finding) {
        String matched = fired.matched().contains(finding)
                ? "matched this finding"
                : fired.matched().stream()
                        .filter(each -> counts(each, finding))
                        .map(each -> "matched a count that this finding is in (" + each.inWords() + ")")
                        .collect(Collectors.joining(" and "));
        return matched.isEmpty()
                ? ""
                : "rule \"" + fired.rule().name() + "\", " + fired.rule().place() + ", by the council's own ladder, "
                        + matched + ": " + proposed(fired.proposal());
    }

    /** Whether a count rests on a finding: what is no PASS keeps levels where they are. */
    private static boolean counts(LadderFact fact, Finding finding) {
        return !(fact instanceof Finding)
                && finding.status() != Status.PASS
                && !finding.isWaived()
                && (!(fact instanceof ThemeSummary theme) || finding.inTheme(theme.theme()));
    }

    private static String proposed(Proposal proposal) {
        if (proposal instanceof Proposal.Raise raise) {
            return "proposes " + raise.level();
        }
        return proposal instanceof Proposal.Tell tell
                ? "tells " + tell.whom() + (tell.atOnce() ? " the same day" : "")
                : "proposes a step down";
    }

    /** Cautions, doubts and what officers say. */
    static List<String> beside(Explained explained) {
        Finding finding = explained.finding();
        List<String> lines = new ArrayList<>();
        if (finding == null) {
            if (explained.listed() != null) {
                explained.listed().cautions().forEach(each -> lines.add("caution: " + each.text()));
            }
            return lines;
        }
        explained.month().waivers().stream()
                .filter(each -> each.waiver().isFor(finding.key()))
                .forEach(each -> lines.add(each.inWords()));
        if (finding.waiver() != null) {
            lines.add("the exception says: \"" + finding.waiver().reason().strip() + "\"; evidence: \""
                    + finding.waiver().evidence().strip() + "\"; the status stands, and it holds no level");
        }
        finding.cautions().forEach(each -> lines.add(caution(each, finding)));
        if (finding.pace() != null) {
            lines.add("pace: " + finding.pace().text());
        }
        if (finding.process() != null) {
            lines.add("history: " + finding.process().text());
        }
        comment(finding.comment(), lines);
        return lines;
    }

    private static String caution(Finding.Caution caution, Finding finding) {
        if (!caution.code().isDoubt()) {
            return (caution.code() == CautionCode.BEFORE_THE_NOTICE ? "" : "caution: ") + caution.text();
        }
        return caution.answered()
                ? "doubt, answered by a comment: " + caution.text()
                : "doubt, not answered: " + caution.text() + "; a comment on clause " + finding.clause()
                        + " would answer it";
    }

    private static void comment(FactsFile.@Nullable Comment comment, List<String> lines) {
        if (comment == null) {
            return;
        }
        add(lines, "officers: \"", comment.why(), "\"");
        add(lines, "action: \"", comment.action(), "\"");
        add(lines, "owner: \"", comment.owner(), "\"");
        add(lines, "by ", comment.by(), "");
        add(lines, "evidence: \"", comment.evidence(), "\"");
    }

    private static void add(List<String> lines, String before, @Nullable Object value, String after) {
        if (value != null) {
            lines.add(before + value.toString().strip() + after);
        }
    }
}
