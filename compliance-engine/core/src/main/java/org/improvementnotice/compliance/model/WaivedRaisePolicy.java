package org.improvementnotice.compliance.model;

/** Whether a finding with an agreed exception can raise the level. */
public enum WaivedRaisePolicy implements Code {
    /** It cannot. */
    NEVER,
    /** It can, like any other. */
    ALWAYS
}
