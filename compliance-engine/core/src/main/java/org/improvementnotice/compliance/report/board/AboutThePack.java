package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.improvementnotice.compliance.model.FileDigest;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Inputs;
import org.improvementnotice.compliance.model.Notice;

/** What the report rests on: definitions, breaks in them, the pack, its policies, and the digests of all files. */
final class AboutThePack {

    private final BoardMonth month;

    AboutThePack(BoardMonth month) {
        this.month = month;
    }

    List<Block> definitions() {
        Set<String> used = used();
        List<List<Phrase>> rows = month.terms().catalogue().indicators().values().stream()
                .filter(each -> used.contains(each.code()))
                .map(AboutThePack::definition)
                .toList();
        return List.of(
                rows.isEmpty()
                        ? Block.Paragraph.of("The catalogue of the pack defines none of what is shown here.")
                        : new Block.Table(
                                "definition-table",
                                "What each indicator counts, in the words of the pack",
                                List.of("Indicator", "Definition", "Where it is from"),
                                rows));
    }

    private Set<String> used() {
        Set<String> used = new TreeSet<>();
        month.now().findings().forEach(each -> used.add(each.indicator()));
        month.now().listed().forEach(each -> used.add(each.indicator()));
        month.now().activity().forEach(each -> used.add(each.indicator()));
        return used;
    }

    private static List<Phrase> definition(Indicator indicator) {
        String legacy = indicator.legacy();
        return List.of(
                Phrase.of(indicator.name() + (legacy == null ? "" : " (" + legacy + ")")),
                Phrase.of("").quote(indicator.definition()).and(" " + basis(indicator) + "."),
                Phrase.of("").quote(indicator.source()));
    }

    /** What a figure is of, such as {@code figures of the month, due every month}. */
    static String basis(Indicator indicator) {
        String of = switch (indicator.basis()) {
            case IN_MONTH -> "Figures of the month";
            case SNAPSHOT -> "Figures of the last day of the month";
            case YEAR_TO_DATE -> "Figures of the year so far, from April";
            case ROLLING_12 -> "Figures of the twelve months to the end of the month";
        };
        return of + ", " + indicator.frequency().every().code().replace('-', ' ');
    }

    List<Block> breaks() {
        Set<String> used = used();
        List<Phrase> breaks = new ArrayList<>();
        month.terms().catalogue().indicators().values().stream()
                .filter(each -> used.contains(each.code()))
                .forEach(each -> each.breaks()
                        .forEach((from, why) ->
                                breaks.add(Phrase.of(each.name() + ": defined otherwise from " + from.inWords() + ": ")
                                        .quote(why))));
        return List.of(
                breaks.isEmpty()
                        ? Block.Paragraph.of("The pack names no change in the definition of what is shown here.")
                        : new Block.Bullets(breaks));
    }

    List<Block> pack() {
        Notice notice = month.notice();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                "pack-table",
                "The rule pack",
                List.of("What", "As the pack says"),
                List.of(
                        row("Notice", notice.title()),
                        row("Pack", notice.id() + " " + notice.version()),
                        row("Content", notice.provenance().status().code()),
                        row("Issued", BoardWords.day(notice.issued())),
                        row("Judged from", notice.judgedFrom().inWords()),
                        row("In force until", BoardWords.day(notice.inForceUntil())))));
        if (!notice.provenance().sources().isEmpty()) {
            blocks.add(new Block.Group(
                    "Sources of the pack",
                    List.of(new Block.Bullets(notice.provenance().sources().stream()
                            .map(each -> Phrase.of("").quote(each))
                            .toList()))));
        }
        blocks.add(new Block.Table(
                "bodies",
                "Who watches",
                List.of("Body", "Meets", "Papers", "Always receives"),
                notice.bodies().values().stream()
                        .map(each -> List.of(
                                Phrase.of(each.name()),
                                Phrase.of(BoardWords.meets(each)),
                                Phrase.of(each.papers().code()),
                                Phrase.of("").quote(each.receives())))
                        .toList()));
        return blocks;
    }

    private static List<Phrase> row(String name, String words) {
        return List.of(Phrase.of(name), Phrase.of(words));
    }

    List<Block> policies() {
        Notice.Policies policies = month.notice().policies();
        return List.of(new Block.Table(
                "policy-table",
                "What holds where a clause says nothing else",
                List.of("Policy", "As the pack says"),
                List.of(
                        row("A figure is missing", policies.missing().code()),
                        row("A figure is rounded", policies.rounding().code()),
                        row("The level steps down", policies.stepDown().code()),
                        row(
                                "A miss with an agreed exception raises the level",
                                policies.waivedRaise().code()),
                        row("Days an exception may last", String.valueOf(policies.waiverMaxDays())),
                        row(
                                "Working days late from which a report is at BREACH: more than",
                                String.valueOf(policies.lateBreach())))));
    }

    List<Block> digests() {
        Inputs inputs = month.shown().inputs();
        List<List<Phrase>> rows = new ArrayList<>();
        rows.add(row("Engine", inputs.engine()));
        rows.add(row("Pack", inputs.packDigest()));
        inputs.packFiles().forEach((name, digest) -> rows.add(row("Pack: " + name, digest)));
        for (Map.Entry<String, String> each : month.now().files().entrySet()) {
            rows.add(row("Facts: " + each.getKey(), each.getValue()));
        }
        FileDigest previous = inputs.previous();
        if (previous != null) {
            rows.add(row("Gone on from: " + previous.name(), previous.digest()));
        }
        if (inputs.waivers() != null) {
            rows.add(row(
                    "Exceptions: " + inputs.waivers().name(), inputs.waivers().digest()));
        }
        if (month.shown().baseline() != null) {
            FileDigest baseline = month.shown().baseline().file();
            rows.add(row("Compared with: " + baseline.name(), baseline.digest()));
        }
        return List.of(new Block.Table(
                "digest-table",
                "Version of the engine, and SHA-256 of each file that the verdicts of this month rest on",
                List.of("File", "Digest"),
                rows));
    }
}
