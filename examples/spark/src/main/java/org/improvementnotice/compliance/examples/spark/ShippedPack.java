package org.improvementnotice.compliance.examples.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.packs.RulePacks;
import org.improvementnotice.compliance.rules.PackFiles;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * A pack as it travels to the executors: its texts. A loaded pack cannot travel, for its rules are code in one process; so
 * each process loads the texts once, when it first judges a council by them.
 *
 * @param root what problems call the pack
 * @param texts of the files that bear on a verdict, by name
 */
record ShippedPack(String root, SortedMap<String, String> texts) implements Serializable {

    private static final Map<ShippedPack, ComplianceEngine> LOADED = new ConcurrentHashMap<>();

    /** Copies the map into one that can travel. */
    ShippedPack {
        texts = new TreeMap<>(texts);
    }

    /**
     * Reads a pack and sees that it loads, before anything travels.
     *
     * @param pack the id of a shipped pack, or a folder this process can read
     * @throws InvalidRulePackException with every problem of every file, if there is one
     */
    static ShippedPack of(String pack) {
        PackFiles files = RulePacks.ids().contains(pack) ? RulePacks.files(pack) : PackFiles.of(Path.of(pack));
        RulePack.load(files);
        SortedMap<String, String> texts = new TreeMap<>();
        files.files().forEach((name, file) -> {
            if (PackFiles.bearsOnVerdicts(name)) {
                texts.put(name, file.text(new Problems()).orElseThrow());
            }
        });
        return new ShippedPack(files.root(), texts);
    }

    /** The engine of this pack in this process. */
    ComplianceEngine engine() {
        return LOADED.computeIfAbsent(this, ShippedPack::load);
    }

    private ComplianceEngine load() {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, SourceFile.of(name, text)));
        return ComplianceEngine.of(RulePack.load(new PackFiles(root, files)));
    }
}
