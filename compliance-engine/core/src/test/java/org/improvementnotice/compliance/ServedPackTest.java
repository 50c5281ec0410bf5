package org.improvementnotice.compliance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that changes while it is served. {@code -Dserved.loads=1000 -Dserved.swaps=10000} for the figures of a long day. */
class ServedPackTest {

    private static final String RULES = "targets/2-practice.drl";

    @TempDir
    private Path folder;

    private final Map<String, String> files = Sample.filesAsking("target(\"timeliness\").atLeast(80)", "");

    @BeforeEach
    void write() throws IOException {
        files.computeIfPresent(
                "escalation/ladder.drl",
                (name, text) -> text.replaceAll("(?s)\nrule \"L9 .*", "")
                        + "\nrule \"L9 Long\"\n    @source(\"made up\")\nwhen\n"
                        + "    Finding( status == Status.BREACH, run >= 4 )\nthen\n"
                        + "    insert( escalate(\"public-scrutiny\") );\nend\n");
        write(folder, files);
    }

    private static void write(Path where, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path file = where.resolve(each.getKey());
            Files.createDirectories(requireNonNull(file.getParent()));
            Files.writeString(file, each.getValue());
        }
    }

    private void rules(String from, String to) throws IOException {
        Files.writeString(
                folder.resolve(RULES), requireNonNull(files.get(RULES)).replace(from, to));
    }

    private static String required(ComplianceEngine engine) throws IOException {
        FactsSource one = () -> List.of(new FactsSource.Document(
                "2012-01.yaml",
                "authority: Testshire\nperiod: 2012-01\nsubmitted: 2012-01-31\nreadings: { timeliness: 70 }\n"));
        Assessment assessment = engine.assess(Facts.read(one, engine.pack()));
        return assessment.latest().findings().get(0).required();
    }

    @Test
    void a_changed_pack_is_served_after_a_reload_and_an_engine_in_hand_stays_as_it_was() throws IOException {
        try (ServedPack pack = ServedPack.of(folder)) {
            ComplianceEngine before = pack.engine();
            assertThat(pack.reload())
                    .isEqualTo(new ServedPack.Reload(false, before.pack().digest(), List.of()));
            rules("atLeast(80)", "atLeast(85)");

            ServedPack.Reload reload = pack.reload();

            assertThat(reload.swapped()).isTrue();
            assertThat(reload.digest())
                    .isEqualTo(pack.engine().pack().digest())
                    .isNotEqualTo(before.pack().digest());
            assertThat(required(pack.engine())).isEqualTo("at least 85 %");
            assertThat(required(before)).isEqualTo("at least 80 %");
        }
    }

    @Test
    void what_has_problems_is_not_served_and_the_old_one_is_until_it_is_mended() throws IOException {
        try (ServedPack pack = ServedPack.of(folder)) {
            String digest = pack.engine().pack().digest();
            rules("atLeast(80)", "atLeast(850)");
            assertThat(pack.reload().problems()).singleElement().asString().contains(RULES + ":");
            assertThat(pack.reload().swapped()).isFalse();
            assertThat(pack.engine().pack().digest()).isEqualTo(digest);

            Files.delete(folder.resolve("pack.yaml"));
            assertThat(pack.reload().problems()).isNotEmpty();
            write();
            assertThat(pack.reload()).isEqualTo(new ServedPack.Reload(false, digest, List.of()));
            assertThat(required(pack.engine())).isEqualTo("at least 80 %");
        }
    }

    @Test
    void a_ladder_that_does_not_hold_is_not_served_either() throws IOException {
        try (ServedPack pack = ServedPack.of(folder)) {
            String ladder = requireNonNull(files.get("escalation/ladder.drl"));
            Files.writeString(
                    folder.resolve("escalation/ladder.drl"),
                    ladder.replaceAll("(?s)rule \"[^\"]*\"(?:(?!\nend).)*stepDown\\(\\).*?\nend\n", ""));
            assertThat(pack.reload().problems())
                    .anySatisfy(each -> assertThat(each.toString()).contains("is never left"));
        }
    }

    @Test
    void a_pack_that_has_problems_from_the_start_is_not_served_at_all() throws IOException {
        rules("atLeast(80)", "atLeast(850)");
        assertThatThrownBy(() -> ServedPack.of(folder)).isInstanceOf(InvalidRulePackException.class);
    }

    @Test
    void a_watched_pack_is_swapped_by_itself_and_what_is_wrong_is_told_once() throws Exception {
        BlockingQueue<ServedPack.Reload> told = new LinkedBlockingQueue<>();
        ComplianceEngine last;
        try (ServedPack pack = ServedPack.of(folder)) {
            assertThatThrownBy(() -> pack.watch(Duration.ZERO, told::add)).isInstanceOf(IllegalArgumentException.class);
            pack.watch(Duration.ofMillis(20), told::add);
            rules("atLeast(80)", "atLeast(85)");
            assertThat(next(told).swapped()).isTrue();
            rules("atLeast(80)", "atLeast(850)");
            assertThat(next(told).problems()).isNotEmpty();
            assertThat(told.poll(300, TimeUnit.MILLISECONDS)).isNull();
            rules("atLeast(80)", "atLeast(90)");
            assertThat(next(told).swapped()).isTrue();
            last = pack.engine();
        }
        assertThat(required(last)).isEqualTo("at least 90 %");
        rules("atLeast(80)", "atLeast(95)");
        assertThat(told.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    private static ServedPack.Reload next(BlockingQueue<ServedPack.Reload> told) throws InterruptedException {
        return requireNonNull(told.poll(60, TimeUnit.SECONDS), "nothing was told for a minute");
    }

    @Test
    void many_threads_load_packs_of_their_own_and_none_gets_what_is_of_another() throws Exception {
        int threads = 16;
        int loads = Integer.getInteger("served.loads", 10);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int line = 60 + i;
                Callable<Integer> work = () -> {
                    for (int load = 0; load < loads; load++) {
                        RulePack own = Sample.asking("target(\"timeliness\").atLeast(" + line + ")");
                        assertThat(required(ComplianceEngine.of(own))).isEqualTo("at least " + line + " %");
                    }
                    return loads;
                };
                all.add(pool.submit(work));
            }
            assertThat(sum(all)).isEqualTo(threads * loads);
        } finally {
            pool.shutdownNow();
        }
    }

    private static int sum(List<Future<Integer>> all) throws InterruptedException, ExecutionException {
        int sum = 0;
        for (Future<Integer> each : all) {
            sum += each.get();
        }
        return sum;
    }

    @Test
    void swaps_leave_nothing_behind_in_heap_and_metaspace() throws IOException {
        int swaps = Integer.getInteger("served.swaps", 60);
        try (ServedPack pack = ServedPack.of(folder)) {
            swap(pack, swaps / 3, 0);
            Used before = Used.now();
            swap(pack, swaps, swaps);
            Used after = Used.now();
            System.out.printf(
                    "%d swaps: heap %d kB, then %d kB; metaspace %d kB, then %d kB%n",
                    swaps, before.heap() >> 10, after.heap() >> 10, before.metaspace() >> 10, after.metaspace() >> 10);
            // a pack that is kept takes some hundred kB
            assertThat(after.heap() - before.heap()).isLessThan(4L << 20);
            assertThat(after.metaspace() - before.metaspace()).isLessThan(2L << 20);
        }
    }

    private void swap(ServedPack pack, int times, int from) throws IOException {
        for (int i = 0; i < times; i++) {
            rules("atLeast(80)", "atLeast(" + (10 + (from + i) % 80) + "." + (1 + i % 9) + ")");
            assertThat(pack.reload().problems()).isEmpty();
        }
    }

    private record Used(long heap, long metaspace) {
        static Used now() {
            for (int i = 0; i < 4; i++) {
                System.gc();
            }
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(each -> each.getName().equals("Metaspace"))
                    .mapToLong(each -> each.getUsage().getUsed())
                    .sum();
            return new Used(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), metaspace);
        }
    }
}
