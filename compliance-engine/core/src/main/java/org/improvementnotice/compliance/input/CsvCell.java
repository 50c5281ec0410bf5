package org.improvementnotice.compliance.input;

import org.improvementnotice.compliance.model.Place;

/**
 * A cell of a CSV file.
 *
 * @param place where it starts, its quote included
 * @param text without the spaces around it
 * @param isRefused whether a problem was added that lets nothing be read from it
 */
record CsvCell(Place place, String text, boolean isRefused) {

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** As a text, whatever it looks like: CSV does not tell texts from numbers. */
    Node.Scalar asText() {
        return new Node.Scalar(place, text, false, false);
    }

    /** As a number, in quotes or not. */
    Node.Scalar asNumber() {
        return new Node.Scalar(place, text, true, false);
    }
}
