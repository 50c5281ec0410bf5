package org.improvementnotice.compliance.model;

/** How the recommended level falls. */
public enum StepDownPolicy implements Code {
    /** By one level a period. */
    ONE_LEVEL
}
