package org.improvementnotice.compliance.input;

import java.util.Optional;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;

/** The catalogue, asked for codes that officers wrote. */
final class Indicators {

    private final Catalogue catalogue;
    private final Problems problems;

    Indicators(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** The indicator of a code, or null where a problem was added. */
    @Nullable
    Indicator find(String code, Place place) {
        Optional<Indicator> known = catalogue.find(code);
        if (known.isEmpty()) {
            problems.add(
                    place,
                    "there is no indicator " + Shown.quoted(code) + " in the catalogue"
                            + Nearest.hint(code, catalogue.indicators().keySet()));
        }
        return known.orElse(null);
    }
}
