package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;

/** What a rule says of itself twice, in two ways: its clause, and the core tasks of it. */
final class AgreementCheck {

    private static final java.util.regex.Pattern NUMBERED =
            java.util.regex.Pattern.compile("^([0-9]+(\\.[0-9]+[a-z]?)*)(?![0-9A-Za-z.,%])");

    private final Notice notice;

    AgreementCheck(PackTerms terms) {
        this.notice = terms.notice();
    }

    List<Doubt> check(AskingRule rule) {
        List<Doubt> doubts = new ArrayList<>();
        name(rule, doubts);
        notice.clause(rule.source().clause()).ifPresent(clause -> coreTasks(rule, clause, doubts));
        return doubts;
    }

    private void name(AskingRule rule, List<Doubt> doubts) {
        Matcher number = NUMBERED.matcher(rule.rule().name());
        if (!number.find()) {
            return;
        }
        String named = String.valueOf(number.group(1));
        String clause = rule.source().clause();
        if (!named.equals(clause)
                && (named.contains(".") || notice.clause(named).isPresent())) {
            doubts.add(new Doubt(
                    rule.rule().namePlace(),
                    "the name says clause `" + named + "`, `@clause` says `" + clause + "`; let the two agree"));
        }
    }

    private static void coreTasks(AskingRule rule, Clause clause, List<Doubt> doubts) {
        Rule.Annotation annotation = rule.rule().annotations().get("coreTask");
        if (annotation != null && !Set.copyOf(rule.source().coreTasks()).equals(Set.copyOf(clause.coreTasks()))) {
            doubts.add(new Doubt(
                    annotation.place(),
                    "`@coreTask` says `" + annotation.value() + "`, clause `" + clause.number() + "` in pack.yaml "
                            + (clause.coreTasks().isEmpty()
                                    ? "names no core task"
                                    : "says `" + String.join(", ", clause.coreTasks()) + "`")
                            + "; let the two agree"));
        }
    }
}
