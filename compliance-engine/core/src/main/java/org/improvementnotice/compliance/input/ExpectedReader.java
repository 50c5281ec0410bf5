package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.CaseField;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.Change;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ProcessView;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a case expects: by clause, or by clause and indicator as in {@code 6.2/case-file-audits}, a status or a cause
 * for none, or several fields. What can only be one of a few words must be one of them, so that a slip is no failed case.
 */
final class ExpectedReader {

    private static final String NONE = "none";

    private static final Pattern NUMBER = Pattern.compile("none|-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    private final Notice notice;
    private final Problems problems;

    ExpectedReader(Notice notice, Problems problems) {
        this.notice = notice;
        this.problems = problems;
    }

    List<Case.Expected> read(Fields fields) {
        return new ArrayList<>(fields.map("expect", this::expected).values());
    }

    private Case.@Nullable Expected expected(Node.Entry entry, Node node) {
        int slash = entry.key().indexOf('/');
        String clause = slash < 0 ? entry.key() : entry.key().substring(0, slash);
        String indicator = slash < 0 ? null : entry.key().substring(slash + 1);
        if (notice.clause(clause).isEmpty()) {
            problems.add(
                    entry.place(),
                    "there is no clause " + Shown.quoted(clause)
                            + Nearest.hint(
                                    clause,
                                    notice.clauses().stream()
                                            .map(Clause::number)
                                            .toList()));
            return null;
        }
        Map<CaseField, String> expected = new EnumMap<>(CaseField.class);
        if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
            boolean listed = allowed(CaseField.LISTED).contains(scalar.text());
            boolean status = allowed(CaseField.STATUS).contains(scalar.text());
            if (listed || status) {
                put(listed ? CaseField.LISTED : CaseField.STATUS, scalar, expected);
            } else {
                List<String> either = Stream.of(CaseField.STATUS, CaseField.LISTED)
                        .flatMap(each -> allowed(each).stream())
                        .toList();
                problems.add(
                        node.place(),
                        Shown.quoted(scalar.text()) + " is no `status`" + Nearest.hint(scalar.text(), either));
            }
        } else {
            Fields fields = Fields.open(node, Keys.EXPECTED, problems);
            for (Node.Entry each : fields.all()) {
                Code.find(CaseField.class, each.key()).ifPresent(field -> put(field, each.value(), expected));
            }
            if (fields.isSound() && expected.isEmpty()) {
                problems.add(node.place(), "a status is expected here, or fields such as `{ status: WARN, run: 2 }`");
            }
        }
        return expected.isEmpty() ? null : new Case.Expected(entry.place(), clause, indicator, expected);
    }

    private void put(CaseField field, Node node, Map<CaseField, String> expected) {
        if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
            problems.add(node.place(), "one text or number is expected for `" + field.code() + "`");
            return;
        }
        if (isNumber(field) && !NUMBER.matcher(scalar.text()).matches()) {
            problems.add(
                    node.place(),
                    Shown.quoted(scalar.text()) + " is no `" + field.code() + "`; write a plain number"
                            + (field == CaseField.RUN ? " of periods" : " without its unit, or `none`"));
            return;
        }
        List<String> allowed = allowed(field);
        for (String each : isList(field) ? scalar.text().split(", *", -1) : new String[] {scalar.text()}) {
            if (!allowed.isEmpty() && !allowed.contains(each)) {
                problems.add(
                        node.place(),
                        Shown.quoted(each) + " is no `" + field.code() + "`" + Nearest.hint(each, allowed));
                return;
            }
        }
        expected.put(field, isList(field) ? scalar.text().replaceAll(", *", ", ") : scalar.text());
    }

    private static boolean isNumber(CaseField field) {
        return field == CaseField.RUN || field == CaseField.DISTANCE || field == CaseField.PACE;
    }

    static boolean isList(CaseField field) {
        return field == CaseField.CAUTIONS || field == CaseField.DOUBTS || field == CaseField.DIRECTION;
    }

    /** What a field can be, or each of its list; empty where anything. */
    static List<String> allowed(CaseField field) {
        return switch (field) {
            case STATUS -> Arrays.stream(Status.values()).map(Status::code).toList();
            case LISTED -> NotDue.judged();
            case REASON -> Code.codes(Reason.class);
            case ABSENCE -> orNone(Code.codes(Absence.class));
            case CAUTIONS, DOUBTS -> orNone(Code.codes(CautionCode.class));
            case DIRECTION -> orNone(Code.codes(Change.class));
            case VARIATION -> orNone(Code.codes(ProcessView.Variation.class));
            case RULE -> orNone(Code.codes(ProcessView.Rule.class));
            case ASSURANCE -> orNone(Code.codes(ProcessView.Assurance.class));
            case RUN, VALUE, LINE, DISTANCE, PACE, SAYS -> List.of();
        };
    }

    private static List<String> orNone(List<String> codes) {
        return Stream.concat(codes.stream(), Stream.of(NONE)).toList();
    }
}
