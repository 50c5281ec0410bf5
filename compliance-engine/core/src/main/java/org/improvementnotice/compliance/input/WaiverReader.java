package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Characters;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Waiver;
import org.jspecify.annotations.Nullable;

/** Reads {@code waivers.yaml}: the exceptions that bodies agreed. */
public final class WaiverReader {

    private final Notice notice;
    private final Set<AskedTarget.Key> asked;
    private final Problems problems;

    private WaiverReader(Notice notice, Set<AskedTarget.Key> asked, Problems problems) {
        this.notice = notice;
        this.asked = asked;
        this.problems = problems;
    }

    /**
     * Reads the exceptions of a file, in its order, and adds what is wrong to the problems.
     *
     * @param asked what the pack's rules can ask, by clause and indicator
     */
    public static List<Waiver> read(SourceFile source, Notice notice, Set<AskedTarget.Key> asked, Problems problems) {
        return NodeParser.parse(source, problems)
                .map(root -> new WaiverReader(notice, asked, problems).waivers(root))
                .orElse(List.of());
    }

    private List<Waiver> waivers(Node root) {
        if (!(root instanceof Node.Sequence sequence)) {
            problems.add(root.place(), "waivers are a list, each starting with `- clause:` and the number of a clause");
            return List.of();
        }
        List<Waiver> waivers = new ArrayList<>();
        for (Node each : sequence.items()) {
            one(each).ifPresent(waiver -> {
                mustStandAlone(waiver, waivers);
                waivers.add(waiver);
            });
        }
        return List.copyOf(waivers);
    }

    private Optional<Waiver> one(Node node) {
        Fields fields = Fields.open(node, Keys.WAIVER, problems);
        String clause = fields.text("clause");
        String indicator = fields.has("indicator") ? fields.kebab("indicator") : null;
        String authority = fields.text("authority");
        String reason = fields.prose("reason");
        String approvedBy = fields.text("approvedBy");
        LocalDate approvedOn = fields.date("approvedOn");
        String evidence = fields.prose("evidence");
        LocalDate from = fields.date("from");
        LocalDate until = fields.date("until");
        if (clause != null) {
            mustBeWaivable(clause, indicator, fields);
        }
        if (authority != null && Characters.lookAlike(authority).equals(Notice.ANY_AUTHORITY)) {
            problems.add(
                    fields.valuePlace("authority"),
                    "a waiver is for one council, and `" + Notice.ANY_AUTHORITY + "` is none; name it");
        }
        if (approvedBy != null) {
            mustBeNamed(approvedBy, fields);
        }
        mustSpan(fields, approvedOn, from, until);
        return fields.isSound()
                ? Optional.of(new Waiver(
                        requireNonNull(clause),
                        indicator,
                        requireNonNull(authority),
                        requireNonNull(reason),
                        requireNonNull(approvedBy),
                        requireNonNull(approvedOn),
                        requireNonNull(evidence),
                        requireNonNull(from),
                        requireNonNull(until),
                        fields.place()))
                : Optional.empty();
    }

    private void mustBeWaivable(String number, @Nullable String indicator, Fields fields) {
        List<String> numbers = notice.clauses().stream().map(Clause::number).toList();
        Optional<Clause> clause = notice.clause(number);
        if (clause.isEmpty()) {
            problems.add(
                    fields.valuePlace("clause"),
                    "there is no clause " + Shown.quoted(number) + " in the notice" + Nearest.hint(number, numbers));
        } else if (!clause.get().waivable()) {
            List<String> waivable = notice.clauses().stream()
                    .filter(Clause::waivable)
                    .map(Clause::number)
                    .toList();
            problems.add(
                    fields.valuePlace("clause"),
                    "clause " + Shown.quoted(number)
                            + " cannot be waived: pack.yaml does not call it `waivable`; it calls so "
                            + (waivable.isEmpty() ? "none" : String.join(", ", waivable)));
        } else if (indicator != null) {
            mustBeAsked(number, indicator, fields);
        }
    }

    private void mustBeAsked(String clause, String indicator, Fields fields) {
        SortedSet<String> subjects = new TreeSet<>();
        asked.stream().filter(each -> each.clause().equals(clause)).forEach(each -> subjects.add(each.indicator()));
        if (!subjects.contains(indicator)) {
            problems.add(
                    fields.valuePlace("indicator"),
                    "clause " + Shown.quoted(clause) + " does not ask " + Shown.quoted(indicator)
                            + Nearest.hint(indicator, subjects));
        }
    }

    /** An exception is agreed by somebody the pack knows: a body, by its code, or a role that owns an action. */
    private void mustBeNamed(String approver, Fields fields) {
        Set<String> known = new LinkedHashSet<>(notice.bodies().keySet());
        notice.actions().values().forEach(each -> known.add(each.owner()));
        if (known.contains(approver)) {
            return;
        }
        Optional<String> byName = notice.bodies().values().stream()
                .filter(each -> Characters.lookAlike(each.name()).equals(Characters.lookAlike(approver)))
                .map(Notice.Body::code)
                .findFirst();
        problems.add(
                fields.valuePlace("approvedBy"),
                byName.isPresent()
                        ? "a body is named by its code; write `" + byName.get() + "`"
                        : "pack.yaml has no body and no owner of an action " + Shown.quoted(approver)
                                + Nearest.hint(approver, known));
    }

    private void mustSpan(
            Fields fields, @Nullable LocalDate approvedOn, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && approvedOn != null && approvedOn.isAfter(from)) {
            problems.add(
                    fields.valuePlace("approvedOn"),
                    "agreed on " + approvedOn + ", after the first day, " + from
                            + "; a waiver does not reach back, so let it start on " + approvedOn + " or later");
        }
        if (from == null || until == null) {
            return;
        }
        int most = notice.policies().waiverMaxDays();
        LocalDate last = Waiver.lastAllowed(from, most);
        if (until.isBefore(from)) {
            problems.add(
                    fields.valuePlace("until"),
                    "the last day, " + until + ", lies before the first, " + from + "; one of the two is wrong");
        } else if (until.isAfter(last)) {
            problems.add(
                    fields.valuePlace("until"),
                    "the last day, " + until + ", lies more than " + most + " days after the first, " + from
                            + "; the last day that the pack's `waiverMaxDays` allows is " + last);
        }
    }

    private void mustStandAlone(Waiver waiver, List<Waiver> earlier) {
        for (Waiver other : earlier) {
            if (other.overlaps(waiver)) {
                problems.add(
                        waiver.place(),
                        "this waiver of clause " + Shown.quoted(waiver.clause()) + " for "
                                + Shown.quoted(waiver.authority()) + " from " + waiver.from() + " until "
                                + waiver.until() + " overlaps that of line "
                                + other.place().line() + ", from " + other.from() + " until " + other.until()
                                + "; let one end before the other starts");
            }
        }
    }
}
