package org.improvementnotice.compliance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.LadderExploration;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.rules.PackFiles;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pack whose folder may change while a program runs. What is served is the folder as it last passed what {@code compliance
 * check} asks of a pack; while it has problems, the pack before it goes on being served. Swapped as a whole: whoever holds an
 * engine goes on with the pack it was made of. Share it between threads.
 *
 * <pre>{@code
 * try (ServedPack pack = ServedPack.of(folder)) {
 *     pack.watch(Duration.ofSeconds(10), reload -> reload.problems().forEach(each -> log.warn("{}", each)));
 *     Assessment assessment = pack.engine().assess(Facts.read(file, pack.engine().pack()));
 * }
 * }</pre>
 */
public final class ServedPack implements AutoCloseable {

    private final Path folder;
    private final Function<PackFiles, RulePack> loader;
    private final UnaryOperator<ComplianceEngine> setUp;
    private volatile ComplianceEngine engine;
    private @Nullable Thread watching;

    private ServedPack(Path folder, Function<PackFiles, RulePack> loader, UnaryOperator<ComplianceEngine> setUp) {
        this.folder = folder;
        this.loader = loader;
        this.setUp = setUp;
        this.engine = setUp.apply(ComplianceEngine.of(checked(PackFiles.of(folder))));
    }

    /**
     * Serves a pack of checked rules.
     *
     * @param folder the folder that holds {@code pack.yaml}
     * @throws InvalidRulePackException with every problem of every file, if there is one: nothing is served then
     */
    public static ServedPack of(Path folder) {
        return of(folder, RulePack::load, each -> each);
    }

    /**
     * Serves a pack.
     *
     * @param loader makes the files ready to fire: {@code RulePack::load}, or {@code RulePack::trusted}
     * @param setUp what each engine is to have, such as a listener: {@code engine -> engine.telling(listener)}
     * @throws InvalidRulePackException with every problem of every file, if there is one: nothing is served then
     */
    public static ServedPack of(
            Path folder, Function<PackFiles, RulePack> loader, UnaryOperator<ComplianceEngine> setUp) {
        return new ServedPack(folder, loader, setUp);
    }

    /** The engine of the pack that is served now. Ask for it anew for each piece of work. */
    public ComplianceEngine engine() {
        return engine;
    }

    /**
     * What came of looking at the folder.
     *
     * @param swapped whether another pack is served since
     * @param digest SHA-256 of the pack that is served, in hexadecimal
     * @param problems why the folder as it stands is not served; empty where it is
     */
    public record Reload(boolean swapped, String digest, List<Problem> problems) {
        /** Copies the list. */
        public Reload {
            problems = List.copyOf(problems);
        }
    }

    /** Looks at the folder now, and serves it if it changed and passes. */
    public synchronized Reload reload() {
        RulePack served = engine.pack();
        try {
            PackFiles files = PackFiles.of(folder);
            if (files.digests().equals(served.fileDigests())) {
                return new Reload(false, served.digest(), List.of());
            }
            RulePack pack = checked(files);
            engine = setUp.apply(ComplianceEngine.of(pack));
            return new Reload(true, pack.digest(), List.of());
        } catch (InvalidRulePackException e) {
            return new Reload(false, served.digest(), e.problems());
        }
    }

    /**
     * Looks at the folder again and again, in a thread of its own, until this is closed or watched otherwise. A folder is
     * looked at as a whole, not by what the file system reports, so that one on another machine is watched too.
     *
     * @param every how long to wait between two looks; above 0
     * @param told what came of it: each swap, and what is wrong, once for as long as the same is
     * @throws IllegalArgumentException if there is no time between two looks
     */
    public synchronized void watch(Duration every, Consumer<Reload> told) {
        if (every.isZero() || every.isNegative()) {
            throw new IllegalArgumentException("a folder is watched every so often, not every " + every);
        }
        close();
        Thread thread = new Thread(() -> look(every, new Look(told)), "compliance-pack-watch");
        thread.setDaemon(true);
        thread.start();
        watching = thread;
    }

    private static void look(Duration every, Look look) {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(every.toNanos());
                look.again();
            }
        } catch (InterruptedException e) {
            // the watch is ended
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the watch. The pack served last goes on being served. */
    @Override
    public synchronized void close() {
        if (watching != null) {
            watching.interrupt();
            watching = null;
        }
    }

    /** One look after the other. */
    private final class Look {
        private static final Logger LOG = LoggerFactory.getLogger(ServedPack.class);
        private final Consumer<Reload> told;
        private List<Problem> before = List.of();

        Look(Consumer<Reload> told) {
            this.told = told;
        }

        void again() {
            try {
                Reload reload = reload();
                boolean news = reload.swapped() || !reload.problems().equals(before);
                before = reload.problems();
                if (news) {
                    told.accept(reload);
                }
            } catch (RuntimeException e) {
                // one look that fails must not end the watch
                LOG.warn("looking at the pack {} failed", folder, e);
            }
        }
    }

    private RulePack checked(PackFiles files) {
        RulePack pack = loader.apply(files);
        List<Problem> problems = pack.secondReading();
        if (problems.isEmpty()) {
            problems = ComplianceEngine.of(pack)
                    .exploreLadder()
                    .map(LadderExploration::problems)
                    .orElse(List.of());
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulePackException(problems);
        }
        return pack;
    }
}
