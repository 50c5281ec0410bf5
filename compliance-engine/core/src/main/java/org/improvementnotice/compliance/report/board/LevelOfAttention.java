package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.jspecify.annotations.Nullable;

/** The level of attention: recommended, decided, why, what it asks of whom, what would lower it, and month by month. */
final class LevelOfAttention {

    /** How many months are shown. */
    private static final int MONTHS = 12;

    private final BoardMonth month;

    LevelOfAttention(BoardMonth month) {
        this.month = month;
    }

    /** The level in a few words. */
    static Phrase inShort(Escalation escalation) {
        return Phrase.of(escalation.recommended().level() + " is recommended ("
                        + escalation.direction().code() + "; before: "
                        + escalation.before().level() + "); ")
                .and(decided(escalation.decided()));
    }

    private static Phrase decided(FactsFile.@Nullable LevelDecision decided) {
        return decided == null
                ? Phrase.of("no decision is recorded")
                : Phrase.of(decided.is() + " was decided by " + decided.by() + " on " + BoardWords.day(decided.on())
                                + ": ")
                        .quote(decided.why());
    }

    List<Block> blocks() {
        Escalation escalation = month.now().escalation();
        List<Block> blocks = new ArrayList<>();
        escalation.tell().stream().filter(Escalation.Told::sameDay).forEach(each -> blocks.add(told(each)));
        blocks.add(new Block.Paragraph(
                Phrase.of("Level of attention: ").and(inShort(escalation)).and(".")));
        blocks.add(new Block.Group("Why", List.of(reasons(escalation))));
        blocks.add(new Block.Group("What each body is asked", List.of(asks(escalation))));
        blocks.add(new Block.Group("What stands between it and the next lower one", List.of(lowers(escalation))));
        List<Phrase> told = escalation.tell().stream()
                .filter(each -> !each.sameDay())
                .map(this::tell)
                .toList();
        if (!told.isEmpty()) {
            blocks.add(new Block.Group("Who is told", List.of(new Block.Bullets(told))));
        }
        blocks.add(ladder());
        inspections().ifPresent(blocks::add);
        if (month.inHand().size() > 1) {
            blocks.add(monthByMonth());
        }
        return blocks;
    }

    private Block told(Escalation.Told told) {
        return new Block.Paragraph(tell(told));
    }

    private Phrase tell(Escalation.Told told) {
        Notice.Body body = month.notice().bodies().get(told.whom());
        return Phrase.of("Tell " + (body == null ? told.whom() : body.name()) + (told.sameDay() ? " the same day" : "")
                + ", by the council's own ladder, rule " + told.rule().name()
                + (told.texts().isEmpty() ? "." : ": " + String.join("; ", told.texts()) + "."));
    }

    private Block reasons(Escalation escalation) {
        return escalation.reasons().isEmpty()
                ? Block.Paragraph.of(
                        month.isPublic()
                                ? "No reason can be told here that rests on no figure that is withheld."
                                : "No rule of the ladder proposes another level, so the level before stands.")
                : new Block.Bullets(escalation.reasons().stream()
                        .map(each -> Phrase.of(each.proposes() + " by the council's own ladder, rule "
                                + each.rule().name()
                                + (each.texts().isEmpty() ? "." : ": " + String.join("; ", each.texts()) + ".")))
                        .toList());
    }

    private static Block asks(Escalation escalation) {
        return escalation.bodies().isEmpty()
                ? Block.Paragraph.of("Nothing of any body.")
                : new Block.Bullets(escalation.bodies().stream()
                        .map(each -> Phrase.of(each.name() + ": " + each.asks()))
                        .toList());
    }

    private static Block lowers(Escalation escalation) {
        if (escalation.recommended().rank() == 1) {
            return Block.Paragraph.of("This is the lowest level.");
        }
        return escalation.lowers().isEmpty()
                ? Block.Paragraph.of("It fell this month, as far as it can in one: by one level.")
                : new Block.Bullets(escalation.lowers().stream().map(Phrase::of).toList());
    }

    private Optional<Block> inspections() {
        List<Phrase> found = month.now().inspections().stream()
                .map(each -> Phrase.of(each.body() + ", " + each.subject() + ", " + BoardWords.day(each.date()) + ": ")
                        .quote(each.grade()))
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Group("What inspectors found", List.of(new Block.Bullets(found))));
    }

    /** All levels with what they ask of whom, so that the one recommended has its place. */
    private Block ladder() {
        List<List<Phrase>> rows = new ArrayList<>();
        for (Notice.Level each : month.notice().levels()) {
            rows.add(List.of(
                    Phrase.of(each.level()),
                    Phrase.of(each.bodies().stream()
                            .map(body -> Optional.ofNullable(
                                            month.notice().bodies().get(body))
                                    .map(Notice.Body::name)
                                    .orElse(body))
                            .collect(Collectors.joining(", "))),
                    Phrase.of(each.asks())));
        }
        return new Block.Table(
                "ladder",
                "The levels of the council's own ladder, lowest first",
                List.of("Level", "Whom", "Asks"),
                rows);
    }

    private Block monthByMonth() {
        List<PeriodAssessment> months = month.inHand();
        List<List<Phrase>> rows = months.subList(Math.max(0, months.size() - MONTHS), months.size()).stream()
                .map(LevelOfAttention::row)
                .toList();
        return new Block.Table(
                "levels",
                "The level of attention month by month",
                List.of("Month", "Before", "Recommended", "Decided"),
                rows);
    }

    private static List<Phrase> row(PeriodAssessment month) {
        Escalation escalation = month.escalation();
        FactsFile.LevelDecision decided = escalation.decided();
        return List.of(
                Phrase.of(month.period().inWords() + (month.draft() ? " (draft)" : "")),
                Phrase.of(escalation.before().level()),
                Phrase.of(escalation.recommended().level()),
                Phrase.of(decided == null ? "no decision recorded" : decided.is() + ", by " + decided.by()));
    }
}
