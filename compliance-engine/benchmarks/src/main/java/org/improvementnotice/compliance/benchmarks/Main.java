package org.improvementnotice.compliance.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Measures rows and prints them as one table. */
public final class Main {

    private static final String HELP = """
            run [ROW...] [--quick] [--large=READINGS] [--profile]

            Measures the rows named, or all, and prints one table. Each figure is the median of at least five runs of the two
            sides by turns, of three in rows 7 and 8. Both sides are checked to come to the same; a row in which they do not
            is not measured, and the exit code is 1. The command and the benchmarks are built first, by the Maven profile `benchmarks`,
            which is no part of other builds; MAVEN_ARGS is passed on.
              --quick            small sizes: shows that all of it runs, its figures are no answer
              --bulk=READINGS    how much rows 6 and 10 read (1000000)
              --large=READINGS   how much the larger side of rows 7 and 8 reads (10000000)
              --small=READINGS   how much the smaller reads (100000)
              --profile          records our side of rows 3, 6 and 11 and prints where it was seen most often
            """;

    private final Set<Integer> asked = new TreeSet<>();
    private Sizes sizes = Sizes.FULL;
    private boolean profiled;
    private boolean whole = true;

    private Main() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.print(HELP);
            rows().forEach(each -> System.out.println("  row " + each.number() + ": " + each.question()));
            return;
        }
        Main main = new Main();
        main.take(List.of(arguments));
        main.run();
    }

    private static List<Row> rows() {
        return Stream.of(ColdRows.all(), WarmRows.all(), BulkRows.all())
                .flatMap(List::stream)
                .sorted(java.util.Comparator.comparing(Row::number))
                .toList();
    }

    private void take(List<String> arguments) {
        for (String each : arguments) {
            if (each.equals("--quick")) {
                sizes = Sizes.QUICK;
            }
        }
        for (String each : arguments) {
            if (each.equals("--profile")) {
                profiled = true;
            } else if (each.startsWith("--large=")) {
                sizes = sizes.withLarge(after("--large=", each));
            } else if (each.startsWith("--small=")) {
                sizes = sizes.withSmall(after("--small=", each));
            } else if (each.startsWith("--bulk=")) {
                sizes = sizes.withBulk(after("--bulk=", each));
            } else if (!each.equals("--quick")) {
                asked.add(Integer.parseInt(each));
            }
        }
    }

    private static int after(String option, String argument) {
        return Integer.parseInt(argument.substring(option.length()));
    }

    private void run() throws Exception {
        if (profiled) {
            Profile.record("ours");
            Profile.record("reader");
            Profile.record("bulk");
        }
        List<String> lines = new ArrayList<>();
        for (Row row : rows()) {
            if (asked.isEmpty() || asked.contains(row.number())) {
                System.err.println("row " + row.number() + ": " + row.question());
                lines.add(lineOf(row));
            }
        }
        System.out.println(machine());
        System.out.println();
        System.out.println("| row | question | ours | peer | ours / peer (least to most) | runs | bar | |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        lines.forEach(System.out::println);
        System.out.print(Profile.told());
        if (!whole) {
            System.exit(1);
        }
    }

    /** A row that cannot be measured does not keep the others from the table. */
    private String lineOf(Row row) throws InterruptedException {
        try {
            return row.line(row.measuring().measure(sizes));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            e.printStackTrace();
            whole = false;
            return "| " + row.number() + " | " + row.question() + " | | | | | "
                    + row.bar().inWords() + " | **not measured** |";
        }
    }

    private String machine() {
        long memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        return LocalDate.now(ZoneOffset.UTC) + ", "
                + Runtime.getRuntime().availableProcessors()
                + " processors, " + (memory >> 30) + " GiB, Java " + Runtime.version()
                + ", medians of runs by turns" + (sizes.equals(Sizes.FULL) ? "" : ", " + sizes.inWords());
    }
}
