package org.improvementnotice.compliance.input;

/** How a facts file is laid out: the checks are the same, what to type instead is not. */
enum Layout {
    /** YAML or JSON: keys with values. */
    KEYS(
            "the file",
            "write this one under `readings`",
            "write it under `restated`, with `was` and `why`",
            "write `{ grades: { good: 6, ... } }`"),
    /** CSV with a row for each figure. */
    LONG(
            "its rows",
            "leave `for_period` empty for this one",
            "write `why`, and what it was under `was_value`, or `was_numerator` and `was_denominator`",
            "write a row for each grade: the grade under `state`, how many under `numerator`"),
    /** CSV with a row for each indicator and a column for each month. */
    WIDE(
            "its column",
            "write this one in the column of its month",
            "restate it in the long layout, a row for each figure",
            "write `good 6; adequate 9`");

    private final String ofAMonth;
    private final String ofThisMonth;
    private final String restate;
    private final String grades;

    Layout(String ofAMonth, String ofThisMonth, String restate, String grades) {
        this.ofAMonth = ofAMonth;
        this.ofThisMonth = ofThisMonth;
        this.restate = restate;
        this.grades = grades;
    }

    /** What holds a month: it can be left out. */
    String ofAMonth() {
        return ofAMonth;
    }

    /** How a figure of the file's own month is written. */
    String ofThisMonth() {
        return ofThisMonth;
    }

    /** How a figure that changed is written. */
    String restate() {
        return restate;
    }

    /** How grades are written. */
    String grades() {
        return grades;
    }
}
