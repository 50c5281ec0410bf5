package org.improvementnotice.compliance.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.model.WaiverUse;

/**
 * The exceptions of one council on the day by which a month asks for them. See decision 0023 for which day that is.
 *
 * @param waivers of the council, also those that do not hold on the day
 */
record WaiversOfDay(List<Waiver> waivers, LocalDate day) {

    /** The exception that holds for a requirement; two never overlap. */
    Optional<Waiver> of(AskedTarget.Key key) {
        return waivers.stream()
                .filter(each -> each.holdsOn(day) && each.isFor(key))
                .findFirst();
    }

    /** What each of them came to. */
    List<WaiverUse> uses(Collection<Finding> findings) {
        return waivers.stream().map(each -> use(each, findings)).toList();
    }

    private WaiverUse use(Waiver waiver, Collection<Finding> findings) {
        List<Finding> own =
                findings.stream().filter(each -> waiver.isFor(each.key())).toList();
        return new WaiverUse(
                waiver, state(waiver, own), own.stream().map(Finding::id).toList());
    }

    private WaiverUse.State state(Waiver waiver, List<Finding> own) {
        if (day.isBefore(waiver.from())) {
            return WaiverUse.State.NOT_YET_VALID;
        }
        if (day.isAfter(waiver.until())) {
            return WaiverUse.State.EXPIRED;
        }
        if (own.isEmpty()) {
            return WaiverUse.State.NOTHING_JUDGED;
        }
        return own.stream().allMatch(each -> each.status() == Status.PASS)
                ? WaiverUse.State.NO_LONGER_NEEDED
                : WaiverUse.State.IN_FORCE;
    }
}
