package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Requirement;

/** Lines to be met several periods running by a figure that holds the ones before. */
final class SustainedCheck {

    private final PackTerms terms;

    SustainedCheck(PackTerms terms) {
        this.terms = terms;
    }

    List<Doubt> check(AskingRule rule) {
        return rule.asks().stream()
                .map(each -> doubt(rule, each))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Doubt> doubt(AskingRule rule, AskedTarget asked) {
        boolean sustained =
                asked.target().requirement() instanceof Requirement.Measured measured && measured.periods() > 1;
        return terms.catalogue()
                .find(asked.target().subject())
                .filter(each -> sustained && isCumulative(each))
                .map(each -> new Doubt(
                        rule.spots(asked)
                                .placeOf(((Requirement.Measured) asked.target().requirement()).periods()),
                        "`" + each.code() + "` is " + each.basis().code()
                                + ": each of its figures holds the ones before, so that `sustainedFor` counts them again;"
                                + " ask it of an in-month figure"));
    }

    private static boolean isCumulative(Indicator indicator) {
        return indicator.basis() == Basis.YEAR_TO_DATE || indicator.basis() == Basis.ROLLING_12;
    }
}
