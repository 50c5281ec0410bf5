package org.improvementnotice.compliance.model;

/**
 * The findings of a period, counted, for ladder rules.
 *
 * @param passes how many PASS
 * @param warns how many WARN
 * @param breaches how many BREACH
 * @param notJudged how many rest on no figure, whatever their status
 * @param longestRun the longest run of a BREACH; 0 where there is none
 * @param cleanPeriods how many periods running, this one included, had no BREACH and none without a figure
 */
public record Summary(int passes, int warns, int breaches, int notJudged, int longestRun, int cleanPeriods)
        implements LadderFact {

    @Override
    public String inWords() {
        return breaches + " BREACH, " + warns + " WARN, " + passes + " PASS; " + notJudged
                + " without a figure; longest run of BREACH " + longestRun + "; periods running without either "
                + cleanPeriods;
    }
}
