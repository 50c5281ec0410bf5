package org.improvementnotice.compliance.input;

import java.util.List;
import org.improvementnotice.compliance.model.Place;

/**
 * A row of a CSV file.
 *
 * @param place where it starts
 * @param cells at least one
 */
record CsvRow(Place place, List<CsvCell> cells) {

    /** A cell by its number from 0; an empty one where there is none of this number. */
    CsvCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : new CsvCell(place, "", false);
    }

    boolean isEmpty() {
        for (CsvCell each : cells) {
            if (!each.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    boolean isRefused() {
        for (CsvCell each : cells) {
            if (each.isRefused()) {
                return true;
            }
        }
        return false;
    }
}
