package org.improvementnotice.compliance.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statuses of an output, whatever its format. */
final class Statuses {

    private static final Pattern LINE = Pattern.compile("^(PASS|WARN|BREACH) +(\\d+\\.\\d+) .*");

    private Statuses() {}

    /** Of a printed report: clause to status. */
    static SortedMap<String, String> printed(Path file) throws IOException {
        SortedMap<String, String> statuses = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                statuses.put(matcher.group(2), matcher.group(1));
            }
        }
        if (statuses.isEmpty()) {
            throw new IllegalStateException("no status is printed");
        }
        return statuses;
    }

    /**
     * How many there are and what they are, in any order.
     *
     * @param sum of a number made of each council, month, clause and status
     */
    record Sum(long count, long sum) {
        static final Sum NONE = new Sum(0, 0);

        Sum and(String council, String month, String clause, String status) {
            String one = council + "|" + month + "|" + clause + "|" + status.toUpperCase(Locale.ROOT);
            long hash = 1125899906842597L;
            for (int i = 0; i < one.length(); i++) {
                hash = 31 * hash + one.charAt(i);
            }
            return new Sum(count + 1, sum + hash);
        }
    }

    /** Of the findings of a table that names its columns; none up to the status holds a comma. */
    static Sum csv(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            List<String> columns =
                    List.of(lines.readLine().replace("\uFEFF", "").split(",", -1));
            int kind = columns.indexOf("kind");
            int council = columns.indexOf("authority");
            int month = columns.indexOf("period");
            int clause = columns.indexOf("clause");
            int status = columns.indexOf("status");
            Sum sum = Sum.NONE;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", status + 2);
                if (kind < 0 || cells[kind].equals("finding")) {
                    sum = sum.and(cells[council], cells[month], cells[clause], cells[status]);
                }
            }
            return sum;
        }
    }
}
