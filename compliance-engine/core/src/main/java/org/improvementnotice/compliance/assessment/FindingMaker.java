package org.improvementnotice.compliance.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.judgement.Cautions;
import org.improvementnotice.compliance.judgement.Outcome;
import org.improvementnotice.compliance.judgement.Question;
import org.improvementnotice.compliance.judgement.Words;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** Puts a verdict together with where it comes from and what is said beside it. */
final class FindingMaker {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Notice notice;
    private final String council;
    private final KnownFigures figures;
    private final Catalogue catalogue;
    private final @Nullable PeriodFacts facts;
    private final RestingPlace places;
    private final WaiversOfDay waivers;
    private final Map<String, Carry.Promise> promises;

    FindingMaker(
            RulePack pack,
            String council,
            KnownFigures figures,
            @Nullable PeriodFacts facts,
            RestingPlace places,
            WaiversOfDay waivers,
            Map<String, Carry.Promise> promises) {
        this.notice = pack.notice();
        this.catalogue = pack.catalogue();
        this.council = council;
        this.figures = figures;
        this.facts = facts;
        this.places = places;
        this.waivers = waivers;
        this.promises = promises;
    }

    /** A council as identities of findings call it. */
    static String council(String authority) {
        return NO_WORD.matcher(authority.toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    /** What identifies a finding in every period: notice, council, clause and indicator. */
    static String id(Notice notice, String council, AskedTarget.Key key) {
        return notice.id() + "/" + council + "/" + key.clause() + "/" + key.indicator();
    }

    Finding finding(
            Question question,
            Outcome.Verdict verdict,
            Carry.Mark mark,
            String required,
            @Nullable Indicator indicator) {
        AskedTarget asked = question.asked();
        Outcome.Beside beside = verdict.beside();
        Outcome.Shown shown = beside.figure();
        Reading reading =
                restsOnReading(asked) && indicator != null ? figures.reading(indicator, question.figurePeriod()) : null;
        FactsFile.BoardJudgement judgement = judgement(question);
        return new Finding(
                id(notice, council, asked.key()),
                question.clause().number(),
                asked.rule().theme(),
                asked.rule().coreTasks().isEmpty()
                        ? question.clause().coreTasks()
                        : asked.rule().coreTasks(),
                asked.target().subject(),
                question.name(),
                verdict.status(),
                verdict.reason(),
                mark.run(),
                asked.rule(),
                question.figurePeriod(),
                shown == null ? null : shown.value(),
                shown == null ? null : shown.numerator(),
                shown == null ? null : shown.denominator(),
                required,
                verdict.due(),
                shown == null ? null : shown.line(),
                shown == null ? null : shown.breachLine(),
                shown == null ? null : shown.margin(),
                beside.distance(),
                beside.pace(),
                beside.direction(),
                beside.by(),
                beside.process(),
                verdict.message(),
                places.of(asked, verdict, reading),
                source(reading),
                reading == null ? Validation.VALIDATED : reading.validation(),
                verdict.absent() ? new Finding.AbsenceRun(verdict.kind(), mark.absent()) : null,
                cautions(question, beside.rounding(), reading, indicator),
                facts == null ? null : facts.comments().get(question.clause().number()),
                promises.get(question.clause().number()),
                question.clause().duty(),
                judgement,
                verdict.status() == Status.PASS ? null : waivers.of(asked.key()).orElse(null));
    }

    private static boolean restsOnReading(AskedTarget asked) {
        return asked.target().requirement() instanceof Requirement.Measured
                || asked.target().requirement() instanceof Requirement.IsYes;
    }

    private FactsFile.@Nullable BoardJudgement judgement(Question question) {
        return facts != null && question.asked().target().requirement() instanceof Requirement.BoardJudges
                ? facts.judgements().get(question.clause().number())
                : null;
    }

    private String source(@Nullable Reading reading) {
        if (reading != null) {
            return reading.source();
        }
        return facts == null ? "" : String.join("; ", facts.sources());
    }

    private List<Finding.Caution> cautions(
            Question question, @Nullable String rounding, @Nullable Reading reading, @Nullable Indicator indicator) {
        boolean answered =
                facts != null && facts.comments().containsKey(question.clause().number());
        List<Finding.Caution> cautions = new ArrayList<>();
        if (question.period().lastDay().isBefore(notice.issued())) {
            cautions.add(new Finding.Caution(
                    CautionCode.BEFORE_THE_NOTICE,
                    "judged for " + question.period().inWords() + ", before the notice was issued on "
                            + Words.day(notice.issued()),
                    answered));
        }
        if (reading == null || indicator == null) {
            return cautions;
        }
        if (reading.validation() == Validation.PROVISIONAL) {
            cautions.add(new Finding.Caution(CautionCode.PROVISIONAL, "the figure is provisional", answered));
        }
        if (figures.isRestated(reading)) {
            cautions.add(new Finding.Caution(
                    CautionCode.RESTATED, "the figure was restated in this month's file", answered));
        }
        cautions.addAll(new Cautions(catalogue, figures::earlier, answered)
                .of(reading, indicator, share(question.asked()), rounding));
        return cautions;
    }

    private static List<String> share(AskedTarget asked) {
        return asked.target().requirement() instanceof Requirement.Measured measured ? measured.share() : List.of();
    }
}
