package org.improvementnotice.compliance.cli;

/** When status words are coloured. */
enum ColourWhen {
    /** On a terminal, unless NO_COLOR is set. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never. */
    NEVER;

    boolean isOn() {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            // whether the output is a terminal the launcher knows: Java 17 and 22 answer differently
            case AUTO -> Boolean.getBoolean("compliance.terminal") && System.getenv("NO_COLOR") == null;
        };
    }
}
