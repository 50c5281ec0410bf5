package org.improvementnotice.compliance.model;

/** What a verdict may rest on when a figure was rounded before it came. */
public enum RoundingPolicy implements Code {
    /** The figure as given. */
    AS_GIVEN,
    /** A pass that rests on rounding alone is a WARN. */
    STRICT
}
