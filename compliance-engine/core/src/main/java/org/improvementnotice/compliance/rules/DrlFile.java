package org.improvementnotice.compliance.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.improvementnotice.compliance.language.RuleReader;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * One rule file as Drools' own DRL6 parser reads it, with the companions that tell a rule which does not apply from one
 * of which it cannot be told. See decision 0007.
 */
final class DrlFile {

    private static final Pattern NAMED_INDICATOR = Pattern.compile("indicator\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern PARTS = Pattern.compile("\\b(numerator|denominator)\\b");
    private static final Pattern ERROR_CODE = Pattern.compile("^\\[ERR \\d+] (Line \\d+:\\d+ )?");
    private static final Pattern WITHIN = Pattern.compile(" in (rule|query|function|package)\\s+\"?[^\"]*\"?$");

    /** How a rule is asked. */
    enum Companion {
        /** As it stands; a negated condition on a reading also asks that the reading is there. */
        HOLDS(""),
        /** A condition on a reading that is absent counts as true. */
        COULD_HOLD(" [could hold]"),
        /** Conditions on readings are left out. */
        IN_ITS_PERIOD(" [in its period]");

        private final String suffix;

        Companion(String suffix) {
            this.suffix = suffix;
        }

        String name(String rule) {
            return rule + suffix;
        }
    }

    private final String name;
    private final String shown;
    private final String text;

    private DrlFile(String name, String shown, String text) {
        this.name = name;
        this.shown = shown;
        this.text = text;
    }

    /**
     * A rule file.
     *
     * @param name from the folder of its pack
     * @param shown as problems give it
     */
    static DrlFile of(String name, String shown, String text) {
        return new DrlFile(name, shown, text);
    }

    String name() {
        return name;
    }

    /** Where a line stands, the file named from the folder of its pack. */
    Place inPack(int line) {
        Place place = place(line);
        return new Place(name, place.line(), place.column());
    }

    String text() {
        return text;
    }

    String shown() {
        return shown;
    }

    /** Where a line of the file starts. */
    Place place(int line) {
        String[] lines = text.split("\n", -1);
        if (line < 1 || line > lines.length) {
            return Place.of(shown);
        }
        String its = lines[line - 1];
        return new Place(shown, line, its.length() - its.stripLeading().length() + 1);
    }

    /**
     * Parses the file.
     *
     * @return the package, or empty where a problem was added
     */
    Optional<PackageDescr> parse(Problems problems) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr descr;
        try {
            descr = parser.parse(false, new StringReader(text));
        } catch (DroolsParserException | RuntimeException e) {
            problems.add(Place.of(shown), "this rule file cannot be read; check its quotes, brackets and `end`s");
            return Optional.empty();
        }
        if (!parser.hasErrors() && descr != null) {
            return Optional.of(descr);
        }
        int before = problems.size();
        parser.getErrors().forEach(error -> {
            int line = error instanceof ParserError located ? located.getRow() : 0;
            int column = error instanceof ParserError located ? located.getCol() + 1 : 0;
            if (line > 0) {
                problems.add(new Place(shown, line, Math.max(1, column)), "syntax: " + words(error.getMessage()));
            }
        });
        if (problems.size() == before) {
            problems.add(Place.of(shown), "this rule file cannot be read; check its quotes, brackets and `end`s");
        }
        return Optional.empty();
    }

    private static String words(String message) {
        String plain = ERROR_CODE.matcher(message.strip()).replaceFirst("");
        return WITHIN.matcher(plain).replaceFirst("").replace('\'', '`');
    }

    /** A fresh copy of the package in which every rule that has conditions on readings is a companion. */
    PackageDescr companion(Companion companion) {
        PackageDescr descr = parse(new Problems()).orElseThrow();
        descr.addImport(new ImportDescr(AbsentReading.class.getName()));
        List<RuleDescr> rules = new ArrayList<>(descr.getRules());
        if (companion != Companion.HOLDS) {
            rules.removeIf(rule -> readings(rule).isEmpty());
            descr.getRules().retainAll(rules);
        }
        for (RuleDescr rule : rules) {
            rule.setName(companion.name(rule.getName()));
            rewrite(rule.getLhs(), companion);
        }
        return descr;
    }

    private static void rewrite(ConditionalElementDescr parent, Companion companion) {
        List<BaseDescr> children = new ArrayList<>();
        for (Object each : new ArrayList<>(parent.getDescrs())) {
            children.addAll(rewritten((BaseDescr) each, companion));
        }
        @SuppressWarnings("unchecked") // the list behind the description is live and mutable, its type says neither
        List<BaseDescr> live = (List<BaseDescr>) parent.getDescrs();
        live.clear();
        live.addAll(children);
    }

    private static List<BaseDescr> rewritten(BaseDescr descr, Companion companion) {
        if (descr instanceof PatternDescr pattern && isReading(pattern)) {
            return switch (companion) {
                case HOLDS -> List.of(known(pattern));
                case COULD_HOLD -> {
                    OrDescr either = new OrDescr();
                    either.addDescr(known(pattern));
                    either.addDescr(absent(pattern));
                    yield List.of(either);
                }
                case IN_ITS_PERIOD -> List.of();
            };
        }
        if (descr instanceof NotDescr not && only(not) instanceof PatternDescr pattern && isReading(pattern)) {
            known(pattern);
            return switch (companion) {
                case HOLDS -> List.of(not, new NotDescr(absent(pattern)));
                case COULD_HOLD -> List.of(not);
                case IN_ITS_PERIOD -> List.of();
            };
        }
        if (descr instanceof ExistsDescr exists && only(exists) instanceof PatternDescr pattern && isReading(pattern)) {
            return rewritten(pattern, companion);
        }
        if (descr instanceof AndDescr || descr instanceof OrDescr) {
            rewrite((ConditionalElementDescr) descr, companion);
        }
        return List.of(descr);
    }

    private static @Nullable Object only(ConditionalElementDescr parent) {
        return parent.getDescrs().size() == 1 ? parent.getDescrs().get(0) : null;
    }

    private static PatternDescr absent(PatternDescr reading) {
        PatternDescr absent = new PatternDescr(AbsentReading.class.getSimpleName());
        absent.addConstraint(
                new ExprConstraintDescr("indicator == \"" + indicator(reading).orElse("") + "\""));
        if (!asksParts(reading)) {
            absent.addConstraint(new ExprConstraintDescr("partsAlone == false"));
        }
        return absent;
    }

    private static boolean asksParts(PatternDescr reading) {
        return PARTS.matcher(constraint(reading)).find();
    }

    /** The pattern, which asks that the parts are there where it asks anything of them. */
    private static PatternDescr known(PatternDescr reading) {
        if (asksParts(reading)) {
            reading.addConstraint(new ExprConstraintDescr("denominator != null"));
        }
        return reading;
    }

    private static boolean isReading(PatternDescr pattern) {
        String type = pattern.getObjectType();
        return type.equals("Reading") || type.endsWith(".Reading");
    }

    private static Optional<String> indicator(PatternDescr reading) {
        Matcher matcher = NAMED_INDICATOR.matcher(constraint(reading));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String constraint(PatternDescr pattern) {
        List<String> parts = new ArrayList<>();
        for (BaseDescr each : pattern.getConstraint().getDescrs()) {
            parts.add(each instanceof ExprConstraintDescr expression ? expression.getExpression() : each.getText());
        }
        return String.join(", ", parts);
    }

    private static List<PatternDescr> readings(RuleDescr rule) {
        List<PatternDescr> found = new ArrayList<>();
        collect(rule.getLhs(), found);
        return found;
    }

    private static void collect(Object descr, List<PatternDescr> found) {
        if (descr instanceof PatternDescr pattern) {
            if (isReading(pattern)) {
                found.add(pattern);
            }
        } else if (descr instanceof ConditionalElementDescr parent) {
            parent.getDescrs().forEach(each -> collect(each, found));
        }
    }

    /** Readings below a negation or an exists that holds more than the one pattern. */
    private static void collectGrouped(Object descr, List<PatternDescr> found) {
        if (descr instanceof NotDescr || descr instanceof ExistsDescr) {
            ConditionalElementDescr group = (ConditionalElementDescr) descr;
            if (!(only(group) instanceof PatternDescr)) {
                collect(group, found);
            }
        } else if (descr instanceof ConditionalElementDescr parent) {
            parent.getDescrs().forEach(each -> collectGrouped(each, found));
        }
    }

    /** The conditions on readings, by indicator, and what is wrong with them. */
    Map<String, String> circumstances(RuleDescr rule, Catalogue catalogue, Problems problems) {
        Map<String, String> circumstances = new LinkedHashMap<>();
        List<PatternDescr> grouped = new ArrayList<>();
        collectGrouped(rule.getLhs(), grouped);
        grouped.forEach(pattern -> problems.add(
                place(pattern.getLine()),
                "a `Reading` stands alone under `not` or `exists`; else nobody can tell whether the target is due when the"
                        + " figure is absent"));
        for (PatternDescr pattern : readings(rule)) {
            Place place = place(pattern.getLine());
            Optional<String> named = indicator(pattern);
            if (named.isEmpty()
                    || pattern.getIdentifier() != null
                    || pattern.getAllBoundIdentifiers().size() > 0) {
                problems.add(
                        place,
                        "a `Reading` names its indicator and binds no variable: write `Reading( indicator == \"...\","
                                + " value > 15 )`; else nobody can tell whether the target is due when the figure is absent");
                continue;
            }
            String code = named.get();
            Optional<Indicator> indicator = catalogue.find(code);
            if (indicator.isEmpty()) {
                problems.add(
                        place,
                        "there is no indicator `" + code + "` in the catalogue"
                                + Nearest.hint(code, catalogue.indicators().keySet()));
            } else if (indicator.get().unit() == Unit.GRADED || indicator.get().unit() == Unit.YES_NO) {
                problems.add(
                        place,
                        "`" + code + "` has the unit " + indicator.get().unit().code()
                                + " and no value to compare; use another indicator");
            }
            String others = NAMED_INDICATOR
                    .matcher(constraint(pattern))
                    .replaceFirst("")
                    .replaceFirst("^\\s*,\\s*|\\s*,\\s*$", "")
                    .strip();
            others = others.replaceAll("(?<=[0-9])B\\b", "")
                    .replaceAll(",\\s*,", ",")
                    .replaceAll("\\s+", " ");
            circumstances.merge(code, others, (left, right) -> left + ", " + right);
        }
        return circumstances;
    }

    /** An annotation's one quoted text; null where a problem was added or it is not there and need not be. */
    @Nullable
    String annotation(RuleDescr rule, String name, boolean required, Problems problems) {
        List<String> header = header(rule);
        int times = 0;
        for (int i = 0; i + 1 < header.size(); i++) {
            times += header.get(i).equals("@") && header.get(i + 1).equals(name) ? 1 : 0;
        }
        AnnotationDescr annotation = rule.getAnnotation(name);
        if (annotation == null) {
            if (required) {
                problems.add(
                        place(rule.getLine()),
                        "rule \"" + rule.getName() + "\" has no `@" + name
                                + "(\"...\")`; add it under the rule's name");
            }
            return null;
        }
        String value = annotation.getSingleValueAsString();
        if (times > 1) {
            problems.add(place(rule.getLine()), "rule \"" + rule.getName() + "\" has `@" + name + "` twice; keep one");
            return null;
        }
        if (value == null || value.length() < 3 || !value.startsWith("\"") || !value.endsWith("\"")) {
            problems.add(
                    place(rule.getLine()),
                    "`@" + name + "` of rule \"" + rule.getName() + "\" is one text in quotes, such as `@" + name
                            + "(\"2.1\")`");
            return null;
        }
        return value.substring(1, value.length() - 1);
    }

    /** The words from the rule's name to its {@code when}; what stands in texts and comments is no word. */
    private List<String> header(RuleDescr rule) {
        List<String> lines = text.lines().toList();
        int first = Math.max(0, rule.getLine() - 1);
        List<String> words = RuleReader.words(String.join("\n", lines.subList(first, lines.size())));
        int when = words.indexOf("when");
        return when < 0 ? words : words.subList(0, when);
    }
}
