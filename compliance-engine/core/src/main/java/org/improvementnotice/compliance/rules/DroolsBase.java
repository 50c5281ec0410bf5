package org.improvementnotice.compliance.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.improvementnotice.compliance.input.Problems;
import org.improvementnotice.compliance.model.RuleFailedException;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compiled set of rules, and a session for each firing. Language level and class loader are set here and nowhere else:
 * the default level can be switched from outside to a parser that lets broken rules through.
 */
final class DroolsBase {

    private static final Logger LOG = LoggerFactory.getLogger(DroolsBase.class);
    private static final int MOST_FIRINGS = 100_000;

    private final InternalKnowledgeBase base;

    private DroolsBase(InternalKnowledgeBase base) {
        this.base = base;
    }

    /** A rule's insertion with what the rule matched. */
    record Inserted(String rule, Object object, List<Object> matched) {}

    /** Compiles packages one after the other and adds what is wrong, at the rule it is wrong in. */
    static final class Builder {
        private final KnowledgeBuilderImpl builder;

        Builder() {
            KnowledgeBuilderConfiguration configuration =
                    KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(new Properties(), loader());
            configuration.setOption(LanguageLevelOption.DRL6);
            builder = (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        }

        void add(PackageDescr descr, DrlFile file, Problems problems) {
            int before = builder.getErrors().size();
            builder.addPackage(descr);
            List<KnowledgeBuilderError> errors = new ArrayList<>(builder.getErrors())
                    .subList(before, builder.getErrors().size());
            boolean imports = errors.stream().anyMatch(each -> CompileWords.isOfAnImport(messageOf(each)));
            problems.addAll(errors.stream()
                    .filter(each -> !imports || CompileWords.isOfAnImport(messageOf(each)))
                    .map(each -> CompileWords.of(file, lineOf(each), messageOf(each)))
                    .toList());
        }

        private static String messageOf(KnowledgeBuilderError error) {
            return String.valueOf(error.getMessage());
        }

        private static int lineOf(KnowledgeBuilderError error) {
            int[] lines = error.getLines();
            return lines == null || lines.length == 0 ? 0 : lines[0];
        }

        DroolsBase build() {
            InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(
                    RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader()));
            base.addPackages(builder.getKnowledgePackages());
            LOG.debug("compiled {} rule packages", base.getKiePackages().size());
            return new DroolsBase(base);
        }

        private static ClassLoader loader() {
            return DroolsBase.class.getClassLoader();
        }
    }

    /**
     * Fires all rules over facts in a session of their own.
     *
     * @return what the rules inserted, in the order of firing
     * @throws RuleFailedException if a rule throws
     */
    List<Inserted> fire(Collection<?> facts) {
        Recorder recorder = new Recorder();
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            session.addEventListener(recorder.matches);
            session.addEventListener(recorder.insertions);
            int fired = session.fireAllRules(MOST_FIRINGS);
            if (fired >= MOST_FIRINGS) {
                throw new RuleFailedException(
                        "the rules fired " + MOST_FIRINGS + " times without an end, last \"" + recorder.lastRule + "\"",
                        null);
            }
        } catch (RuleFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            String where =
                    recorder.firing.isEmpty() ? e.getMessage() + ": " : "rule \"" + recorder.firing + "\" failed: ";
            throw new RuleFailedException(where + rootWords(e), rootOf(e));
        } finally {
            session.dispose();
        }
        return recorder.inserted;
    }

    /** What went wrong at first; what our own values refuse counts as that, with its words. */
    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root && !(root instanceof IllegalArgumentException)) {
            root = root.getCause();
        }
        return root;
    }

    private static String rootWords(Throwable thrown) {
        Throwable root = rootOf(thrown);
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static final class Recorder {
        private final List<Inserted> inserted = new ArrayList<>();
        private List<Object> matched = List.of();
        private String lastRule = "";
        private String firing = "";

        private final DefaultAgendaEventListener matches = new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                matched = List.copyOf(event.getMatch().getObjects());
                lastRule = event.getMatch().getRule().getName();
                firing = lastRule;
            }

            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                firing = "";
            }
        };

        private final DefaultRuleRuntimeEventListener insertions = new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                Rule rule = event.getRule();
                if (rule != null) {
                    inserted.add(new Inserted(rule.getName(), event.getObject(), matched));
                }
            }
        };
    }
}
