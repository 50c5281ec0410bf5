package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problems;

/** Rules whose conditions on readings exclude each other. */
final class NeverAppliesCheck {

    private final PackTerms terms;

    NeverAppliesCheck(PackTerms terms) {
        this.terms = terms;
    }

    void check(AskingRule rule, Problems problems) {
        Set<String> indicators = new TreeSet<>();
        rule.rule().when().forEach(each -> each.indicator().ifPresent(indicators::add));
        if (indicators.stream().anyMatch(each -> noFigureFits(rule, each))) {
            problems.add(
                    rule.rule().place(),
                    "rule \"" + rule.rule().name()
                            + "\" can never apply: no figure fits all its circumstances; check them");
        }
    }

    private boolean noFigureFits(AskingRule rule, String code) {
        Optional<Indicator> indicator = terms.catalogue().find(code);
        if (indicator.isEmpty()) {
            return false;
        }
        Witness witness =
                new Witness(indicator.get(), List.of(rule), terms.notice().judgedFrom(), Witness.OF_ONE);
        return witness.isComplete()
                && witness.with(rule, code, Circumstances.Truth.HOLDS).isEmpty();
    }
}
