package org.improvementnotice.compliance.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Baseline;
import org.improvementnotice.compliance.model.BaselineFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** What got worse, better or neither since an earlier assessment. See decision 0024. */
public final class BaselineComparison {

    private static final Comparator<Baseline.Change> ORDER = Comparator.comparing(Baseline.Change::state)
            .thenComparing(each -> new AskedTarget.Key(each.clause(), each.indicator()));

    private BaselineComparison() {}

    /**
     * The assessment, its latest period compared with what the baseline knows of the council. Of a council that is not in
     * it every requirement is new.
     */
    public static Assessment compared(Assessment assessment, BaselineFile baseline) {
        PeriodAssessment latest = assessment.latest();
        BaselineFile.Month before = baseline.councils().get(assessment.authority());
        SortedMap<AskedTarget.Key, BaselineFile.Judged> was = before == null ? new TreeMap<>() : before.judged();
        List<Baseline.Change> changes = new ArrayList<>();
        for (Finding each : latest.findings()) {
            changes.add(change(each, was.get(each.key())));
        }
        Map<AskedTarget.Key, BaselineFile.Judged> gone = new TreeMap<>(was);
        latest.findings().forEach(each -> gone.remove(each.key()));
        gone.forEach((key, each) -> changes.add(gone(key, each, latest)));
        changes.sort(ORDER);
        return assessment.with(new Baseline(
                baseline.file(),
                before == null ? null : before.period(),
                before == null ? null : before.level(),
                changes));
    }

    private static Baseline.Change change(Finding now, BaselineFile.@Nullable Judged was) {
        if (was == null) {
            return change(now, Baseline.State.NEW, null, now.status().code() + ", not judged there");
        }
        String both = was.status().code() + " -> " + now.status().code();
        boolean missed = now.status() != Status.PASS;
        if (missed && was.waived() && !now.isWaived()) {
            // with its exception it never counted, so it was never known
            return change(now, Baseline.State.WORSE, was.status(), both + ", and its exception no longer holds");
        }
        if (was.status() != now.status()) {
            return change(
                    now,
                    now.status().compareTo(was.status()) > 0 ? Baseline.State.WORSE : Baseline.State.BETTER,
                    was.status(),
                    both);
        }
        if (missed && now.isAbsent() && !was.absent()) {
            return change(now, Baseline.State.WORSE, was.status(), both + ", and there is no figure any more");
        }
        if (missed && was.absent() && !now.isAbsent()) {
            // whether it grew cannot be told: what is not known is not taken for known
            return change(now, Baseline.State.NEW, was.status(), both + ", and there was no figure there");
        }
        return missed ? byMargin(now, was, both) : change(now, Baseline.State.SAME, was.status(), both);
    }

    /**
     * A miss that grew is worse and one that shrank is better, by the distances from the line as printed. Where the line moved
     * the distance alone says nothing of the figure: a worse one is worse, however the line came to meet it.
     */
    private static Baseline.Change byMargin(Finding now, BaselineFile.Judged was, String both) {
        BigDecimal before = was.margin();
        BigDecimal margin = now.margin() == null ? null : new BigDecimal(now.margin());
        if (before == null && margin != null && margin.signum() < 0) {
            // withheld there: that it was missed was known, by how much was not
            return change(now, Baseline.State.NEW, was.status(), both + ", and by how much was not known there");
        }
        if (before == null || margin == null || margin.signum() >= 0) {
            return change(now, Baseline.State.SAME, was.status(), both);
        }
        String distances = both + ", " + before.toPlainString() + " -> " + margin.toPlainString() + " from the line";
        if (!Objects.equals(now.line(), was.line())) {
            distances += ", which was " + was.line() + " and is " + now.line();
            if (isWorseFigure(now, was)) {
                return change(now, Baseline.State.WORSE, was.status(), distances);
            }
        }
        int compared = margin.compareTo(before);
        return change(
                now,
                compared < 0 ? Baseline.State.WORSE : compared > 0 ? Baseline.State.BETTER : Baseline.State.SAME,
                was.status(),
                compared == 0 ? both : distances);
    }

    /** By the side of the line on which the miss lies; where that cannot be told the figure is taken for worse. */
    private static boolean isWorseFigure(Finding now, BaselineFile.Judged was) {
        BigDecimal line = number(now.line());
        BigDecimal value = number(now.value());
        if (line == null || value == null || was.value() == null) {
            return true;
        }
        int moved = value.compareTo(was.value());
        return value.compareTo(line) < 0 ? moved < 0 : moved > 0;
    }

    private static @Nullable BigDecimal number(@Nullable String printed) {
        return printed == null || !printed.matches("-?\\d+(\\.\\d+)?") ? null : new BigDecimal(printed);
    }

    private static Baseline.Change change(Finding now, Baseline.State state, @Nullable Status was, String text) {
        return new Baseline.Change(now.clause(), now.indicator(), now.name(), state, was, now.status(), text);
    }

    /** What is not judged any more is said with what became of it. */
    private static Baseline.Change gone(AskedTarget.Key key, BaselineFile.Judged was, PeriodAssessment latest) {
        String became = latest.listed().stream()
                .filter(each ->
                        each.clause().equals(key.clause()) && each.indicator().equals(key.indicator()))
                .findFirst()
                .map(each -> each.why().code().replace('-', ' ') + ": " + each.text())
                .orElse("the pack asks for it no more");
        return new Baseline.Change(
                key.clause(),
                key.indicator(),
                was.name(),
                Baseline.State.GONE,
                was.status(),
                null,
                was.status().code() + " there, not judged here: " + became);
    }
}
