package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Target;
import org.jspecify.annotations.Nullable;

/**
 * The values with which a line is met.
 *
 * @param share the grades whose share is meant; else empty
 * @param least from which value on; null for no bound
 * @param most up to which value; null for no bound
 */
record AdmittedValues(
        Set<String> share,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    /** Those of a target; empty where it has no line of its own, or one that moves. */
    static Optional<AdmittedValues> of(Target target) {
        return target.requirement() instanceof Requirement.Measured measured && measured.path() == null
                ? Optional.of(
                        new AdmittedValues(Set.copyOf(measured.share()), least(measured.line()), most(measured.line())))
                : Optional.empty();
    }

    private static @Nullable BigDecimal least(Requirement.Line line) {
        if (line instanceof Requirement.Line.AtLeast floor) {
            return floor.value();
        }
        if (line instanceof Requirement.Line.Exactly point) {
            return point.value();
        }
        return line instanceof Requirement.Line.Between between ? between.from() : null;
    }

    private static @Nullable BigDecimal most(Requirement.Line line) {
        if (line instanceof Requirement.Line.AtMost ceiling) {
            return ceiling.value();
        }
        if (line instanceof Requirement.Line.Exactly point) {
            return point.value();
        }
        return line instanceof Requirement.Line.Between between ? between.to() : null;
    }

    /** Whether no value meets both lines. */
    boolean exclude(AdmittedValues other) {
        return share.equals(other.share) && (isBelow(other) || other.isBelow(this));
    }

    private boolean isBelow(AdmittedValues other) {
        return most != null && other.least != null && most.compareTo(other.least) < 0;
    }
}
