package org.improvementnotice.compliance.officer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.model.MutationResult;

/**
 * A slip planted in the text of a rule file, without the reader of rule files.
 *
 * @param says what {@code test --mutate} must call it
 */
record PlantedSlip(String file, int line, int column, String says, String text) {

    /** Numbers, months, days and words that are taken for another. */
    private static final Pattern WORD = Pattern.compile("(?<=[( ,])[0-9]+(?=[),B ])|\"[0-9]{4}-[0-9]{2}(-[0-9]{2})?\""
            + "|\\b(atLeast|atMost|onOrAfter|before|breachBelow|breachAbove)(?=\\()|>=|(?<=value )>"
            + "|(?<=Status.)BREACH|breaches|\"(board-attention|corrective-action)\"");

    /** What a target can do without, with its argument. */
    private static final Pattern SPARE =
            Pattern.compile("(?<=\\.)(breachBelow|breachAbove|breachOutside|tolerance|by|basedOnAtLeast"
                    + "|sustainedFor|warnDays|sameDay)\\(([^()]|\\([^()]*\\))*\\)");

    /** A condition with another before it in the same line, up to the end of the line's brackets. */
    private static final Pattern CONDITION = Pattern.compile("(?<=, )[a-zA-Z]+( [>=]+ [^,]*|\\(\"2\"\\))(?= \\)$)");

    /** The first of two. */
    private static final Pattern FIRST = Pattern.compile("(?<=\\( )(status|breaches|atLeast)[^,]*(?=, )");

    /** Every slip in the rule files of a pack. */
    static List<PlantedSlip> in(Map<String, String> files) {
        List<PlantedSlip> all = new ArrayList<>();
        files.forEach((name, text) -> {
            if (name.endsWith(".drl")) {
                all.addAll(new Planting(name, List.of(text.split("\n", -1))).slips());
            }
        });
        return all;
    }

    boolean isAt(MutationResult.Fate fate) {
        return fate.place().file().endsWith(file)
                && fate.place().line() == line
                && fate.place().column() == column
                && fate.says().equals(says);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + says;
    }

    private record Planting(String name, List<String> lines) {

        List<PlantedSlip> slips() {
            List<PlantedSlip> slips = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.startsWith("rule")) {
                    slips.add(
                            without(i, lines.subList(i, lines.size()).indexOf("end") + 1, 1, "the rule is taken away"));
                } else if (!line.contains("@")) {
                    words(i, slips);
                    losses(i, slips);
                }
            }
            return slips;
        }

        private void words(int i, List<PlantedSlip> slips) {
            for (MatchResult found : WORD.matcher(lines.get(i)).results().toList()) {
                for (String other : others(found.group())) {
                    slips.add(replaced(
                            i, found.start(), found.end(), other, "`" + found.group() + "` becomes `" + other + "`"));
                }
            }
        }

        private void losses(int i, List<PlantedSlip> slips) {
            lost(SPARE, i, 1, 0, "`.%s` is left out", slips);
            lost(CONDITION, i, 2, 0, "the condition `%s` is left out", slips);
            lost(FIRST, i, 0, 2, "the condition `%s` is left out", slips);
            boolean one = lines.get(Math.max(0, i - 1)).equals("when")
                    && lines.get(i + 1).equals("then");
            if (lines.get(i).startsWith("    ") && !lines.get(i).contains("insert(") && !one) {
                slips.add(without(i, 1, 5, "the circumstance `" + lines.get(i).strip() + "` is left out"));
            }
        }

        /** What a pattern finds is taken away, with so many signs before and after it. */
        private void lost(Pattern pattern, int i, int before, int after, String says, List<PlantedSlip> slips) {
            pattern.matcher(lines.get(i))
                    .results()
                    .forEach(found -> slips.add(new PlantedSlip(
                            name,
                            i + 1,
                            found.start() + 1,
                            says.formatted(found.group()),
                            replaced(i, found.start() - before, found.end() + after, "", "")
                                    .text())));
        }

        private PlantedSlip replaced(int i, int start, int end, String other, String says) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(
                    i, lines.get(i).substring(0, start) + other + lines.get(i).substring(end));
            return new PlantedSlip(name, i + 1, start + 1, says, String.join("\n", changed));
        }

        private PlantedSlip without(int i, int count, int column, String says) {
            List<String> rest = new ArrayList<>(lines);
            rest.subList(i, i + count).clear();
            return new PlantedSlip(name, i + 1, column, says, String.join("\n", rest));
        }

        private static List<String> others(String written) {
            return switch (written) {
                case "atLeast" -> List.of("atMost");
                case "atMost" -> List.of("atLeast");
                case "onOrAfter" -> List.of("before");
                case "before" -> List.of("onOrAfter");
                case "breachBelow" -> List.of("breachAbove");
                case "breachAbove" -> List.of("breachBelow");
                case "BREACH" -> List.of("WARN");
                case "breaches" -> List.of("warns");
                case "\"board-attention\"" -> List.of("\"weekly-grip\"");
                case "\"corrective-action\"" -> List.of("\"board-attention\"");
                case ">=" -> List.of(">");
                case ">" -> List.of(">=");
                default ->
                    written.startsWith("\"") ? dates(written.substring(1, written.length() - 1)) : numbers(written);
            };
        }

        private static List<String> numbers(String written) {
            int number = Integer.parseInt(written);
            return number == 0 ? List.of("1") : List.of(String.valueOf(number - 1), String.valueOf(number + 1));
        }

        private static List<String> dates(String date) {
            return date.length() == 7
                    ? List.of(
                            "\"" + YearMonth.parse(date).minusMonths(1) + "\"",
                            "\"" + YearMonth.parse(date).plusMonths(1) + "\"")
                    : List.of(
                            "\"" + LocalDate.parse(date).minusDays(1) + "\"",
                            "\"" + LocalDate.parse(date).plusDays(1) + "\"");
        }
    }
}
