package org.improvementnotice.compliance.rules;

import org.improvementnotice.compliance.input.KeyPlaces;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.language.PackVerification;
import org.improvementnotice.compliance.model.Place;
import org.jspecify.annotations.Nullable;

/** Where the YAML files of a pack name things; read when it is first asked, for most packs never ask. */
final class YamlKeys implements PackVerification.Keys {

    private final PackFiles files;
    private @Nullable KeyPlaces indicators;
    private @Nullable KeyPlaces notice;

    YamlKeys(PackFiles files) {
        this.files = files;
    }

    @Override
    public Place indicator(String code) {
        if (indicators == null) {
            indicators = places(PackFiles.INDICATORS);
        }
        return indicators.of(code);
    }

    @Override
    public Place notice(String section, String name) {
        if (notice == null) {
            notice = places(PackFiles.NOTICE);
        }
        return notice.of(section, name);
    }

    private KeyPlaces places(String file) {
        SourceFile source = files.files().get(file);
        String shown = files.shown(file);
        return KeyPlaces.of(source == null ? SourceFile.of(shown, "") : source.named(shown));
    }
}
