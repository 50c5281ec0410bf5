package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Problem;

/** Applies the changes that problems ask for, as an editor would. */
public final class Mending {

    private Mending() {}

    /** The text with every change of the problems made, the last first. */
    public static String mended(String text, List<Problem> problems) {
        List<int[]> lines = new ArrayList<>(Arrays.stream(text.split("\n", -1))
                .map(each -> each.codePoints().toArray())
                .toList());
        problems.stream()
                .map(Problem::mend)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Problem.Mend::place).reversed())
                .forEach(mend -> lines.set(
                        mend.place().line() - 1, changed(lines.get(mend.place().line() - 1), mend)));
        return lines.stream().map(each -> new String(each, 0, each.length)).collect(Collectors.joining("\n"));
    }

    private static int[] changed(int[] line, Problem.Mend mend) {
        int from = Math.min(line.length, mend.place().column() - 1);
        int to = Math.min(line.length, from + mend.length());
        String changed = new String(line, 0, from) + mend.text() + new String(line, to, line.length - to);
        return changed.codePoints().toArray();
    }
}
