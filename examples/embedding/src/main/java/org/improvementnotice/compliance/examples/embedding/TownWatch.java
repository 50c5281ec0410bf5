package org.improvementnotice.compliance.examples.embedding;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.improvementnotice.compliance.AssessmentListener;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.rules.RulePack;

/** A program with a pack of its own in its jar, told of what is found while it is found. */
public final class TownWatch implements AssessmentListener {

    private final PrintStream out;

    private TownWatch(PrintStream out) {
        this.out = out;
    }

    /** The pack beside this class, whether it lies in a folder or in a jar. Once loaded it needs neither. */
    static RulePack pack() {
        try {
            URI file = Objects.requireNonNull(TownWatch.class.getResource("/town-pack/pack.yaml"))
                    .toURI();
            if (!file.getScheme().equals("jar")) {
                return RulePack.load(folderOf(Path.of(file)));
            }
            try (FileSystem jar = FileSystems.newFileSystem(file, Map.of())) {
                return RulePack.load(folderOf(jar.provider().getPath(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the address of a resource is one", e);
        }
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    @Override
    public void found(Assessment assessment, PeriodAssessment month, Finding finding) {
        if (finding.status() == Status.BREACH) {
            out.println(month.period() + " " + finding.place() + " " + finding.message());
        }
    }

    @Override
    public void levelMoved(Assessment assessment, PeriodAssessment month) {
        out.println(
                month.period() + " level: " + month.escalation().recommended().level());
    }

    @Override
    public void notAssessed(String authority, RuntimeException why, Duration took) {
        out.println("not assessed: " + authority);
    }

    /** Judges a folder of facts by the pack, and says what there is to say of each month. */
    static void watch(Path facts, PrintStream out) {
        RulePack pack = pack();
        ComplianceEngine engine = ComplianceEngine.of(pack).telling(new TownWatch(out));
        try {
            engine.assess(Facts.read(facts, pack));
        } catch (InvalidFactsException e) {
            e.problems().forEach(out::println);
        }
    }

    /**
     * Prints what there is to say.
     *
     * @param arguments the folder of facts
     */
    public static void main(String[] arguments) {
        watch(Path.of(arguments[0]), System.out);
    }
}
