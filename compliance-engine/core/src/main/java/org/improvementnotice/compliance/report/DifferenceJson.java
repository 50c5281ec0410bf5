package org.improvementnotice.compliance.report;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.ClauseDifference;
import org.improvementnotice.compliance.model.Interval;
import org.improvementnotice.compliance.model.LadderDifference;
import org.improvementnotice.compliance.model.PackDifference;
import org.improvementnotice.compliance.model.ReplayDifference;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.TermDifference;
import org.jspecify.annotations.Nullable;

/** What differs between two packs, for a machine. */
public final class DifferenceJson {

    private DifferenceJson() {}

    /** The difference. */
    public static String of(PackDifference difference) {
        return Json.object(
                true,
                json -> json.count("schemaVersion", 1)
                        .object("before", each -> side(each, difference.before()))
                        .object("after", each -> side(each, difference.after()))
                        .flag("differsInMeaning", difference.isInMeaning())
                        .list("clauses", difference.clauses(), DifferenceJson::clause)
                        .list("terms", difference.terms(), DifferenceJson::term)
                        .list("ladder", difference.ladder(), DifferenceJson::ladder)
                        .list("replays", difference.replays(), DifferenceJson::replay));
    }

    private static void side(Json json, PackDifference.Side side) {
        json.text("id", side.id())
                .text("version", side.version())
                .text("title", side.title())
                .text("digest", side.digest());
    }

    private static @Nullable String code(@Nullable Status status) {
        return status == null ? null : status.code();
    }

    private static void clause(Json json, ClauseDifference clause) {
        List<String> kinds = new ArrayList<>();
        clause.kinds().forEach(each -> kinds.add(each.code()));
        json.text("clause", clause.clause())
                .text("indicator", clause.indicator())
                .text("name", clause.name())
                .texts("kinds", kinds)
                .list("spans", clause.spans(), DifferenceJson::span);
    }

    private static void span(Json json, ClauseDifference.Span span) {
        json.text("first", span.first())
                .text("last", span.last())
                .text("before", span.before())
                .text("after", span.after())
                .list("regions", span.regions(), DifferenceJson::region);
    }

    private static void region(Json json, ClauseDifference.Region region) {
        json.text("dimension", region.dimension().code());
        range(json, region.range());
        json.text("text", region.words())
                .list("where", region.where(), DifferenceJson::circumstance)
                .text("before", code(region.before()))
                .text("after", code(region.after()))
                .optional("witness", region.witness(), DifferenceJson::witness);
    }

    private static void range(Json json, Interval range) {
        json.number("from", range.from())
                .flag("withFrom", range.withFrom())
                .number("to", range.to())
                .flag("withTo", range.withTo());
    }

    private static void circumstance(Json json, ClauseDifference.Circumstance circumstance) {
        json.text("indicator", circumstance.indicator())
                .text("field", circumstance.field().code())
                .optional("range", circumstance.range(), DifferenceJson::range)
                .text("text", circumstance.words());
    }

    private static void witness(Json json, ClauseDifference.Witness witness) {
        json.text("month", witness.month())
                .texts("given", witness.given())
                .text("before", code(witness.before()))
                .text("after", code(witness.after()));
    }

    private static void term(Json json, TermDifference term) {
        json.text("area", term.area().code())
                .text("name", term.name())
                .text("field", term.field())
                .text("before", term.before())
                .text("after", term.after())
                .text("weight", term.weight().code());
    }

    private static void ladder(Json json, LadderDifference rule) {
        json.text("before", rule.before())
                .text("after", rule.after())
                .texts("changes", rule.changes())
                .text(
                        "direction",
                        rule.direction() == null ? null : rule.direction().code())
                .text("situation", rule.situation())
                .text("outcome", rule.outcome());
    }

    private static void replay(Json json, ReplayDifference replay) {
        json.text("authority", replay.authority())
                .count("judged", replay.judged())
                .list("months", replay.months(), DifferenceJson::month)
                .text("closing", replay.closing());
    }

    private static void month(Json json, ReplayDifference.Month month) {
        json.text("period", month.period())
                .list("flips", month.flips(), DifferenceJson::flip)
                .text("before", month.before().level())
                .text("after", month.after().level())
                .texts("hears", month.hears())
                .texts("hearsNoMore", month.hearsNoMore());
    }

    private static void flip(Json json, ReplayDifference.Flip flip) {
        json.text("clause", flip.clause())
                .text("indicator", flip.indicator())
                .text("name", flip.name())
                .text("before", code(flip.before()))
                .text("after", code(flip.after()))
                .text("found", flip.found())
                .text("distance", flip.distance());
    }
}
