package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Findings of which a ladder sees a tally, the ones that take the fewest months to come about and are fewest among those
 * that give it.
 *
 * @param tally what the ladder sees
 * @param months how many months it takes at least until they are as they are
 * @param size how many they are
 * @param one some of them; null where there is one finding at most
 * @param other the others; null where there is one finding at most
 * @param placed the only one; null where there are none or several
 * @param clean for how long a theme was clean before; null where that makes no difference
 */
record Seen(
        Tally tally,
        int months,
        int size,
        @Nullable Seen one,
        @Nullable Seen other,
        @Nullable Placed placed,
        @Nullable Clean clean) {

    /** No finding. */
    static final Seen NOTHING = new Seen(Tally.NOTHING, 0, 0, null, null, null, null);

    /** What comes about sooner first, then what is less. */
    static final Comparator<Seen> SHORTEST =
            Comparator.comparingInt(Seen::months).thenComparingInt(Seen::size);

    /** A kind of finding for one of some requirements that the ladder does not tell apart. */
    record Placed(AlikeKeys keys, FindingKind kind) {}

    /** For how many periods a theme was clean before the month. */
    record Clean(String theme, int periods) {}

    /** A finding of a requirement. */
    record Found(AlikeKeys.Subject subject, AlikeKeys alike, FindingKind kind) {
        Finding finding(ReportingPeriod period) {
            return MadeUpFinding.of(subject.key(), subject.theme(), kind, period);
        }

        /** How it was so many periods ago, if it was already. */
        Optional<Found> ago(int periods) {
            return Optional.ofNullable(kind.ago(periods, alike.missing())).map(then -> new Found(subject, alike, then));
        }
    }

    /** One finding. */
    static Seen of(Tally tally, Placed placed) {
        return new Seen(tally, placed.kind().months(), 1, null, null, placed, null);
    }

    /** Both. */
    Seen and(Seen more, Tally both) {
        return new Seen(both, Math.max(months, more.months), size + more.size, this, more, null, null);
    }

    /** The same findings of a theme, told as a month sees them. */
    Seen as(Tally other, Clean before) {
        return new Seen(other, Math.max(months, before.periods() + 1), size, this, null, null, before);
    }

    /** For how long each theme was clean before, where that makes a difference. */
    SortedMap<String, Integer> cleanBefore() {
        SortedMap<String, Integer> before = new TreeMap<>();
        each(part -> {
            if (part.clean != null && part.clean.periods() > 0) {
                before.put(part.clean.theme(), part.clean.periods());
            }
        });
        return before;
    }

    /** Which kind stands for one of which requirements. */
    List<Placed> all() {
        List<Placed> all = new ArrayList<>();
        each(part -> {
            if (part.placed != null) {
                all.add(part.placed);
            }
        });
        return all;
    }

    private void each(Consumer<Seen> taker) {
        taker.accept(this);
        if (one != null) {
            one.each(taker);
        }
        if (other != null) {
            other.each(taker);
        }
    }
}
