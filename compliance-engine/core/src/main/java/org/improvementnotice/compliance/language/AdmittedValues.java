package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.Collection;
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
                ? Optional.of(new AdmittedValues(measured.share(), measured.line()))
                : Optional.empty();
    }

    /** Those of a line, whether it moves or not. */
    AdmittedValues(Collection<String> share, Requirement.Line line) {
        this(Set.copyOf(share), least(line), most(line));
    }

    /** Where a line ends below; null where it does not. */
    static @Nullable BigDecimal least(Requirement.Line line) {
        if (line instanceof Requirement.Line.AtLeast floor) {
            return floor.value();
        }
        if (line instanceof Requirement.Line.Exactly point) {
            return point.value();
        }
        return line instanceof Requirement.Line.Between between ? between.from() : null;
    }

    /** Where a line ends above; null where it does not. */
    static @Nullable BigDecimal most(Requirement.Line line) {
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

    /** Whether some value below the line is not below an end; null for no end. */
    boolean excludesBelow(@Nullable BigDecimal end) {
        return least != null && (end == null || least.compareTo(end) > 0);
    }

    /** Whether some value above the line is not above an end; null for no end. */
    boolean excludesAbove(@Nullable BigDecimal end) {
        return most != null && (end == null || most.compareTo(end) < 0);
    }

    private boolean isBelow(AdmittedValues other) {
        return most != null && other.least != null && most.compareTo(other.least) < 0;
    }
}
