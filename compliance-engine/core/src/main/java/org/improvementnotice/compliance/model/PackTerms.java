package org.improvementnotice.compliance.model;

/** What facts are read against: the parts of a rule pack that need no rule engine. */
public interface PackTerms {

    /** The notice. */
    Notice notice();

    /** The indicators. */
    Catalogue catalogue();
}
