package org.improvementnotice.compliance.report.board;

import java.util.List;

/** What a section of the page is made of. */
sealed interface Block {

    /** A paragraph. */
    record Paragraph(Phrase words) implements Block {
        static Paragraph of(String words) {
            return new Paragraph(Phrase.of(words));
        }
    }

    /** A list. */
    record Bullets(List<Phrase> items) implements Block {
        /** Copies the list. */
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** A list whose items have numbers. */
    record Numbered(List<Phrase> items) implements Block {
        /** Copies the list. */
        public Numbered {
            items = List.copyOf(items);
        }
    }

    /**
     * A table whose first column heads its rows.
     *
     * @param id for links; unique within the page
     * @param caption what it shows
     * @param heads of the columns
     * @param rows as many cells each as there are heads
     */
    record Table(String id, String caption, List<String> heads, List<List<Phrase>> rows) implements Block {
        /** @throws IllegalArgumentException if a row has more or fewer cells than there are heads */
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = heads.size();
            if (rows.stream().anyMatch(each -> each.size() != columns)) {
                throw new IllegalArgumentException("a row has a cell for each head: " + caption);
            }
        }
    }

    /** A table too wide for a narrow screen, which is moved sideways. */
    record Wide(Table table) implements Block {}

    /**
     * Something with a heading of its own and what is to be said of it, each under a name.
     *
     * @param id for links; unique within the page
     */
    record Card(String id, Phrase heading, List<Entry> entries) implements Block {
        /** Copies the list. */
        public Card {
            entries = List.copyOf(entries);
        }
    }

    /** One thing said of something, under a name. */
    record Entry(String name, Phrase words) {}

    /** Blocks under a heading of their own. */
    record Group(String heading, List<Block> blocks) implements Block {
        /** Copies the list. */
        public Group {
            blocks = List.copyOf(blocks);
        }
    }

    /** Charts to be read beside each other, each with the table that says the same. */
    record Pictures(List<Picture> pictures) implements Block {
        /** Copies the list. */
        public Pictures {
            pictures = List.copyOf(pictures);
        }
    }

    /** A chart by its name, what there is to know of it, and the table that says the same. */
    record Picture(String name, Chart chart, List<Phrase> notes, Table table) {
        /** Copies the list. */
        public Picture {
            notes = List.copyOf(notes);
        }
    }
}
