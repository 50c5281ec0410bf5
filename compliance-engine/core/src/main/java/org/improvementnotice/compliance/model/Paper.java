package org.improvementnotice.compliance.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * For whom papers are made. Bodies that see the same get the same papers, byte for byte, so all of them are named.
 *
 * @param bodies who gets them, in the pack's order; at least one
 * @param papers who may read them
 * @param shows how much they show
 */
public record Paper(List<Notice.Body> bodies, Papers papers, Shows shows) {

    /** @throws IllegalArgumentException if nobody gets them */
    public Paper {
        bodies = List.copyOf(bodies);
        if (bodies.isEmpty()) {
            throw new IllegalArgumentException("papers are made for somebody");
        }
    }

    /**
     * The papers of a body.
     *
     * @throws IllegalArgumentException if the notice knows no such body
     */
    public static Paper of(Notice notice, String body) {
        Notice.Body its = notice.bodies().get(body);
        if (its == null) {
            throw new IllegalArgumentException("there is no body `" + body + "`; there are "
                    + String.join(", ", notice.bodies().keySet()));
        }
        return new Paper(
                notice.bodies().values().stream()
                        .filter(each -> each.papers() == its.papers() && each.shows() == its.shows())
                        .toList(),
                its.papers(),
                its.shows());
    }

    /** Whether small numbers are withheld. */
    public boolean isPublic() {
        return papers == Papers.PUBLIC;
    }

    /** {@code papers for External Improvement Board and Director; private}. */
    public String inWords() {
        String names = bodies.stream().map(Notice.Body::name).collect(Collectors.joining(", "));
        return "papers for " + names + "; "
                + (isPublic()
                        ? "public: of protected indicators, counts of 1 to 5 and what tells them are withheld as c"
                        : "private")
                + switch (shows) {
                    case WHOLE -> "";
                    case MOVED -> "; what moved";
                    case LEVEL -> "; the level, and what is at BREACH";
                };
    }
}
