package org.improvementnotice.compliance.examples.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the job is told to do.
 *
 * @param format {@code csv} or {@code parquet}: what the facts are
 * @param facts a file or folder that every executor can read
 * @param pack the id of a shipped pack, or a folder that the driver can read
 * @param findings a folder that is not there yet
 * @param keepGoing whether councils without problems are judged although others have some
 */
record Order(String format, String facts, String pack, String findings, boolean keepGoing) {

    static final String USAGE = "usage: AssessCouncils [--keep-going] csv|parquet FACTS PACK FINDINGS";
    private static final String KEEP_GOING = "--keep-going";
    private static final Set<String> FORMATS = Set.of("csv", "parquet");
    private static final int COUNT = 4;

    static Order of(List<String> arguments) {
        List<String> named = new ArrayList<>(arguments);
        boolean keepGoing = named.remove(KEEP_GOING);
        if (named.size() != COUNT || !FORMATS.contains(named.get(0))) {
            throw new WrongUsageException(USAGE);
        }
        return new Order(named.get(0), named.get(1), named.get(2), named.get(3), keepGoing);
    }

    boolean isCsv() {
        return format.equals("csv");
    }

    /** The job was told something that cannot be done. */
    static final class WrongUsageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongUsageException(String message) {
            super(message);
        }
    }
}
