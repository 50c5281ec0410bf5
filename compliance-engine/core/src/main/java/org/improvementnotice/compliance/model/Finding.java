package org.improvementnotice.compliance.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One target judged in one period, traceable to a line of a rule file and a line of a facts file. Ladder rules may ask
 * for its clause, theme, indicator, status, reason and run.
 *
 * @param id notice, council, clause and indicator; the same in every period
 * @param clause the number of the clause
 * @param theme the number of the theme
 * @param coreTasks the core tasks it serves
 * @param indicator the code of the indicator, action or report
 * @param name the same in words
 * @param status how it came out
 * @param reason why
 * @param run how many due periods running it has had this status, an unbroken stretch of absences counted from its first
 *     period; at least 1
 * @param rule the rule that asks
 * @param figurePeriod the period that the figure is of, or would be
 * @param value the figure as printed, in the indicator's unit; null where there is none
 * @param numerator its part; null where not given
 * @param denominator its whole; null where not given
 * @param required what was asked, in words
 * @param due the last day in time of an action or of the report it is about; null where a figure or a judgement is asked
 * @param line the line as printed; null where there is none
 * @param breachLine where a miss becomes a breach, as printed; null where there is no band
 * @param margin how far on the good side of the line, as printed, negative where missed; null where there is no figure
 * @param distance the smallest change that would have met the line; null where it is met or there is no figure
 * @param pace what is still to come to a dated goal, and what came; null where there is none
 * @param direction how the figure moved against earlier ones
 * @param by the figure's parts by place or team, as given; empty where not split
 * @param process the figure among its own history; null where there is too little of it
 * @param detail what was found, without clause, name and status
 * @param place where the figure stands, or the file or folder that lacks it
 * @param source where the figure comes from, in words
 * @param validation whether the figure is settled
 * @param absence why there is no figure and for how long; null where there is one
 * @param cautions what to know before relying on it
 * @param comment what officers say beside it; null where nothing
 * @param promised what officers said in an earlier period would be done, and have not said anew since; null where nothing
 * @param duty what the law asks, where that is more than the target; null where not
 * @param judgement what the board judged; null where it is judged by a rule, or not yet
 * @param waiver the exception that a body agreed; null where there is none, and where the requirement is met
 */
public record Finding(
        String id,
        String clause,
        String theme,
        List<String> coreTasks,
        String indicator,
        String name,
        Status status,
        Reason reason,
        int run,
        RuleSource rule,
        ReportingPeriod figurePeriod,
        @Nullable String value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String required,
        @Nullable LocalDate due,
        @Nullable String line,
        @Nullable String breachLine,
        @Nullable String margin,
        @Nullable Distance distance,
        @Nullable Pace pace,
        List<Comparison> direction,
        Map<String, Figure.Parts> by,
        @Nullable ProcessView process,
        String detail,
        Place place,
        String source,
        Validation validation,
        @Nullable AbsenceRun absence,
        List<Caution> cautions,
        FactsFile.@Nullable Comment comment,
        Carry.@Nullable Promise promised,
        @Nullable String duty,
        FactsFile.@Nullable BoardJudgement judgement,
        @Nullable Waiver waiver)
        implements LadderFact {

    /** By theme, its number compared as a number, then by clause and subject. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding each) -> each.theme().length())
            .thenComparing(Finding::theme)
            .thenComparing(Finding::key);

    /** Copies the lists. */
    public Finding {
        coreTasks = List.copyOf(coreTasks);
        direction = List.copyOf(direction);
        by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
        cautions = List.copyOf(cautions);
    }

    /**
     * Whether it belongs to a theme.
     *
     * @param number the theme's number, such as {@code "2"}
     */
    public boolean inTheme(String number) {
        return theme.equals(number);
    }

    /** Whether it was missed with an agreed exception. */
    public boolean isWaived() {
        return waiver != null;
    }

    /** Whether it rests on no figure. */
    public boolean isAbsent() {
        return absence != null;
    }

    /** Whether it asks something of the service that no comment answers. */
    public boolean isDoubted() {
        return cautions.stream().anyMatch(Caution::isOpen);
    }

    /** The same, told with another run, another place of its figure, and other cautions. */
    public Finding told(int otherRun, Place otherPlace, List<Caution> otherCautions) {
        return new Finding(
                id,
                clause,
                theme,
                coreTasks,
                indicator,
                name,
                status,
                reason,
                otherRun,
                rule,
                figurePeriod,
                value,
                numerator,
                denominator,
                required,
                due,
                line,
                breachLine,
                margin,
                distance,
                pace,
                direction,
                by,
                process,
                detail,
                otherPlace,
                source,
                validation,
                absence,
                otherCautions,
                comment,
                promised,
                duty,
                judgement,
                waiver);
    }

    /** What identifies it within a council's assessments. */
    public AskedTarget.Key key() {
        return new AskedTarget.Key(clause, indicator);
    }

    /** The finding in one sentence that stands alone: clause, name, status and what was found. */
    public String message() {
        return clause + " " + name + ": " + status.code() + ", " + detail;
    }

    @Override
    public String inWords() {
        return clause + " " + name + ": " + status.code() + ", " + reason.code() + ", run of " + run
                + (isWaived() ? ", with an agreed exception" : "");
    }

    /**
     * The smallest change that would have met the line: applying it meets the line, one unit less does not.
     *
     * @param amount above 0, in the unit
     * @param unit what the amount counts
     * @param text the change in words
     */
    public record Distance(BigDecimal amount, String unit, String text) {}

    /**
     * The way to a dated goal: arithmetic on what is known, and no forecast.
     *
     * @param needed by how much each remaining due period must move on average to reach the goal by its date; never 0,
     *     rounded away from 0 to the indicator's decimals
     * @param periods how many due periods remain; at least 1
     * @param until the period of the goal
     * @param lastThree by how much each of the last three due periods moved on average; null where the figure of then is
     *     not known or was defined otherwise
     * @param lastSix the same of the last six
     * @param text the same in words
     */
    public record Pace(
            BigDecimal needed,
            int periods,
            ReportingPeriod until,
            @Nullable BigDecimal lastThree,
            @Nullable BigDecimal lastSix,
            String text) {}

    /** How the figure moved since an earlier period. */
    public record Comparison(ReportingPeriod since, Change change) {}

    /**
     * Why there is no figure.
     *
     * @param kind which absence; null where 0 of 0, a judgement not made or a circumstance not known stands for it
     * @param periods how many due periods running there has been none; at least 1
     */
    public record AbsenceRun(@Nullable Absence kind, int periods) {}

    /**
     * What to know before relying on a finding.
     *
     * @param code which one
     * @param text one sentence
     * @param answered whether a comment stands beside it
     */
    public record Caution(CautionCode code, String text, boolean answered) {
        /** Whether it asks for an answer and has none. */
        public boolean isOpen() {
            return code.isDoubt() && !answered;
        }
    }
}
