package org.improvementnotice.compliance.model;

/** How a target came out, best first. */
public enum Status implements Code {
    /** The line is met. */
    PASS,
    /** Missed inside the band, behind the guide line, or not shown to be met. */
    WARN,
    /** Beyond the tolerance set in the pack. Not a legal finding. */
    BREACH;

    /** The worse of two. */
    public Status worse(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** As rules and reports write it: {@code PASS}, {@code WARN}, {@code BREACH}. */
    @Override
    public String code() {
        return name();
    }
}
