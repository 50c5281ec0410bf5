package org.improvementnotice.compliance.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.FuzzNumbers;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Problems;

/**
 * A facts file of the bytes that a fuzzer gives: one that is right, with a few of its numbers and words changed, so that
 * many a file drawn is right too.
 *
 * @param name says as what it is read
 */
record FactsFileDraw(String name, String text) {

    private static final int MOST_CHANGES = 3;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]*");
    private static final List<FactsFileDraw> RIGHT = right();

    byte[] file() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Files that say all they can, whole and in pieces, each without a problem. */
    static List<FactsFileDraw> right() {
        List<FactsFileDraw> right = new ArrayList<>();
        for (String month : months(FactsReaderTest.WHOLE)) {
            right.add(new FactsFileDraw("f.yaml", month));
            right.add(new FactsFileDraw("f.json", JsonOf.yaml(month)));
        }
        for (String table : List.of(CsvFactsTest.LONG, CsvFactsTest.WIDE)) {
            String header = table.substring(0, table.indexOf('\n') + 1);
            right.add(new FactsFileDraw("f.csv", table));
            table.lines().skip(1).forEach(row -> right.add(new FactsFileDraw("f.csv", header + row + "\n")));
        }
        // a row of a split figure is none without the others
        right.removeIf(each -> !each.isRight());
        return right;
    }

    private boolean isRight() {
        Problems problems = new Problems();
        FactsReader.read(List.of(SourceFile.of(name, text)), Sample.pack(), problems);
        return problems.isEmpty();
    }

    private static List<String> months(String whole) {
        List<String> months = new ArrayList<>(List.of(whole));
        String head = whole.lines().limit(3).collect(Collectors.joining("\n", "", "\n"));
        whole.lines().skip(3).filter(each -> !each.equals("readings:")).forEach(each -> {
            months.add(head + (each.startsWith(" ") ? "readings:\n" : "") + each + "\n");
        });
        return months;
    }

    /** Draws a file; the same bytes draw the same file. */
    static FactsFileDraw of(byte[] bytes, List<String> words) {
        FuzzNumbers numbers = new FuzzNumbers(bytes);
        FactsFileDraw right = RIGHT.get(numbers.nextInt(RIGHT.size()));
        String text = right.text();
        int changes = numbers.nextInt(MOST_CHANGES + 1);
        for (int i = 0; i < changes; i++) {
            text = numbers.nextInt(4) < 3
                    ? changed(text, NUMBER, number(numbers), numbers)
                    : changed(text, WORD, words.get(numbers.nextInt(words.size())), numbers);
        }
        return new FactsFileDraw(right.name(), text);
    }

    private static String changed(String text, Pattern what, String instead, FuzzNumbers numbers) {
        List<MatchResult> all = what.matcher(text).results().toList();
        MatchResult one = all.get(numbers.nextInt(all.size()));
        return text.substring(0, one.start()) + instead + text.substring(one.end());
    }

    private static String number(FuzzNumbers numbers) {
        return switch (numbers.nextInt(8)) {
            case 0 -> "0";
            case 1 -> numbers.nextInt(1000) + "." + numbers.nextInt(1000);
            case 2 -> String.valueOf(numbers.nextInt(1 << 24));
            case 3 -> "0" + (1 + numbers.nextInt(9));
            case 4 -> "20" + (11 + numbers.nextInt(3));
            default -> String.valueOf(numbers.nextInt(256));
        };
    }
}
