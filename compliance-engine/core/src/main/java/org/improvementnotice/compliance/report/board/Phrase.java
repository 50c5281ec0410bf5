package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, or what stands in a cell: our words, and between them words of others, statuses and links, each marked as
 * what it is.
 *
 * @param spans in reading order
 */
record Phrase(List<Span> spans) {

    /** Copies the list. */
    Phrase {
        spans = List.copyOf(spans);
    }

    /** A stretch of one kind. */
    sealed interface Span {
        /** The stretch as it is read, without marks. */
        String text();
    }

    /** Our words, and texts of the assessment. */
    record Own(String text) implements Span {}

    /** Words of others, which stand in quotation marks. */
    record Quote(String text) implements Span {}

    /** A status by its word. */
    record Mark(Status status) implements Span {
        @Override
        public String text() {
            return status.code();
        }
    }

    /**
     * A way to another place of the page.
     *
     * @param to the id of that place
     */
    record Link(String to, String text) implements Span {}

    static Phrase of(String words) {
        return new Phrase(List.of(new Own(words)));
    }

    static Phrase of(Status status) {
        return new Phrase(List.of(new Mark(status)));
    }

    Phrase and(String words) {
        return with(new Own(words));
    }

    Phrase and(Phrase other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        return new Phrase(all);
    }

    /** The same with words of others behind it; nothing is added where there are none. */
    Phrase quote(@Nullable String others) {
        return others == null || others.isBlank() ? this : with(new Quote(others.strip()));
    }

    Phrase mark(Status status) {
        return with(new Mark(status));
    }

    Phrase link(String to, String words) {
        return with(new Link(to, words));
    }

    private Phrase with(Span span) {
        List<Span> all = new ArrayList<>(spans);
        all.add(span);
        return new Phrase(all);
    }

    /** As it is read, words of others in quotation marks. */
    String text() {
        return spans.stream()
                .map(each -> each instanceof Quote ? "“" + each.text() + "”" : each.text())
                .collect(Collectors.joining());
    }
}
