package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Standing;
import org.improvementnotice.compliance.model.Summary;
import org.improvementnotice.compliance.model.ThemeSummary;
import org.jspecify.annotations.Nullable;

/** The facts that a rule can ask, with all that can be asked of them. There is nothing else. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of and the functions hold nothing
public enum Fact {
    /** The month that is judged. */
    REPORTING_PERIOD(
            ReportingPeriod.class,
            true,
            true,
            List.of(
                    whole("year", ReportingPeriod.class, ReportingPeriod::year),
                    whole("month", ReportingPeriod.class, ReportingPeriod::month)),
            List.of(
                    test("onOrAfter", ReportingPeriod.class, (period, months) -> period.onOrAfter(months.get(0)), 1),
                    test("before", ReportingPeriod.class, (period, months) -> period.before(months.get(0)), 1),
                    test(
                            "between",
                            ReportingPeriod.class,
                            (period, months) -> period.between(months.get(0), months.get(1)),
                            2),
                    new Asked(
                            "monthIn",
                            List.of(Parameter.MONTH),
                            true,
                            (period, months) -> months.contains(String.valueOf(((ReportingPeriod) period).month()))))),
    /** A figure of an indicator. */
    READING(
            Reading.class,
            true,
            false,
            List.of(
                    text("indicator", Reading.class, Reading::indicator),
                    decimal("value", Reading::value),
                    decimal("numerator", Reading::numerator),
                    decimal("denominator", Reading::denominator)),
            List.of()),
    /** A target judged. */
    FINDING(
            Finding.class,
            false,
            true,
            List.of(
                    text("clause", Finding.class, Finding::clause),
                    text("theme", Finding.class, Finding::theme),
                    text("indicator", Finding.class, Finding::indicator),
                    new Field("status", Field.Type.STATUS, fact -> ((Finding) fact).status()),
                    new Field("reason", Field.Type.REASON, fact -> ((Finding) fact).reason()),
                    whole("run", Finding.class, Finding::run)),
            List.of(new Asked(
                    "inTheme",
                    List.of(Parameter.TEXT),
                    false,
                    (finding, themes) -> ((Finding) finding).inTheme(themes.get(0))))),
    /** The counts of the month. */
    SUMMARY(
            Summary.class,
            false,
            true,
            List.of(
                    whole("passes", Summary.class, Summary::passes),
                    whole("warns", Summary.class, Summary::warns),
                    whole("breaches", Summary.class, Summary::breaches),
                    whole("notJudged", Summary.class, Summary::notJudged),
                    whole("longestRun", Summary.class, Summary::longestRun),
                    whole("cleanPeriods", Summary.class, Summary::cleanPeriods)),
            List.of()),
    /** The counts of a theme. */
    THEME_SUMMARY(
            ThemeSummary.class,
            false,
            true,
            List.of(
                    text("theme", ThemeSummary.class, ThemeSummary::theme),
                    whole("passes", ThemeSummary.class, ThemeSummary::passes),
                    whole("warns", ThemeSummary.class, ThemeSummary::warns),
                    whole("breaches", ThemeSummary.class, ThemeSummary::breaches),
                    whole("notJudged", ThemeSummary.class, ThemeSummary::notJudged),
                    whole("longestRun", ThemeSummary.class, ThemeSummary::longestRun),
                    whole("cleanPeriods", ThemeSummary.class, ThemeSummary::cleanPeriods)),
            List.of()),
    /** The level before the month. */
    STANDING(
            Standing.class,
            false,
            true,
            List.of(
                    text("level", Standing.class, Standing::level),
                    whole("rank", Standing.class, Standing::rank),
                    whole("periods", Standing.class, Standing::periods)),
            List.of(new Asked(
                    "atLeast",
                    List.of(Parameter.TEXT),
                    false,
                    (standing, levels) -> ((Standing) standing).atLeast(levels.get(0)))));

    private final Class<?> type;
    private final boolean inTargets;
    private final boolean inLadder;
    private final List<Field> fields;
    private final List<Asked> predicates;

    Fact(Class<?> type, boolean inTargets, boolean inLadder, List<Field> fields, List<Asked> predicates) {
        this.type = type;
        this.inTargets = inTargets;
        this.inLadder = inLadder;
        this.fields = fields;
        this.predicates = predicates;
    }

    /**
     * A field that can be compared.
     *
     * @param name as rules write it
     * @param type what it holds
     * @param read gives its value of a fact; null where the fact has none
     */
    public record Field(String name, Type type, Function<Object, @Nullable Object> read) {
        /** What a field holds. */
        public enum Type {
            /** A code, a number of a clause or theme. */
            TEXT,
            /** A whole number. */
            WHOLE,
            /** A decimal number. */
            DECIMAL,
            /** A {@link org.improvementnotice.compliance.model.Status}. */
            STATUS,
            /** A {@link org.improvementnotice.compliance.model.Reason}. */
            REASON
        }
    }

    /**
     * A predicate.
     *
     * @param name as rules write it
     * @param parameters what it is given
     * @param repeated whether the last of them may be given several times
     * @param test the question, answered of a fact and what is given as text
     */
    record Asked(String name, List<Parameter> parameters, boolean repeated, BiPredicate<Object, List<String>> test) {}

    private static <F> Field whole(String name, Class<F> fact, Function<F, Integer> read) {
        return new Field(name, Field.Type.WHOLE, each -> read.apply(fact.cast(each)));
    }

    private static <F> Field text(String name, Class<F> fact, Function<F, String> read) {
        return new Field(name, Field.Type.TEXT, each -> read.apply(fact.cast(each)));
    }

    private static Field decimal(String name, Function<Reading, java.math.@Nullable BigDecimal> read) {
        return new Field(name, Field.Type.DECIMAL, each -> read.apply((Reading) each));
    }

    private static <F> Asked test(String name, Class<F> fact, BiPredicate<F, List<String>> test, int months) {
        return new Asked(
                name,
                months == 1 ? List.of(Parameter.FROM_PERIOD) : List.of(Parameter.FROM_PERIOD, Parameter.TO_PERIOD),
                false,
                (each, given) -> test.test(fact.cast(each), given));
    }

    /** As rules write it. */
    public String word() {
        return type.getSimpleName();
    }

    /** The class of its facts. */
    public Class<?> type() {
        return type;
    }

    boolean isFor(RuleFile.Kind kind) {
        return kind == RuleFile.Kind.TARGETS ? inTargets : inLadder;
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    Optional<Asked> predicate(String name) {
        return predicates.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Everything that can be asked of it. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        fields.forEach(each -> words.add(each.name()));
        predicates.forEach(each -> words.add(each.name()));
        return words;
    }

    static Optional<Fact> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The fact that was probably meant: one near, or the one whose name starts so. */
    static Optional<String> meant(Token word, RuleFile.Kind kind) {
        if (word.kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        List<String> begun = wordsFor(kind).stream()
                .filter(each -> word.text().length() > 3
                        && each.toLowerCase(Locale.ROOT).startsWith(word.text().toLowerCase(Locale.ROOT)))
                .toList();
        return Nearest.to(word.text(), wordsFor(kind))
                .or(() -> begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty());
    }

    static List<String> wordsFor(RuleFile.Kind kind) {
        return Arrays.stream(values())
                .filter(each -> each.isFor(kind))
                .map(Fact::word)
                .toList();
    }
}
