package org.improvementnotice.compliance.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process, and what it took. The shell's {@code time} asks the kernel what its child used, to the millisecond, once the child
 * has ended; Java itself cannot ask after that.
 */
final class Child {

    private static final String TIMED = "TIMEFORMAT='%R %U %S'; { time \"$@\" >\"$OUT\" 2>\"$ERR\"; } 2>\"$TIMES\"";

    private Child() {}

    /**
     * What a process took.
     *
     * @param wall seconds by the clock
     * @param cpu seconds of all its threads, in its own code and in the kernel
     */
    record Took(double wall, double cpu) {}

    /**
     * Runs a command to its end.
     *
     * @throws IllegalStateException if it ends with another exit code than 0
     */
    static Took run(List<String> command, Path out) throws IOException, InterruptedException {
        Path times = Files.createTempFile("benchmarks", ".times");
        Path errors = Files.createTempFile("benchmarks", ".err");
        try {
            List<String> all = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
            all.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(all).redirectInput(new File("/dev/null"));
            builder.environment().put("LC_ALL", "C");
            builder.environment().put("OUT", out.toString());
            builder.environment().put("ERR", errors.toString());
            builder.environment().put("TIMES", times.toString());
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        "exit code " + code + " of " + command + ": " + Files.readString(errors));
            }
            String[] took = Files.readString(times).strip().split(" ", -1);
            return new Took(Double.parseDouble(took[0]), Double.parseDouble(took[1]) + Double.parseDouble(took[2]));
        } finally {
            Files.delete(times);
            Files.delete(errors);
        }
    }
}
