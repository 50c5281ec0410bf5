package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.improvementnotice.compliance.model.ClauseDifference.Circumstance;
import org.improvementnotice.compliance.model.Interval;

/**
 * Numbers at which verdicts differ, in circumstances.
 *
 * @param where the circumstances; empty where it is so in all
 * @param before what is asked before
 * @param after what is asked after
 */
record Found(VerdictRegions.Flip flip, List<Circumstance> where, AskedMonth.State before, AskedMonth.State after) {

    /** What is the same in circumstances that can be said as one. */
    private record Same(VerdictRegions.Flip flip, AskedMonth.State before, AskedMonth.State after) {}

    /** As few as can be: circumstances beside each other are put together. */
    static List<Found> joined(List<Found> all, List<CircumstanceCells.Cell> cells) {
        Set<String> broken = new HashSet<>();
        cells.forEach(cell -> cell.where().stream()
                .filter(each -> each.range() != null && isOpen(each.range()))
                .forEach(each -> broken.add(each.indicator() + " " + each.field())));
        Map<Same, List<List<Circumstance>>> byWhat = new LinkedHashMap<>();
        all.forEach(each -> byWhat.computeIfAbsent(
                        new Same(each.flip(), each.before(), each.after()), any -> new ArrayList<>())
                .add(each.where()));
        List<Found> joined = new ArrayList<>();
        byWhat.forEach((what, wheres) -> {
            List<List<Circumstance>> fewer =
                    wheres.size() == cells.size() ? List.of(List.of()) : fewer(new ArrayList<>(wheres), broken);
            fewer.forEach(each -> joined.add(new Found(what.flip(), each, what.before(), what.after())));
        });
        return joined;
    }

    private static boolean isOpen(Interval range) {
        return (range.from() != null && !range.withFrom()) || (range.to() != null && !range.withTo());
    }

    /** @param broken the numbers that need not be whole: some range of theirs has an open end */
    private static List<List<Circumstance>> fewer(List<List<Circumstance>> wheres, Set<String> broken) {
        for (int i = 0; i < wheres.size(); i++) {
            for (int j = i + 1; j < wheres.size(); j++) {
                Optional<List<Circumstance>> one = one(wheres.get(i), wheres.get(j), broken);
                if (one.isPresent()) {
                    wheres.set(i, one.get());
                    wheres.remove(j);
                    return fewer(wheres, broken);
                }
            }
        }
        return wheres;
    }

    /** Two circumstances as one, where they differ in one range and these meet. */
    private static Optional<List<Circumstance>> one(
            List<Circumstance> left, List<Circumstance> right, Set<String> broken) {
        if (left.size() != right.size()) {
            return Optional.empty();
        }
        List<Circumstance> joined = new ArrayList<>();
        int others = 0;
        for (int i = 0; i < left.size(); i++) {
            Circumstance one = left.get(i);
            Circumstance other = right.get(i);
            if (one.equals(other)) {
                joined.add(one);
                continue;
            }
            others++;
            Interval from = one.range();
            Interval to = other.range();
            boolean alike = one.indicator().equals(other.indicator()) && one.field() == other.field();
            boolean whole = !broken.contains(one.indicator() + " " + one.field());
            if (others > 1 || !alike || from == null || to == null || !Pieces.meet(from, to, whole)) {
                return Optional.empty();
            }
            joined.add(new Circumstance(one.indicator(), one.field(), Pieces.joined(from, to), ""));
        }
        return Optional.of(joined);
    }
}
