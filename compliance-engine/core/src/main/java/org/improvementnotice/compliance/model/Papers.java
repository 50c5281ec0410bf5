package org.improvementnotice.compliance.model;

/** Who may read a body's papers. */
public enum Papers implements Code {
    /** Anyone. */
    PUBLIC,
    /** Its members. */
    PRIVATE
}
