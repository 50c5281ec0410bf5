package org.improvementnotice.compliance.model;

/** What a ladder rule can match and therefore cite as a reason. */
public sealed interface LadderFact permits Finding, Summary, ThemeSummary {

    /** The reason in words, taken from the fact and written by nobody. */
    String inWords();
}
