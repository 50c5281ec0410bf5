package org.improvementnotice.compliance.language;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.Status;

/** The words and signs of the rule language. */
final class RuleWords {

    static final List<String> ALL = Stream.concat(
                    Arrays.stream("""
                            package import static rule when then end not exists in insert
                            ReportingPeriod Reading Finding Summary ThemeSummary Standing Status Reason Target Escalation
                            clause coreTask source
                            year month onOrAfter before between monthIn
                            indicator value numerator denominator theme status reason run inTheme
                            passes warns breaches notJudged longestRun cleanPeriods level rank periods atLeast
                            target share atMost exactly improvesOn isYes judgedByBoard dueBy warnDays submittedWithin
                            breachBelow breachAbove breachOutside tolerance points relative cases fromBaseline by agreed step
                            lastPeriod samePeriodLastYear basedOnAtLeast sustainedFor escalate stepDown tell sameDay
                            == != < <= > >= && || ( ) , . ; @
                            """.trim().split("\\s+")),
                    Stream.concat(Arrays.stream(Status.values()), Arrays.stream(Reason.values()))
                            .map(Enum::name))
            .toList();

    private RuleWords() {}
}
