package org.improvementnotice.compliance.input;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;

/** Reads what a facts file says of one indicator and refuses what its definition does not allow. */
final class FigureReader {

    private static final List<String> WORDS = List.of("suppressed", "unavailable");
    static final int MOST_GRADED = 1_000_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Problems problems;
    private final Scalars scalars;
    private final Indicator indicator;
    private final Layout layout;

    FigureReader(Indicator indicator, Layout layout, Problems problems) {
        this.indicator = indicator;
        this.layout = layout;
        this.problems = problems;
        this.scalars = new Scalars(problems);
    }

    /** The figure of a value in a facts file. */
    @Nullable
    Figure read(Node node) {
        if (node instanceof Node.Mapping) {
            return mapping(Fields.open(node, Keys.READING, problems));
        }
        if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
            problems.add(
                    node.place(),
                    "a figure is expected here, not " + node.kind() + "; where there is none write `unavailable`");
            return null;
        }
        if (WORDS.contains(scalar.text())) {
            return new Figure.Absent(scalar.text().equals("suppressed") ? Absence.SUPPRESSED : Absence.UNAVAILABLE);
        }
        Optional<String> code = PublicationCodes.meant(scalar.text());
        if (code.isPresent()) {
            problems.add(
                    node.place(),
                    code.get().equals(PublicationCodes.NOT_APPLICABLE)
                            ? "say why it does not apply; write `{ not-applicable: \"...\" }`"
                            : Shown.quoted(scalar.text()) + " is what published tables say; write `" + code.get()
                                    + "` here");
            return null;
        }
        if (indicator.unit() == Unit.YES_NO) {
            return state(scalar);
        }
        if (scalar.text().chars().noneMatch(Character::isDigit)) {
            problems.add(
                    node.place(),
                    Shown.quoted(scalar.text()) + " is no figure"
                            + Nearest.to(scalar.text(), WORDS)
                                    .map(each -> "; did you mean " + Shown.quoted(each) + "?")
                                    .orElse("; write a number, or `unavailable` where there is none"));
            return null;
        }
        return value(node);
    }

    /** The figure of fields that stand among others, as in {@code late} and {@code restated}. */
    @Nullable
    Figure mapping(Fields fields) {
        if (fields.has("not-applicable")) {
            mustStandAlone(fields, "not-applicable", "grades", "numerator", "denominator", "value", "by");
            return notApplicable(fields);
        }
        if (fields.has("grades")) {
            mustStandAlone(fields, "grades", "numerator", "denominator", "value", "by");
            return grades(fields);
        }
        if (!fields.has("numerator") && !fields.has("denominator")) {
            Node value = fields.optional("value");
            if (fields.has("by")) {
                problems.add(fields.placeOf("by"), "`by` splits `numerator` and `denominator`; write them too");
                return null;
            }
            if (value instanceof Node.Mapping) {
                problems.add(value.place(), "a number is expected here, not " + value.kind());
                return null;
            }
            if (value == null) {
                problems.add(
                        fields.place(),
                        "there is no figure here; write `numerator` and `denominator`, `value` or `grades`");
                return null;
            }
            return read(value);
        }
        return parts(fields);
    }

    private void mustStandAlone(Fields fields, String key, String... others) {
        for (String other : others) {
            if (fields.has(other)) {
                problems.add(fields.placeOf(other), "`" + other + "` stands beside `" + key + "`; keep one of the two");
            }
        }
    }

    private @Nullable Figure notApplicable(Fields fields) {
        String why = fields.prose("not-applicable");
        if (!indicator.mayNotApply()) {
            problems.add(
                    fields.placeOf("not-applicable"),
                    "`" + indicator.code() + "` always applies: its catalogue entry has no `mayNotApply: true`; "
                            + "write `unavailable` where there is no figure");
        }
        return why == null || !fields.isSound() ? null : new Figure.Absent(Absence.NOT_APPLICABLE, why);
    }

    private @Nullable Figure state(Node.Scalar scalar) {
        if (scalar.text().equals("yes") || scalar.text().equals("no")) {
            return new Figure.YesNo(scalar.text().equals("yes"));
        }
        problems.add(scalar.place(), "`yes` or `no` is expected here, not " + Shown.quoted(scalar.text()));
        return null;
    }

    private @Nullable Figure value(Node node) {
        if (indicator.unit() == Unit.GRADED) {
            problems.add(node.place(), "grades are expected here: " + layout.grades());
            return null;
        }
        BigDecimal value = scalars.decimal(node);
        if (value == null) {
            return null;
        }
        mustLieInRange(node.place(), Ratio.of(value), value.toPlainString());
        if (indicator.unit() == Unit.COUNT) {
            mustBeWhole(node.place(), value);
        }
        if (indicator.unit() == Unit.PERCENT
                && indicator.good() == Good.HIGH
                && value.signum() > 0
                && value.compareTo(BigDecimal.ONE) < 0) {
            String percent = value.multiply(HUNDRED)
                    .setScale(Math.max(1, value.scale() - 2), RoundingMode.HALF_UP)
                    .toPlainString();
            problems.add(
                    node.place(),
                    "value `" + value.toPlainString() + "` is below 1 although the unit is percent; write `" + percent
                            + "` for " + percent + " %, or give numerator and denominator");
        }
        return new Figure.Value(value);
    }

    private void mustLieInRange(Place place, Ratio value, String shown) {
        if (!indicator.range().contains(value)) {
            problems.add(
                    place,
                    "`" + shown + "` lies outside the range of `" + indicator.code() + "`, "
                            + indicator.range().inWords() + "; check the figure, or the range in the catalogue");
        }
    }

    private void mustBeWhole(Place place, BigDecimal number) {
        if (indicator.parts() == PartsKind.WHOLE && number.stripTrailingZeros().scale() > 0) {
            problems.add(
                    place,
                    "`" + number.toPlainString() + "` is not a whole number; `" + indicator.code()
                            + "` counts whole ones (its catalogue entry has no `parts: decimal`)");
        }
    }

    private @Nullable Figure grades(Fields fields) {
        if (indicator.unit() != Unit.GRADED) {
            problems.add(
                    fields.placeOf("grades"),
                    "`" + indicator.code() + "` is not graded; write a number, or numerator and denominator");
            return null;
        }
        Map<String, Integer> given = fields.map("grades", (entry, node) -> {
            if (!indicator.scale().contains(entry.key())) {
                problems.add(
                        entry.place(),
                        "there is no grade " + Shown.quoted(entry.key())
                                + Nearest.hint(entry.key(), indicator.scale()));
            }
            return scalars.whole(node, 0, MOST_GRADED);
        });
        if (!fields.isSound()) {
            return null;
        }
        long all = given.values().stream().mapToLong(Integer::longValue).sum();
        if (all > MOST_GRADED) {
            problems.add(
                    fields.valuePlace("grades"),
                    "these are " + all + " in all; at most " + MOST_GRADED + " are read, so correct the numbers");
            return null;
        }
        Map<String, Integer> ordered = new LinkedHashMap<>();
        indicator.scale().forEach(grade -> ordered.put(grade, given.getOrDefault(grade, 0)));
        return new Figure.Grades(ordered);
    }

    private @Nullable Figure parts(Fields fields) {
        if (indicator.unit() == Unit.GRADED || indicator.unit() == Unit.YES_NO || indicator.unit() == Unit.COUNT) {
            problems.add(
                    fields.placeOf(fields.has("numerator") ? "numerator" : "denominator"),
                    "`" + indicator.code() + "` has the unit "
                            + indicator.unit().code() + ", which has no numerator and denominator");
            return null;
        }
        BigDecimal numerator = fields.decimal("numerator");
        BigDecimal denominator = fields.decimal("denominator");
        if (numerator == null || denominator == null) {
            return null;
        }
        Map<String, Figure.Parts> by = fields.map("by", this::part);
        mustBeWhole(fields.valuePlace("numerator"), numerator);
        mustBeWhole(fields.valuePlace("denominator"), denominator);
        mustFit(fields.valuePlace("numerator"), fields.valuePlace("denominator"), numerator, denominator);
        mustAddUp(fields, numerator, denominator, by);
        if (!fields.isSound()) {
            return null;
        }
        Figure.Parts parts = new Figure.Parts(numerator, denominator, by);
        BigDecimal value = fields.optionalDecimal("value");
        if (value != null) {
            mustAgree(fields, parts, value);
        }
        return fields.isSound() ? parts : null;
    }

    private Figure.@Nullable Parts part(Node.Entry entry, Node node) {
        String name = scalars.text(new Node.Scalar(entry.place(), entry.key(), false, false));
        Figure.Parts part = part(node);
        return name == null ? null : part;
    }

    private Figure.@Nullable Parts part(Node node) {
        Figure.Parts part = scalars.slashed(node);
        if (part != null) {
            mustBeWhole(node.place(), part.numerator());
            mustBeWhole(node.place(), part.denominator());
            mustFit(node.place(), node.place(), part.numerator(), part.denominator());
        }
        return part;
    }

    /** What stood before a restatement: 27/150, or as in {@code readings}. */
    @Nullable
    Figure was(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().indexOf('/') > 0 ? part(node) : read(node);
    }

    private void mustFit(Place place, Place below, BigDecimal numerator, BigDecimal denominator) {
        if (denominator.signum() < 0) {
            problems.add(below, "a denominator is 0 or more; check the sign");
        } else if (denominator.signum() == 0) {
            if (numerator.signum() != 0) {
                problems.add(place, "`" + numerator.toPlainString() + "` of 0 cannot be; check both numbers");
            }
        } else if (indicator.isShare() && numerator.compareTo(denominator) > 0) {
            problems.add(
                    place,
                    "numerator `" + numerator.toPlainString() + "` is above denominator `" + denominator.toPlainString()
                            + "` in a share; check whether the two are swapped");
        } else {
            Ratio value = new Ratio(numerator.multiply(Reading.scale(indicator.unit())), denominator);
            mustLieInRange(place, value, numerator.toPlainString() + "/" + denominator.toPlainString());
        }
    }

    private void mustAddUp(Fields fields, BigDecimal numerator, BigDecimal denominator, Map<String, Figure.Parts> by) {
        if (by.isEmpty() || !fields.isSound()) {
            return;
        }
        BigDecimal top = by.values().stream().map(Figure.Parts::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal bottom =
                by.values().stream().map(Figure.Parts::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (top.compareTo(numerator) != 0 || bottom.compareTo(denominator) != 0) {
            problems.add(
                    fields.placeOf("by"),
                    "the parts in `by` add up to " + top.toPlainString() + "/" + bottom.toPlainString()
                            + ", the whole is " + numerator.toPlainString() + "/" + denominator.toPlainString()
                            + "; correct one of them");
        }
    }

    private void mustAgree(Fields fields, Figure.Parts parts, BigDecimal value) {
        if (parts.isNone()) {
            problems.add(fields.valuePlace("value"), "0 of 0 has no value; take `value` away");
            return;
        }
        BigDecimal computed = new Ratio(
                        parts.numerator().multiply(Reading.scale(indicator.unit())), parts.denominator())
                .rounded(value.scale());
        if (computed.compareTo(value) != 0) {
            problems.add(
                    fields.valuePlace("value"),
                    "value `" + value.toPlainString() + "` and parts disagree: "
                            + parts.numerator().toPlainString() + " of "
                            + parts.denominator().toPlainString() + " is "
                            + computed.toPlainString() + "; correct one, or leave `value` out");
        }
    }
}
