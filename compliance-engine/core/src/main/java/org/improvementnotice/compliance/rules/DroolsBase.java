package org.improvementnotice.compliance.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.improvementnotice.compliance.language.Cost;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.DeadlinePassedException;
import org.improvementnotice.compliance.model.RuleFailedException;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/** A set of rules made ready to fire, and a session for each firing. */
final class DroolsBase {

    private final InternalKnowledgeBase base;
    private final Map<String, List<Object>> known;

    /** Rules whose consequences are compiled and insert what they like. */
    DroolsBase(InternalKnowledgeBase base) {
        this(base, Map.of());
    }

    /**
     * Rules whose consequences do nothing.
     *
     * @param known what each rule says, by its name: taken once for every time it fires, and never put into the session,
     *     where the same value a second time would be no insertion
     */
    DroolsBase(InternalKnowledgeBase base, Map<String, List<Object>> known) {
        this.base = base;
        this.known = Map.copyOf(known);
    }

    /** A rule's insertion with what the rule matched. */
    record Inserted(String rule, Object object, List<Object> matched) {}

    /** The loader of this library: the one that the calling thread happens to carry is another in an application server. */
    static ClassLoader loader() {
        return DroolsBase.class.getClassLoader();
    }

    /**
     * Fires all rules over facts in a session of their own.
     *
     * @return what the rules inserted, in the order of firing
     * @param deadline asked before each rule fires; a rule that does not return is not stopped by it
     * @throws RuleFailedException if a rule throws
     */
    List<Inserted> fire(Collection<?> facts, Deadline deadline) {
        deadline.check();
        Recorder recorder = new Recorder(known, deadline);
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            session.addEventListener(recorder.matches);
            session.addEventListener(recorder.insertions);
            // one more than may fire, so that exactly as many may
            int fired = session.fireAllRules(Cost.MOST_INSERTIONS + 1);
            if (fired > Cost.MOST_INSERTIONS) {
                throw new RuleFailedException(
                        "the rules fired more than " + Cost.MOST_INSERTIONS + " times without an end, last \""
                                + recorder.lastRule + "\"",
                        null);
            }
        } catch (RuleFailedException | DeadlinePassedException e) {
            throw e;
        } catch (RuntimeException e) {
            if (rootOf(e) instanceof RuleFailedException named) {
                throw named;
            }
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
        while (root.getCause() != null
                && root.getCause() != root
                && !(root instanceof IllegalArgumentException)
                && !(root instanceof RuleFailedException)) {
            root = root.getCause();
        }
        return root;
    }

    private static String rootWords(Throwable thrown) {
        Throwable root = rootOf(thrown);
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static final class Recorder {
        private final Map<String, List<Object>> known;
        private final List<Inserted> inserted = new ArrayList<>();
        private final Deadline deadline;
        private List<Object> matched = List.of();
        private String lastRule = "";
        private String firing = "";

        Recorder(Map<String, List<Object>> known, Deadline deadline) {
            this.known = known;
            this.deadline = deadline;
        }

        private final DefaultAgendaEventListener matches = new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                deadline.check();
                matched = List.copyOf(event.getMatch().getObjects());
                lastRule = event.getMatch().getRule().getName();
                firing = lastRule;
                known.getOrDefault(lastRule, List.of())
                        .forEach(each -> inserted.add(new Inserted(lastRule, each, matched)));
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
