package org.improvementnotice.compliance.model;

import java.util.List;

/**
 * The rule that asks for a target, or proposes an escalation.
 *
 * @param name as the rule file has it
 * @param clause the clause of the notice; empty for a ladder rule
 * @param theme the theme of its file; empty for a ladder rule
 * @param coreTasks the core tasks that it names
 * @param source where the requirement comes from, in words; empty where it is not said
 * @param place where the rule starts; the file is named from the folder of its pack
 */
public record RuleSource(String name, String clause, String theme, List<String> coreTasks, String source, Place place) {

    /** Copies the list. */
    public RuleSource {
        coreTasks = List.copyOf(coreTasks);
    }
}
