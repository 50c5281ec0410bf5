package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.assessment.PeriodTrace;
import org.improvementnotice.compliance.assessment.Traced;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Explanation;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Explains how clauses came out: an assessment with what lay behind it. Immutable. The numbers are those that the judgement
 * computed; nothing is computed anew.
 */
public final class Explanations {

    private final RulePack pack;
    private final Traced traced;

    private Explanations(RulePack pack, Traced traced) {
        this.pack = pack;
        this.traced = traced;
    }

    /** Of an assessment, by the pack that it was made with. */
    public static Explanations of(RulePack pack, Traced traced) {
        return new Explanations(pack, traced);
    }

    /** The assessment that is explained. */
    public Assessment assessment() {
        return traced.assessment();
    }

    /**
     * Explains a clause in the latest period.
     *
     * @throws IllegalArgumentException if the notice has no such clause
     */
    public Explanation of(String clause) {
        return of(clause, null, assessment().latest().period());
    }

    /**
     * Explains a clause in a period.
     *
     * @param clause its number
     * @param indicator the code of one indicator, action or report asked under it; null for all
     * @param period the period
     * @throws IllegalArgumentException if the notice has no such clause, the clause asks for no such thing, or the period
     *     is not judged
     */
    public Explanation of(String clause, @Nullable String indicator, ReportingPeriod period) {
        Clause found = clause(clause);
        PeriodAssessment month = assessment().only(period).latest();
        List<Explained> all = only(indicator, explained(clause, month), found);
        return new Explanation(
                pack.notice(),
                assessment().authority(),
                period,
                month.asAt(),
                month.draft(),
                found,
                asked(found),
                all.stream().map(Explanations::answer).toList());
    }

    /** Everything of a clause in a month, with what lay behind it. */
    List<Explained> explained(String clause, PeriodAssessment month) {
        PeriodTrace trace = Objects.requireNonNull(traced.behind().get(month.period()));
        return Stream.concat(
                        month.findings().stream()
                                .filter(each -> each.clause().equals(clause))
                                .map(each -> explained(month, trace, each.key(), each, null)),
                        month.listed().stream()
                                .filter(each -> each.clause().equals(clause))
                                .map(each -> explained(
                                        month, trace, new AskedTarget.Key(clause, each.indicator()), null, each)))
                .sorted(Comparator.comparing(Explained::key))
                .toList();
    }

    private Explained explained(
            PeriodAssessment month,
            PeriodTrace trace,
            AskedTarget.Key key,
            @Nullable Finding finding,
            PeriodAssessment.@Nullable Listed listed) {
        return new Explained(pack, assessment(), month, trace, key, finding, listed);
    }

    private Clause clause(String number) {
        List<String> numbers =
                pack.notice().clauses().stream().map(Clause::number).toList();
        return pack.notice()
                .clause(number)
                .orElseThrow(() -> new IllegalArgumentException("there is no clause `" + number
                        + "` in the notice; there are " + String.join(", ", nearestFirst(number, numbers))));
    }

    /** The nearest clause first: of those that begin most alike, the one a slip away, else in the order of the notice. */
    private static List<String> nearestFirst(String wrong, List<String> numbers) {
        String near = Nearest.to(wrong, numbers).orElse("");
        return numbers.stream()
                .sorted(Comparator.comparing((String each) -> !each.equals(near))
                        .thenComparing(each -> -alike(wrong, each)))
                .toList();
    }

    private static int alike(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static List<Explained> only(@Nullable String indicator, List<Explained> all, Clause clause) {
        if (indicator == null) {
            return all;
        }
        List<Explained> meant = all.stream()
                .filter(each -> each.key().indicator().equals(indicator))
                .toList();
        if (meant.isEmpty()) {
            List<String> codes =
                    all.stream().map(each -> each.key().indicator()).toList();
            throw new IllegalArgumentException("clause " + clause.number() + " asks nothing of `" + indicator + "`"
                    + (codes.isEmpty() ? "" : "; it asks of " + String.join(", ", codes)));
        }
        return meant;
    }

    private List<String> asked(Clause clause) {
        Notice notice = pack.notice();
        List<String> lines = new ArrayList<>();
        lines.add("clause " + clause.number() + ": " + clause.words());
        lines.add("origin: " + clause.origin().code() + "; judged: "
                + switch (clause.judged()) {
                    case BY_RULE -> "by a rule of this pack";
                    case BY_BOARD -> "by the board, in words";
                    case NOT_HERE -> "not here: no rule of this pack judges it";
                });
        if (!clause.coreTasks().isEmpty()) {
            lines.add("core tasks: "
                    + clause.coreTasks().stream()
                            .map(each -> each + " " + notice.coreTasks().getOrDefault(each, ""))
                            .collect(Collectors.joining("; ")));
        }
        if (clause.duty() != null) {
            lines.add("duty: " + clause.duty());
        }
        return lines;
    }

    private static Explanation.Answer answer(Explained explained) {
        List<Explanation.Section> sections = new ArrayList<>();
        for (Explanation.Part part : Explanation.Part.values()) {
            List<String> lines = words(part).apply(explained);
            if (!lines.isEmpty()) {
                sections.add(new Explanation.Section(part, lines));
            }
        }
        Finding finding = explained.finding();
        PeriodAssessment.Listed listed = explained.listed();
        String name = finding != null ? finding.name() : listed != null ? listed.name() : "";
        return new Explanation.Answer(explained.key().indicator(), name, finding, listed, sections);
    }

    private static Function<Explained, List<String>> words(Explanation.Part part) {
        return switch (part) {
            case RULE -> RuleWords::of;
            case LINE -> LineWords::of;
            case READING -> ReadingWords::of;
            case VERDICT -> VerdictWords::of;
            case ABSENCE -> RunWords::absence;
            case RUN -> RunWords::of;
            case BESIDE -> LadderWords::beside;
            case LADDER -> LadderWords::of;
        };
    }
}
