package org.improvementnotice.compliance.language;

import java.util.List;

/**
 * A rule file as it stands.
 *
 * @param kind what its rules are for
 * @param name as problems give it
 * @param packageName the name after {@code package}
 * @param imports the names imported, {@code static} before those that are
 * @param rules in their order
 */
public record RuleFile(Kind kind, String name, String packageName, List<String> imports, List<Rule> rules) {

    /** Copies the lists. */
    public RuleFile {
        imports = List.copyOf(imports);
        rules = List.copyOf(rules);
    }

    /** What the rules of a file are for. */
    public enum Kind {
        /** They say what is asked, and when. */
        TARGETS,
        /** They say what the ladder proposes. */
        LADDER
    }
}
