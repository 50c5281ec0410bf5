package org.improvementnotice.compliance.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.language.PackVerification;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;

/** Where words stand first in the YAML files of a pack; the file as a whole where a word is not found. */
final class YamlKeys implements PackVerification.Keys {

    private static final Pattern KEY = Pattern.compile("^([A-Za-z0-9-]+):");
    private static final Pattern WORD = Pattern.compile("(?<![\\w-])([A-Za-z0-9][\\w-]*)");

    private final PackFiles files;
    private @Nullable Map<String, Place> indicators;
    private @Nullable Map<String, Place> words;

    YamlKeys(PackFiles files) {
        this.files = files;
    }

    @Override
    public Place indicator(String code) {
        if (indicators == null) {
            indicators = places(PackFiles.INDICATORS, KEY);
        }
        return indicators.getOrDefault(code, Place.of(files.shown(PackFiles.INDICATORS)));
    }

    @Override
    public Place notice(String name) {
        if (words == null) {
            words = places(PackFiles.NOTICE, WORD);
        }
        return words.getOrDefault(name, Place.of(files.shown(PackFiles.NOTICE)));
    }

    private Map<String, Place> places(String file, Pattern word) {
        String text = Optional.ofNullable(files.files().get(file))
                .flatMap(each -> each.text(new Problems()))
                .orElse("");
        Map<String, Place> places = new HashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = word.matcher(lines.get(i));
            while (matcher.find()) {
                int column = lines.get(i).codePointCount(0, matcher.start(1)) + 1;
                places.putIfAbsent(String.valueOf(matcher.group(1)), new Place(files.shown(file), i + 1, column));
            }
        }
        return places;
    }
}
