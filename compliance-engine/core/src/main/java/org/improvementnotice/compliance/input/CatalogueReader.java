package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.Characters;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Publish;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.WhenNone;
import org.jspecify.annotations.Nullable;

/** Reads {@code indicators.yaml}. */
public final class CatalogueReader {

    private final Problems problems;

    private CatalogueReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads a catalogue whose codes must differ from those of actions and reports: a target names any of the three.
     *
     * @param notice what the same pack says, empty where it could not be read
     * @return the catalogue, or empty where a problem was added
     */
    public static Optional<Catalogue> read(SourceFile source, Optional<Notice> notice, Problems problems) {
        return NodeParser.parse(source, problems).flatMap(root -> {
            CatalogueReader reader = new CatalogueReader(problems);
            notice.ifPresent(each -> reader.mustDifferFrom(each, root));
            return reader.catalogue(root);
        });
    }

    private void mustDifferFrom(Notice notice, Node root) {
        if (!(root instanceof Node.Mapping mapping)) {
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            boolean action = notice.actions().containsKey(entry.key());
            if (action || notice.returns().containsKey(entry.key())) {
                problems.add(
                        entry.place(),
                        Shown.quoted(entry.key()) + " is " + (action ? "an action" : "a report")
                                + " in pack.yaml; call the indicator otherwise");
            }
        }
    }

    private Optional<Catalogue> catalogue(Node root) {
        Fields fields = Fields.openAny(root, "indicators.yaml", problems);
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        for (Node.Entry entry : fields.all()) {
            Indicator indicator = indicator(entry);
            if (indicator != null) {
                indicators.put(entry.key(), indicator);
            }
        }
        for (Node.Entry entry : fields.all()) {
            Indicator indicator = indicators.get(entry.key());
            if (indicator != null && fields.isSound()) {
                mustKnow(indicator, indicators, Fields.openAny(entry.value(), "an indicator", problems));
            }
        }
        return fields.isSound() ? Optional.of(new Catalogue(indicators)) : Optional.empty();
    }

    private void mustKnow(Indicator indicator, Map<String, Indicator> all, Fields fields) {
        if (indicator.readWith().contains(indicator.code())) {
            problems.add(
                    fields.valuePlace("readWith"), "an indicator is read with others, not with itself; name another");
        }
        for (String other : indicator.readWith()) {
            if (!all.containsKey(other)) {
                problems.add(
                        fields.valuePlace("readWith"),
                        "there is no indicator " + Shown.quoted(other) + Nearest.hint(other, all.keySet()));
            }
        }
        String cumulates = indicator.cumulates();
        if (cumulates != null) {
            mustAddUp(indicator, all.get(cumulates), cumulates, all, fields);
        }
    }

    private void mustAddUp(
            Indicator indicator, @Nullable Indicator monthly, String code, Map<String, Indicator> all, Fields fields) {
        if (monthly == null) {
            problems.add(
                    fields.valuePlace("cumulates"),
                    "there is no indicator " + Shown.quoted(code) + Nearest.hint(code, all.keySet()));
        } else if (indicator.basis() == Basis.IN_MONTH
                || indicator.basis() == Basis.SNAPSHOT
                || monthly.basis() != Basis.IN_MONTH
                || indicator.unit() != monthly.unit()) {
            problems.add(
                    fields.valuePlace("cumulates"),
                    "`cumulates` stands on a `year-to-date` or `rolling-12` indicator and names an `in-month` one of the "
                            + "same unit; `" + indicator.code() + "` is "
                            + indicator.basis().code() + " in "
                            + indicator.unit().code() + ", " + Shown.quoted(code) + " is "
                            + monthly.basis().code() + " in "
                            + monthly.unit().code());
        }
    }

    private @Nullable Indicator indicator(Node.Entry entry) {
        Fields fields = Fields.open(entry.value(), Keys.INDICATOR, problems);
        fields.scalars().isKebab(new Node.Scalar(entry.place(), entry.key(), false, false), entry.key());
        String name = fields.text("name");
        String better = fields.text("better");
        var unit = fields.code("unit", Unit.class);
        var good = fields.code("good", Good.class);
        var basis = fields.code("basis", Basis.class);
        var frequency = PackReader.frequency(fields, "frequency");
        int lag = fields.wholeOr("lag", 0, 0, 12);
        var range = unit == null ? null : range(fields.optional("range"), unit);
        var parts = fields.codeOr("parts", PartsKind.class, PartsKind.WHOLE);
        var whenNone = fields.codeOr("whenNone", WhenNone.class, WhenNone.MISSING);
        boolean mayNotApply = fields.flag("mayNotApply");
        List<String> scale = scale(fields);
        int small = fields.wholeOr("small", 0, 0, 1_000_000);
        BigDecimal jump = fields.optionalDecimal("jump");
        if (jump != null && jump.signum() < 0) {
            problems.add(fields.valuePlace("jump"), "a jump is 0 or more; take the sign away");
        }
        var publish = fields.codeOr("publish", Publish.class, Publish.AS_IS);
        List<String> readWith = fields.texts("readWith");
        String cumulates = fields.optionalText("cumulates");
        Map<ReportingPeriod, String> breaks = breaks(fields);
        int decimals = fields.wholeOr("decimals", unit == Unit.COUNT || unit == Unit.YES_NO ? 0 : 1, 0, 6);
        String definition = fields.text("definition");
        String source = fields.text("source");
        String legacy = fields.optionalText("legacy");
        if (unit != null && fields.isSound() && (unit == Unit.GRADED) == scale.isEmpty()) {
            problems.add(
                    fields.placeOf("scale"),
                    "`scale` names the grades of a graded indicator, worst first, and stands with no other unit");
        }
        if (!fields.isSound()) {
            return null;
        }
        return new Indicator(
                entry.key(),
                requireNonNull(name),
                requireNonNull(better),
                requireNonNull(unit),
                requireNonNull(good),
                requireNonNull(basis),
                requireNonNull(frequency),
                lag,
                requireNonNull(range),
                parts,
                whenNone,
                mayNotApply,
                scale,
                small,
                jump,
                publish,
                readWith,
                cumulates,
                breaks,
                decimals,
                requireNonNull(definition),
                requireNonNull(source),
                legacy);
    }

    private List<String> scale(Fields fields) {
        Set<String> seen = new HashSet<>();
        return fields.list("scale", node -> {
            String grade = fields.scalars().text(node);
            if (grade != null && !seen.add(Characters.lookAlike(grade))) {
                problems.add(node.place(), "a grade stands twice in the scale; name each once");
            }
            return grade;
        });
    }

    private Indicator.@Nullable Range range(@Nullable Node node, Unit unit) {
        if (node == null) {
            return new Indicator.Range(
                    BigDecimal.ZERO, unit == Unit.PERCENT || unit == Unit.GRADED ? BigDecimal.valueOf(100) : null);
        }
        Fields fields = Fields.open(node, Keys.RANGE, problems);
        BigDecimal from = fields.optionalDecimal("from");
        BigDecimal to = fields.optionalDecimal("to");
        if (from != null && to != null && from.compareTo(to) > 0) {
            problems.add(fields.place(), "a range goes from the least to the most; swap the two");
        }
        return fields.isSound() ? new Indicator.Range(from, to) : null;
    }

    private Map<ReportingPeriod, String> breaks(Fields fields) {
        Map<ReportingPeriod, String> breaks = new TreeMap<>();
        fields.list("breaks", node -> {
            Fields each = Fields.open(node, Keys.BREAK, problems);
            ReportingPeriod period = each.period("period");
            String why = each.text("why");
            if (period != null && why != null && breaks.put(period, why) != null) {
                problems.add(each.valuePlace("period"), "a break in " + period + " stands twice; keep one of the two");
            }
            return period;
        });
        return breaks;
    }
}
