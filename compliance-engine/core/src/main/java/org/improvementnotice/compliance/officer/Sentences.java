package org.improvementnotice.compliance.officer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.Nearest;

/** Cases found by their sentences. */
public final class Sentences {

    private static final int NEAREST = 3;

    /** The fewest letters of a word by which a sentence is known; shorter ones stand in most of them. */
    private static final int SHORTEST = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Sentences() {}

    /** The cases whose sentence holds a text, in capitals or not, in their order. */
    public static List<Case> holding(String text, Collection<Case> cases) {
        return cases.stream()
                .filter(each -> small(each.words()).contains(small(text)))
                .toList();
    }

    /** The sentences that share most words with a text, or words near them: at most three, most words first. */
    public static List<String> nearest(String text, Collection<Case> cases) {
        Set<String> wanted = words(text);
        return cases.stream()
                .filter(each -> shared(wanted, words(each.words())) > 0)
                .sorted(Comparator.comparing((Case each) -> -shared(wanted, words(each.words()))))
                .limit(NEAREST)
                .map(Case::words)
                .toList();
    }

    private static long shared(Set<String> wanted, Set<String> words) {
        return wanted.stream()
                .filter(each -> words.contains(each) || Nearest.to(each, words).isPresent())
                .count();
    }

    private static Set<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(small(text))
                .filter(each -> each.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
