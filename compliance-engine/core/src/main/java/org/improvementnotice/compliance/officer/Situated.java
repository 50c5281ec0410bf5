package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Findings of named requirements, made of what only says how many are of which kind. */
final class Situated {

    private Situated() {}

    /** The first requirements of each class get its kinds, in order; each a requirement of its own. */
    static List<Seen.Found> of(List<Seen.Placed> placed) {
        IdentityHashMap<AlikeKeys, Integer> used = new IdentityHashMap<>();
        List<Seen.Found> found = new ArrayList<>();
        for (Seen.Placed each : placed) {
            int next = used.merge(each.keys(), 1, Integer::sum) - 1;
            found.add(new Seen.Found(each.keys().keys().get(next), each.keys(), each.kind()));
        }
        return found;
    }
}
