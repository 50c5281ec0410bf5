package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Frequency;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.TermDifference;
import org.improvementnotice.compliance.model.TermDifference.Area;
import org.improvementnotice.compliance.model.TermDifference.Weight;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** What two packs say otherwise beside their rules. The order of entries says nothing, but for that of levels. */
final class TermComparison {

    private final RulePack before;
    private final RulePack after;
    private final List<TermDifference> differences = new ArrayList<>();

    private TermComparison(RulePack before, RulePack after) {
        this.before = before;
        this.after = after;
    }

    static List<TermDifference> of(RulePack before, RulePack after) {
        TermComparison comparison = new TermComparison(before, after);
        comparison.notice();
        comparison.clauses();
        comparison.policies();
        comparison.others();
        comparison.indicators();
        return List.copyOf(comparison.differences);
    }

    /** A key of an entry, with what its change bears on. */
    private record Field<T>(String key, Weight weight, Function<T, @Nullable Object> value) {}

    private static <T> Field<T> meaning(String key, Function<T, @Nullable Object> value) {
        return new Field<>(key, Weight.MEANING, value);
    }

    private static <T> Field<T> caution(String key, Function<T, @Nullable Object> value) {
        return new Field<>(key, Weight.CAUTION, value);
    }

    private static <T> Field<T> words(String key, Function<T, @Nullable Object> value) {
        return new Field<>(key, Weight.WORDS, value);
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Code code) {
            return code.code();
        }
        if (value instanceof Iterable<?> all) {
            StringBuilder text = new StringBuilder();
            all.forEach(each -> text.append(text.isEmpty() ? "" : ", ").append(text(each)));
            return text.toString();
        }
        return String.valueOf(value).strip().replaceAll("\\s+", " ");
    }

    private <T> void compare(Area area, String name, @Nullable T one, @Nullable T other, List<Field<T>> fields) {
        if (one == null || other == null) {
            T entry = Objects.requireNonNull(one == null ? other : one);
            String said = text(fields.get(0).value().apply(entry));
            differences.add(new TermDifference(
                    area, name, "", one == null ? null : said, other == null ? null : said, Weight.MEANING));
            return;
        }
        for (Field<T> field : fields) {
            String was = text(field.value().apply(one));
            String is = text(field.value().apply(other));
            if (!was.equals(is)) {
                differences.add(new TermDifference(area, name, field.key(), was, is, field.weight()));
            }
        }
    }

    private <T> void compareAll(Area area, Map<String, T> one, Map<String, T> other, List<Field<T>> fields) {
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        names.forEach(name -> compare(area, name, one.get(name), other.get(name), fields));
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        all.forEach(each -> byName.put(name.apply(each), each));
        return byName;
    }

    private void notice() {
        compare(
                Area.NOTICE,
                "",
                before.notice(),
                after.notice(),
                List.of(
                        words("title", Notice::title),
                        words("id", Notice::id),
                        words("version", Notice::version),
                        meaning("authority", Notice::authority),
                        caution("issued", Notice::issued),
                        meaning("judgedFrom", Notice::judgedFrom),
                        meaning("inForceUntil", Notice::inForceUntil),
                        caution("provenance", each -> each.provenance().status()),
                        words("sources", each -> each.provenance().sources()),
                        words("themes", each -> each.themes().values()),
                        words("coreTasks", each -> each.coreTasks().values()),
                        meaning("startsAt", Notice::startsAt)));
    }

    private void clauses() {
        compareAll(
                Area.CLAUSE,
                byName(before.notice().clauses(), Clause::number),
                byName(after.notice().clauses(), Clause::number),
                List.of(
                        words("words", Clause::words),
                        meaning("judged", Clause::judged),
                        meaning("missing", Clause::missing),
                        meaning("waivable", Clause::waivable),
                        caution("duty", Clause::duty),
                        words("origin", Clause::origin),
                        words("coreTasks", each -> new TreeSet<>(each.coreTasks()))));
        for (AskedTarget.Key key : before.firstAsked().keySet()) {
            String was = themes(before, key);
            String is = themes(after, key);
            // a clause without a rule has no theme, and that its rule is gone is said elsewhere
            if (!was.equals(is) && !is.isEmpty()) {
                boolean alone = before.firstAsked().keySet().stream()
                        .allMatch(each -> each.equals(key) || !each.clause().equals(key.clause()));
                String name = key.clause() + (alone ? "" : " " + key.indicator());
                differences.add(new TermDifference(Area.CLAUSE, name, "theme", was, is, Weight.MEANING));
            }
        }
    }

    /** The themes under which a requirement is counted: those of the files of its rules. */
    private static String themes(RulePack pack, AskedTarget.Key key) {
        return pack.targetRules().stream()
                .filter(rule -> rule.asks().stream().anyMatch(each -> each.key().equals(key)))
                .map(each -> each.source().theme())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void policies() {
        compare(
                Area.POLICY,
                "",
                before.notice().policies(),
                after.notice().policies(),
                List.of(
                        meaning("missing", Notice.Policies::missing),
                        meaning("rounding", Notice.Policies::rounding),
                        meaning("stepDown", Notice.Policies::stepDown),
                        meaning("waivedRaise", Notice.Policies::waivedRaise),
                        meaning("waiverMaxDays", Notice.Policies::waiverMaxDays),
                        meaning("lateBreach", Notice.Policies::lateBreach)));
    }

    private void others() {
        Notice one = before.notice();
        Notice other = after.notice();
        compareAll(
                Area.RETURN,
                one.returns(),
                other.returns(),
                List.of(
                        words("name", Notice.Return::name),
                        meaning("every", each -> often(each.frequency())),
                        meaning("withinWorkingDays", Notice.Return::withinWorkingDays),
                        meaning("from", Notice.Return::from)));
        compareAll(
                Area.ACTION,
                one.actions(),
                other.actions(),
                List.of(
                        words("name", Notice.Action::name),
                        words("owner", Notice.Action::owner),
                        words("coreTasks", each -> new TreeSet<>(each.coreTasks()))));
        compareAll(
                Area.BODY,
                one.bodies(),
                other.bodies(),
                List.of(
                        words("name", Notice.Body::name),
                        meaning("meets", Notice.Body::meets),
                        meaning("papers", Notice.Body::papers),
                        meaning("shows", Notice.Body::shows),
                        meaning("receives", Notice.Body::receives)));
        compareAll(
                Area.LEVEL,
                byName(one.levels(), Notice.Level::level),
                byName(other.levels(), Notice.Level::level),
                List.of(meaning("asks", Notice.Level::asks), meaning("bodies", each -> new TreeSet<>(each.bodies()))));
        order(one, other);
    }

    /** Levels that both have stand in another order. */
    private void order(Notice one, Notice other) {
        List<String> was = one.levels().stream().map(Notice.Level::level).collect(Collectors.toList());
        List<String> is = other.levels().stream().map(Notice.Level::level).collect(Collectors.toList());
        was.retainAll(is);
        is.retainAll(was);
        if (!was.equals(is)) {
            differences.add(new TermDifference(
                    Area.LEVEL, "", "order", String.join(", ", was), String.join(", ", is), Weight.MEANING));
        }
    }

    private void indicators() {
        compareAll(
                Area.INDICATOR,
                before.catalogue().indicators(),
                after.catalogue().indicators(),
                List.of(
                        words("name", Indicator::name),
                        meaning("unit", Indicator::unit),
                        meaning("good", Indicator::good),
                        meaning("basis", Indicator::basis),
                        meaning("frequency", each -> often(each.frequency())),
                        meaning("lag", Indicator::lag),
                        meaning("range", each -> each.range().inWords()),
                        meaning("decimals", Indicator::decimals),
                        meaning("parts", Indicator::parts),
                        meaning("whenNone", Indicator::whenNone),
                        meaning("mayNotApply", Indicator::mayNotApply),
                        meaning("scale", Indicator::scale),
                        meaning("breaks", each -> each.breaks().keySet()),
                        meaning("definition", Indicator::definition),
                        caution("small", Indicator::small),
                        caution("jump", each -> each.jump() == null ? null : WitnessCase.plain(each.jump())),
                        caution("readWith", each -> new TreeSet<>(each.readWith())),
                        caution("cumulates", Indicator::cumulates),
                        caution("publish", Indicator::publish),
                        words("better", Indicator::better),
                        words("source", Indicator::source),
                        words("legacy", Indicator::legacy)));
    }

    private static String often(Frequency frequency) {
        return frequency.every() == Frequency.Every.MONTHLY
                ? frequency.every().code()
                : frequency.every().code() + ", due in "
                        + frequency.due().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
