package org.improvementnotice.compliance.officer;

/**
 * What can be tried by packs.
 *
 * @param draft the case
 * @param inWords what it is about, for its sentence
 */
record Situation(CaseDraft draft, String inWords) {}
