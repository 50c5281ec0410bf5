package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Counts;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Validation;

/** Makes the page of a month: the first side, then the sections in their order. */
final class BoardPages {

    /** How many lines on the trust in the figures the first side holds. */
    private static final int TRUSTED = 5;

    private static final String STATUSES =
            " PASS: met. WARN: near the line, not yet due, or too doubtful for a PASS; the reason stands beside it.";

    private final BoardMonth month;
    private final String legend;

    private BoardPages(BoardMonth month, String legend) {
        this.month = month;
        this.legend = legend;
    }

    static BoardPage of(BoardMonth month, String legend) {
        return new BoardPages(month, legend).page();
    }

    private BoardPage page() {
        List<BoardPage.Kind> asked = AskedOfBoard.of(month);
        List<BoardPage.Kind> trusted = List.of(new BoardPage.Kind(HowFarTrusted.of(month), TRUSTED));
        List<BoardPage.Kind> changed = ChangedSinceLastMonth.of(month);
        BoardPage.Cover cover = new BoardPage.Cover(
                heading(),
                facts(),
                verdict(),
                elsewhere(),
                BoardPage.Shortlist.of(asked, "asked-all"),
                BoardPage.Shortlist.of(trusted, "trusted-all"),
                BoardPage.Shortlist.of(changed, "changed-all"),
                legend + STATUSES);
        List<BoardPage.Section> sections = new ArrayList<>();
        whole(sections, cover.asked(), "All that the Board is asked to do", asked);
        whole(sections, cover.trusted(), "How far the figures can be trusted, in full", trusted);
        whole(sections, cover.changed(), "All that changed", changed);
        sections(sections);
        return new BoardPage(heading() + ": paper for " + board(), cover, sections);
    }

    private static void whole(
            List<BoardPage.Section> sections, BoardPage.Shortlist list, String heading, List<BoardPage.Kind> all) {
        if (list.more() > 0) {
            sections.add(
                    new BoardPage.Section(list.in(), heading, List.of(new Block.Numbered(BoardPage.Kind.all(all)))));
        }
    }

    private void sections(List<BoardPage.Section> sections) {
        PeriodAssessment now = month.now();
        Requirements requirements = new Requirements(month);
        AboutThePack pack = new AboutThePack(month);
        add(sections, "breaches", "Requirements at BREACH, worsening first", new Breaches(month).blocks());
        if (month.showsLevelAlone()) {
            add(sections, "level", "Level of attention", new LevelOfAttention(month).blocks());
            add(sections, "pack", "The pack", pack.pack());
            return;
        }
        add(sections, "warnings", "Requirements at WARN, by what is behind it", new Warnings(month).blocks());
        add(sections, "slipping", "Met but slipping", new MetButSlipping(month).blocks());
        add(sections, "level", "Level of attention", new LevelOfAttention(month).blocks());
        add(sections, "actions", "The actions of the plan", new PlanActions(month).blocks());
        add(sections, "themes", "Themes by month", new ThemeGrid(month).blocks());
        add(sections, "judged", "Every requirement judged in " + now.period().inWords(), requirements.judged());
        add(sections, "indicators", "Indicators", new IndicatorSections(month).blocks());
        add(sections, "activity", "Activity", IndicatorSections.activity(month));
        add(sections, "tasks", "Core tasks", requirements.coreTasks());
        add(sections, "not-judged-here", "Not judged here", requirements.notJudgedHere());
        add(sections, "without-finding", "Not yet due, and what else gave no finding", requirements.withoutFinding());
        add(sections, "definitions", "Definitions", pack.definitions());
        add(sections, "breaks", "Breaks in definitions", pack.breaks());
        add(sections, "pack", "The pack", pack.pack());
        add(sections, "policies", "Policies", pack.policies());
        add(sections, "digests", "Digests", pack.digests());
    }

    private static void add(List<BoardPage.Section> sections, String id, String heading, List<Block> blocks) {
        sections.add(new BoardPage.Section(id, heading, blocks));
    }

    private String heading() {
        return month.shown().authority() + ", " + month.now().period().inWords();
    }

    private List<Block.Entry> facts() {
        PeriodAssessment now = month.now();
        Notice notice = month.notice();
        List<Block.Entry> facts = new ArrayList<>(List.of(
                fact("Paper for", board()),
                fact("Notice", notice.title()),
                fact("As at", BoardWords.day(now.asAt())),
                fact("Standing", standing(now)),
                fact(
                        "Source of figures",
                        now.sources().isEmpty() ? "source not given" : String.join("; ", now.sources())),
                fact("Papers", month.paper()),
                new Block.Entry("Level of attention", LevelOfAttention.inShort(now.escalation())),
                new Block.Entry(
                        "Requirements from",
                        Phrase.of("pack " + notice.id() + " " + notice.version() + ", "
                                        + notice.provenance().status().code() + "; its ")
                                .link("pack", "sources"))));
        now.escalation().tell().stream()
                .filter(Escalation.Told::sameDay)
                .map(each -> Optional.ofNullable(notice.bodies().get(each.whom()))
                        .map(Notice.Body::name)
                        .orElse(each.whom()))
                .distinct()
                .forEach(each -> facts.add(new Block.Entry(
                        "To be told the same day",
                        Phrase.of(each + "; see the ").link("level", "level of attention"))));
        return facts;
    }

    private String board() {
        Paper paper = month.shown().paper();
        return paper == null
                ? month.board().map(Notice.Body::name).orElse("the Board")
                : paper.bodies().stream().map(Notice.Body::name).collect(Collectors.joining(", "));
    }

    private static Block.Entry fact(String name, String words) {
        return new Block.Entry(name, Phrase.of(words));
    }

    private static String standing(PeriodAssessment now) {
        long provisional = now.findings().stream()
                .filter(each -> each.validation() == Validation.PROVISIONAL)
                .count();
        String figures = provisional == 0
                ? "no figure is provisional"
                : provisional + " of " + now.counts().total() + " figures are provisional";
        String filed = now.fileless() ? "no file came" : now.draft() ? "DRAFT: not handed in" : "handed in";
        return filed + "; " + figures + (now.beforeIssue() ? "; judged before the notice was issued" : "");
    }

    // how it came out

    private Phrase verdict() {
        Counts counts = month.now().counts();
        return Phrase.of(
                counts.total() == 0
                        ? "Nothing was due in " + month.now().period().inWords() + "."
                        : counts.pass() + " of " + counts.total() + " requirements judged here were met in "
                                + month.now().period().inWords() + "; " + counts.breach() + " BREACH, "
                                + counts.warn() + " WARN" + waived(counts) + ". " + missing());
    }

    private Phrase elsewhere() {
        List<String> names = month.shown().notJudgedHere().stream()
                .map(each -> each.number() + " " + each.words())
                .toList();
        return names.isEmpty()
                ? Phrase.of("Every requirement that the pack names is judged here.")
                : Phrase.of("").link("not-judged-here", "Not judged here").and(": " + BoardWords.names(names) + ".");
    }

    private static String waived(Counts counts) {
        return counts.waived() == 0 ? "" : ", " + counts.waived() + " of them with an agreed exception";
    }

    private String missing() {
        List<String> missing = month.now().findings().stream()
                .filter(Finding::isAbsent)
                .map(BoardWords::title)
                .toList();
        return missing.isEmpty()
                ? "A figure or a record stands for each."
                : "No figure stands for " + missing.size() + ": " + BoardWords.names(missing) + ".";
    }
}
