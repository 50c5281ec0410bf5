package org.improvementnotice.compliance.rules;

import org.improvementnotice.compliance.language.RuleFile;
import org.improvementnotice.compliance.model.Problems;

/** The second reader, for tests of the first. */
public final class RulesReadTwice {

    private RulesReadTwice() {}

    /** Where Drools reads a file otherwise than it was read. */
    public static Problems problems(RuleFile file, String text) {
        Problems problems = new Problems();
        SecondReader.check(file, text, problems);
        return problems;
    }
}
