package org.improvementnotice.compliance.report;

/** What stands on every output. */
final class Legend {

    /** What BREACH means and does not mean. */
    static final String TEXT =
            "BREACH: beyond the tolerance set in this pack. Not a legal finding. The engine recommends; a body decides.";

    private Legend() {}
}
