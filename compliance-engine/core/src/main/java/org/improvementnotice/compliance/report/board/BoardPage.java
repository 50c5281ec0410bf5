package org.improvementnotice.compliance.report.board;

import java.util.List;

/**
 * All that the board's report says, without a form.
 *
 * @param title of the document
 * @param cover the first side
 * @param sections what follows, in reading order
 */
record BoardPage(String title, Cover cover, List<Section> sections) {

    /** Copies the list. */
    BoardPage {
        sections = List.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param id for links; unique within the page
     */
    record Section(String id, String heading, List<Block> blocks) {
        /** Copies the list. */
        Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * The first side, enough by itself.
     *
     * @param heading council and month
     * @param facts what the report is of, each under a name
     * @param verdict how the month came out, with what is missing
     * @param elsewhere what the notice asks that is not judged here
     * @param asked what the Board is asked to do, in order
     * @param trusted how far the figures can be trusted
     * @param changed what changed since the month before
     * @param legend what a BREACH is not
     */
    record Cover(
            String heading,
            List<Block.Entry> facts,
            Phrase verdict,
            Phrase elsewhere,
            Shortlist asked,
            Shortlist trusted,
            Shortlist changed,
            String legend) {
        /** Copies the list. */
        Cover {
            facts = List.copyOf(facts);
        }
    }

    /**
     * What is alike in a list, so that many of one kind leave room for others.
     *
     * @param items all of the kind
     * @param most how many of them the first side holds
     */
    record Kind(List<Phrase> items, int most) {
        /** Copies the list. */
        Kind {
            items = List.copyOf(items);
        }

        /** All items of some kinds, in their order. */
        static List<Phrase> all(List<Kind> kinds) {
            return kinds.stream().flatMap(each -> each.items().stream()).toList();
        }
    }

    /**
     * The first of a list, as many as the first side holds.
     *
     * @param items those shown
     * @param more how many follow elsewhere
     * @param in the id of the section that holds all of them
     */
    record Shortlist(List<Phrase> items, int more, String in) {
        /** Copies the list. */
        Shortlist {
            items = List.copyOf(items);
        }

        /** Of each kind as many as it may have, in the order of the kinds. */
        static Shortlist of(List<Kind> kinds, String in) {
            List<Phrase> first = kinds.stream()
                    .flatMap(each -> each.items().stream().limit(each.most()))
                    .toList();
            int all = kinds.stream().mapToInt(each -> each.items().size()).sum();
            return new Shortlist(first, all - first.size(), in);
        }
    }
}
