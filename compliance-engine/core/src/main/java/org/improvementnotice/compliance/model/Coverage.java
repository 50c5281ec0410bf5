package org.improvementnotice.compliance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cases of a pack cover of it.
 *
 * @param cases how many cases were looked at
 * @param items everything that a case can show: by rule in the order of the files, then the levels of attention
 * @param rules every rule with its cases, target rules before those of the ladder, by place
 */
public record Coverage(int cases, List<Item> items, List<RuleRow> rules) {

    /** Copies the lists. */
    public Coverage {
        items = List.copyOf(items);
        rules = List.copyOf(rules);
    }

    /** How many items a case shows. */
    public int covered() {
        return (int) items.stream().filter(Item::isCovered).count();
    }

    /** Covered items of all items, in whole per cent, rounded down: 100 where nothing is left out; 0 to 100. */
    public int percent() {
        return items.isEmpty() ? 100 : covered() * 100 / items.size();
    }

    /** What no case shows, in the order of the files, levels last. */
    public List<Item> uncovered() {
        return items.stream().filter(each -> !each.isCovered()).toList();
    }

    /** The items that are levels of attention. */
    public List<Item> levels() {
        return items.stream().filter(each -> each.kind() == Kind.LEVEL).toList();
    }

    /** What an item is about. */
    public enum Kind implements Code {
        /** A target rule that applies, a ladder rule that fires. */
        RULE,
        /** A line. */
        LINE,
        /** A line on the way to a goal that binds. */
        STEP,
        /** The straight line to a goal, which guides. */
        GUIDE,
        /** The end of a band. */
        BAND,
        /** On how many cases a figure must rest. */
        CASES,
        /** For how many periods running a line must be met. */
        PERIODS,
        /** A day by which something is due. */
        DAY,
        /** A warning window before such a day. */
        WINDOW,
        /** Yes or no. */
        STATE,
        /** A judgement of the board. */
        JUDGEMENT,
        /** A number in a circumstance. */
        NUMBER,
        /** A month in a circumstance. */
        MONTH,
        /** A level of attention. */
        LEVEL
    }

    /**
     * One thing that a case can show.
     *
     * @param kind what it is about
     * @param place where it stands in the pack, the file named from the folder of the pack
     * @param rule the rule it stands in; null for a level
     * @param shows what a case shows of it, such as {@code on the line 80}; completes "a case" and "no case"
     * @param write what to write where no case does, in words; empty where that is not known
     * @param examples cases to copy, each in the lines it has between its sentence and what it expects; each of them would
     *     do; empty where none is known
     * @param coveredBy the sentence of the first case that shows it; null where none does
     */
    public record Item(
            Kind kind,
            Place place,
            @Nullable RuleSource rule,
            String shows,
            String write,
            List<String> examples,
            @Nullable String coveredBy) {

        /** Copies the list. */
        public Item {
            examples = List.copyOf(examples);
        }

        /** Whether a case shows it. */
        public boolean isCovered() {
            return coveredBy != null;
        }

        /** The item as what is left out, after its place: {@code no case on the line 80; write one with 80.0}. */
        public String lacks() {
            return "no case " + shows + (write.isEmpty() ? "" : "; " + write);
        }
    }

    /**
     * A rule with its cases.
     *
     * @param rule the rule
     * @param cases how many cases show that it applies, or fires
     * @param covered how many of its items a case shows
     * @param items how many items it has
     */
    public record RuleRow(RuleSource rule, int cases, int covered, int items) {}
}
