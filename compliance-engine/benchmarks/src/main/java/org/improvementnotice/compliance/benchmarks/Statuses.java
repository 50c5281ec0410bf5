package org.improvementnotice.compliance.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Of a table with the columns authority, period, clause and status in front. */
    static Sum csv(Path file) throws IOException {
        Sum sum = Sum.NONE;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            for (line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", 5);
                sum = sum.and(cells[0], cells[1], cells[2], cells[3]);
            }
        }
        return sum;
    }

    /** Of assessments, a council a line. */
    static Sum jsonl(Path file) throws IOException {
        Sum sum = Sum.NONE;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try (JsonParser parser = new JsonFactory().createParser(line)) {
                    sum = new Walk(parser, sum).sum();
                }
            }
        }
        return sum;
    }

    /** One assessment, walked once. */
    private static final class Walk {
        private final JsonParser parser;
        private Sum sum;
        private String authority = "";
        private String period = "";

        Walk(JsonParser parser, Sum sum) {
            this.parser = parser;
            this.sum = sum;
        }

        Sum sum() throws IOException {
            must(JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (key.equals("authority")) {
                    authority = parser.getText();
                } else if (key.equals("periods")) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        period();
                    }
                } else {
                    parser.skipChildren();
                }
            }
            return sum;
        }

        private void period() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (key.equals("period")) {
                    period = parser.getText();
                } else if (key.equals("findings")) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        finding();
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void finding() throws IOException {
            String clause = "";
            String status = "";
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (key.equals("clause")) {
                    clause = parser.getText();
                } else if (key.equals("status")) {
                    status = parser.getText();
                } else {
                    parser.skipChildren();
                }
            }
            sum = sum.and(authority, period, clause, status);
        }

        private void must(JsonToken token) throws IOException {
            if (parser.nextToken() != token) {
                throw new IllegalStateException("this is no assessment");
            }
        }
    }
}
