package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.Change;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.ProcessView;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Waiver;
import org.jspecify.annotations.Nullable;

/** The requirements at BREACH, worsening first, each with all that is known of it. */
final class Breaches {

    private final BoardMonth month;

    Breaches(BoardMonth month) {
        this.month = month;
    }

    /** Worsening first, then by how long they have lasted, then as the notice counts. */
    static List<Finding> inOrder(BoardMonth month) {
        return month.findings(Status.BREACH).stream()
                .sorted(Comparator.comparingInt((Finding each) -> movement(month, each))
                        .thenComparing(Comparator.comparingInt(Finding::run).reversed()))
                .toList();
    }

    /** 0 where it is worse than before, 2 where the figure is better, else 1. */
    private static int movement(BoardMonth month, Finding finding) {
        boolean fell = month.markBefore(finding.key())
                .map(Carry.Mark::status)
                .filter(each -> each.compareTo(finding.status()) < 0)
                .isPresent();
        Change change =
                month.sinceLastDue(finding).map(Finding.Comparison::change).orElse(Change.SAME);
        return fell || change == Change.WORSE ? 0 : change == Change.BETTER ? 2 : 1;
    }

    /** The id of the card of a finding. */
    static String id(BoardMonth month, Finding finding) {
        return "breach-" + (inOrder(month).indexOf(finding) + 1);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Finding> breaches = inOrder(month);
        if (breaches.isEmpty()) {
            blocks.add(Block.Paragraph.of("No requirement judged here is at BREACH in "
                    + month.now().period().inWords() + "."));
        }
        breaches.forEach(each -> blocks.add(card(each)));
        blocks.addAll(new Promises(month).ofWhatIsMet());
        return blocks;
    }

    private Block card(Finding finding) {
        List<Block.Entry> entries = new ArrayList<>();
        entries.add(entry("Found", found(finding)));
        entries.add(entry("Asked", Phrase.of(finding.required())));
        add(entries, "Duty", finding.duty());
        add(entries, "Shortfall", shortfall(finding));
        add(entries, "Where it sits", where(finding));
        entries.add(entry("Run", Phrase.of(BoardWords.running(finding))));
        add(entries, "Trend", trend(finding));
        add(entries, "Pace", finding.pace() == null ? null : finding.pace().text());
        cautions(finding).forEach(entries::add);
        exception(finding.waiver()).ifPresent(entries::add);
        entries.addAll(
                month.withholds(finding)
                        ? List.of(entry("Officers", Phrase.of("what officers say is withheld from public papers")))
                        : said(finding.comment()));
        entries.add(entry("Promised before", new Promises(month).of(finding)));
        return new Block.Card(
                id(month, finding), Phrase.of(finding.status()).and(" " + BoardWords.title(finding)), entries);
    }

    private static Block.Entry entry(String name, Phrase words) {
        return new Block.Entry(name, words);
    }

    private static void add(List<Block.Entry> entries, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            entries.add(entry(name, Phrase.of(text)));
        }
    }

    /** What was found; of a judgement of the Board with its words marked as its own. */
    static Phrase found(Finding finding) {
        FactsFile.BoardJudgement judgement = finding.judgement();
        return judgement == null
                ? Phrase.of(finding.detail())
                : Phrase.of("judged ")
                        .mark(judgement.status())
                        .and(" by " + judgement.by() + " on " + BoardWords.day(judgement.on()) + ": ")
                        .quote(judgement.why());
    }

    private static @Nullable String shortfall(Finding finding) {
        Finding.Distance distance = finding.distance();
        if (distance != null) {
            return distance.text();
        }
        return finding.isAbsent() ? "cannot be told: no figure" : null;
    }

    private static String where(Finding finding) {
        return finding.by().entrySet().stream()
                .map(each ->
                        each.getKey() + " " + Numbers.grouped(each.getValue().numerator()) + " of "
                                + Numbers.grouped(each.getValue().denominator()))
                .collect(Collectors.joining(", "));
    }

    static String trend(Finding finding) {
        ProcessView process = finding.process();
        String direction = BoardWords.direction(finding.direction());
        if (process == null) {
            return direction;
        }
        return direction.isEmpty() ? process.text() : direction + "; " + process.text();
    }

    static List<Block.Entry> cautions(Finding finding) {
        // that a month lies before the notice is said once, on the first side
        return finding.cautions().stream()
                .filter(each -> each.code() != CautionCode.BEFORE_THE_NOTICE)
                .map(each -> entry(
                        each.isOpen() ? "Doubt, not answered" : each.code().isDoubt() ? "Doubt, answered" : "Caution",
                        Phrase.of(each.text())))
                .toList();
    }

    static Optional<Block.Entry> exception(@Nullable Waiver waiver) {
        return waiver == null
                ? Optional.empty()
                : Optional.of(entry(
                        "Exception",
                        Phrase.of("agreed by " + waiver.approvedBy() + " on " + BoardWords.day(waiver.approvedOn())
                                        + ", from " + BoardWords.day(waiver.from()) + " until "
                                        + BoardWords.day(waiver.until()) + ": ")
                                .quote(waiver.reason())
                                .and("; evidence: ")
                                .quote(waiver.evidence())));
    }

    /** What officers say: why, action, owner and until when, or that nothing is recorded. */
    static List<Block.Entry> said(FactsFile.@Nullable Comment comment) {
        if (comment == null) {
            return List.of(entry("Officers", Phrase.of("no explanation or action recorded")));
        }
        List<Block.Entry> said = new ArrayList<>();
        said.add(entry("Why", quoted(comment.why(), "no explanation recorded")));
        said.add(entry("Action", quoted(comment.action(), "no action recorded")));
        String owner = comment.owner();
        said.add(entry("Owner", Phrase.of(owner == null || owner.isBlank() ? "no owner recorded" : owner)));
        said.add(entry("By when", Phrase.of(comment.by() == null ? "no date recorded" : BoardWords.day(comment.by()))));
        if (comment.evidence() != null) {
            said.add(entry("Evidence", Phrase.of("").quote(comment.evidence())));
        }
        return said;
    }

    private static Phrase quoted(@Nullable String others, String none) {
        return others == null || others.isBlank()
                ? Phrase.of(none)
                : Phrase.of("officers: ").quote(others);
    }
}
