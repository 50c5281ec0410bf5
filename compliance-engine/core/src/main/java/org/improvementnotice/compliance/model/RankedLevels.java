package org.improvementnotice.compliance.model;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** The degrees of attention of a notice, lowest first, each found by its name at once. */
final class RankedLevels extends AbstractList<Notice.Level> implements RandomAccess {

    private final List<Notice.Level> levels;
    private final Map<String, Integer> ranks = new HashMap<>();

    private RankedLevels(List<Notice.Level> levels) {
        this.levels = List.copyOf(levels);
        for (int i = 0; i < this.levels.size(); i++) {
            ranks.putIfAbsent(this.levels.get(i).level(), i + 1);
        }
    }

    static RankedLevels of(List<Notice.Level> levels) {
        return levels instanceof RankedLevels ranked ? ranked : new RankedLevels(levels);
    }

    boolean has(String level) {
        return ranks.containsKey(level);
    }

    /** How high a level stands, 1 for the lowest. */
    int rank(String level) {
        Integer rank = ranks.get(level);
        if (rank == null) {
            throw new IllegalArgumentException("there is no level `" + level + "`");
        }
        return rank;
    }

    @Override
    public Notice.Level get(int index) {
        return levels.get(index);
    }

    @Override
    public int size() {
        return levels.size();
    }
}
