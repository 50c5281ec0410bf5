package org.improvementnotice.compliance.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.improvementnotice.compliance.language.Pattern;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.language.RuleFile;
import org.improvementnotice.compliance.language.RuleReader;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Drools' own DRL6 parser, held against ours: a file that ours accepts must be the same rules to it, token by token. It is
 * the second reader and never the first: after a syntax error it gives no tree, and it drops a repeated annotation without
 * a word. Its other parser, of the level DRL10, accepts broken files and is never used.
 */
final class SecondReader {

    private final RuleFile file;
    private final Problems problems;

    private SecondReader(RuleFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Adds a problem where Drools reads a file otherwise than it was read. */
    static void check(RuleFile file, String text, Problems problems) {
        new SecondReader(file, problems).check(text);
    }

    private void check(String text) {
        PackageDescr descr = parsed(text);
        if (descr == null) {
            differs(Place.of(file.name()), "it cannot be read");
            return;
        }
        if (!file.packageName().equals(descr.getName())) {
            differs(Place.of(file.name()), "its package is `" + descr.getName() + "`");
        }
        List<String> imports = new ArrayList<>();
        descr.getImports().forEach(each -> imports.add(each.getTarget()));
        descr.getFunctionImports().forEach(each -> imports.add("static " + each.getTarget()));
        if (!imports.stream()
                .sorted()
                .toList()
                .equals(file.imports().stream().sorted().toList())) {
            differs(Place.of(file.name()), "it imports " + imports);
        }
        boolean others = descr.getFunctions().isEmpty()
                && descr.getGlobals().isEmpty()
                && descr.getTypeDeclarations().isEmpty()
                && descr.getAttributes().isEmpty();
        if (!others || descr.getRules().size() != file.rules().size()) {
            differs(Place.of(file.name()), "it has " + descr.getRules().size() + " rules, or more than rules");
            return;
        }
        for (int i = 0; i < file.rules().size(); i++) {
            compare(file.rules().get(i), descr.getRules().get(i));
        }
    }

    private static @Nullable PackageDescr parsed(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr descr = parser.parse(false, new StringReader(text));
            return parser.hasErrors() ? null : descr;
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            // what it throws says nothing of the file: it gives up on deep nesting with an error of its own
            return null;
        }
    }

    private void differs(Place place, String how) {
        problems.add(
                place,
                "Drools' own parser reads this otherwise: " + how
                        + "; write it more plainly, one circumstance and one insertion on a line");
    }

    private void compare(Rule ours, RuleDescr theirs) {
        if (!ours.name().equals(theirs.getName())) {
            differs(ours.place(), "the rule's name is `" + theirs.getName() + "`");
            return;
        }
        if (!theirs.getAttributes().isEmpty()
                || theirs.getParentName() != null
                || !theirs.getNamedConsequences().isEmpty()) {
            differs(ours.place(), "the rule has attributes, a parent or a second consequence");
        }
        if (!annotations(ours).equals(annotations(theirs))) {
            differs(ours.place(), "the rule's annotations are " + annotations(theirs));
        }
        if (!circumstances(ours).equals(circumstances(theirs))) {
            differs(ours.place(), "the rule's circumstances are " + circumstances(theirs));
        }
        List<String> inserted =
                ours.consequence().stream().map(RuleReader::word).toList();
        String consequence = String.valueOf(theirs.getConsequence());
        if (!inserted.equals(RuleReader.words(consequence))) {
            differs(ours.place(), "the rule inserts `" + consequence.strip() + "`");
        }
    }

    private static Map<String, String> annotations(Rule rule) {
        Map<String, String> annotations = new TreeMap<>();
        rule.annotations().values().forEach(each -> annotations.put(each.name(), "\"" + each.value() + "\""));
        return annotations;
    }

    private static Map<String, String> annotations(RuleDescr rule) {
        Map<String, String> annotations = new TreeMap<>();
        for (AnnotationDescr each : rule.getAnnotations()) {
            annotations.put(each.getName(), String.valueOf(each.getValueMap()).replaceFirst("^\\{value=(.*)}$", "$1"));
        }
        return annotations;
    }

    private static List<List<String>> circumstances(Rule rule) {
        List<List<String>> all = new ArrayList<>();
        for (Pattern each : rule.when()) {
            List<String> words = new ArrayList<>();
            switch (each.quantifier()) {
                case EACH -> {}
                case NOT -> words.add("not");
                case EXISTS -> words.add("exists");
            }
            words.add(each.fact().word());
            each.tokens().forEach(token -> words.add(RuleReader.word(token)));
            all.add(words);
        }
        return all;
    }

    private static List<List<String>> circumstances(RuleDescr rule) {
        List<List<String>> all = new ArrayList<>();
        for (BaseDescr each : rule.getLhs().getDescrs()) {
            List<String> words = new ArrayList<>();
            add(each, words);
            all.add(words);
        }
        return all;
    }

    private static void add(Object descr, List<String> words) {
        if (descr instanceof PatternDescr pattern) {
            add(pattern, words);
        } else if ((descr instanceof NotDescr || descr instanceof ExistsDescr)
                && ((ConditionalElementDescr) descr).getDescrs().size() == 1) {
            words.add(descr instanceof NotDescr ? "not" : "exists");
            add(((ConditionalElementDescr) descr).getDescrs().get(0), words);
        } else {
            words.add(String.valueOf(descr));
        }
    }

    private static void add(PatternDescr pattern, List<String> words) {
        boolean more = pattern.getIdentifier() != null
                || pattern.getSource() != null
                || !pattern.getBehaviors().isEmpty()
                || !pattern.getAnnotations().isEmpty();
        words.add(more ? pattern.toString() : pattern.getObjectType());
        String separator = "";
        for (BaseDescr each : pattern.getConstraint().getDescrs()) {
            if (!separator.isEmpty()) {
                words.add(separator);
            }
            separator = ",";
            String expression = each instanceof ExprConstraintDescr constraint
                    ? constraint.getExpression()
                    : Objects.toString(each.getText());
            words.addAll(RuleReader.words(expression));
        }
    }
}
