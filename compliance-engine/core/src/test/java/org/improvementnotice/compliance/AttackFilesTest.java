package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.InvalidInputException;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.report.JsonReport;
import org.improvementnotice.compliance.report.TextReport;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Facts and packs made to break a promise, as {@code attacks/README.md} describes them, and what is said of those that are
 * refused: {@code attacks/expected-files.txt} and {@code attacks/expected-packs.txt}. {@code mvn -Dgolden.update=true}
 * writes them anew; read the difference before you commit.
 */
class AttackFilesTest {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks");
    private static final int LISTED = 3;
    private static final int LONGEST = 1_000;
    private static final int JUDGED = 20;

    /** Of the processor, not of the clock: a busy machine makes nothing slow. */
    private static final Duration SLOWEST = Duration.ofSeconds(5);

    private static final Duration ENDLESS = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();
    private final List<Timed> times = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();
    private int refused;

    private record Timed(Duration took, String name) {}

    @Test
    void hostile_facts_are_refused_at_their_place_or_harm_nothing() throws Exception {
        for (Attack attack : Attack.in(ATTACKS.resolve("files"))) {
            Path facts = folder.resolve(attack.name());
            attack.make(facts);
            run(attack, facts, () -> judge(Sample.pack(), facts));
        }

        close("expected-files.txt", 400);
    }

    @Test
    void hostile_packs_are_refused_at_their_place_or_harm_nothing() throws Exception {
        Path facts = Files.writeString(
                folder.resolve("facts.yaml"),
                "authority: Testshire\nperiod: 2012-05\nsubmitted: 2012-06-12\nreadings: { unallocated: 2 }\n");
        for (Attack attack : Attack.in(ATTACKS.resolve("packs"))) {
            Path pack = folder.resolve(attack.name());
            Attack.copy(Sample.FOLDER, pack);
            attack.make(pack);
            run(attack, pack, () -> judge(RulePack.load(pack), facts));
        }

        close("expected-packs.txt", 170);
    }

    /** Reads, and judges and reports as many councils as show that it can be done. */
    private static void judge(RulePack pack, Path facts) {
        Assessor assessor = new Assessor(pack, "test");
        for (AuthorityFacts council :
                Facts.read(facts, pack).councils().stream().limit(JUDGED).toList()) {
            Assessment assessment = assessor.assess(council, Run.PLAIN);
            TextReport.of(assessment, false);
            JsonReport.pretty(assessment);
        }
    }

    private void run(Attack attack, Path made, Runnable judged) throws InterruptedException {
        try {
            List<Problem> problems = inTime(attack, judged);
            if (problems.isEmpty() != attack.isHarmless()) {
                wrong.add(attack.name() + ": " + attack.lines().get(1) + " is expected, and it is "
                        + (problems.isEmpty() ? "harmless" : problems.get(0)));
            } else if (!problems.isEmpty()) {
                refused++;
                refused(attack, made, problems);
            }
        } catch (ExecutionException e) {
            wrong.add(attack.name() + ": " + e.getCause());
        } catch (TimeoutException e) {
            wrong.add(attack.name() + ": has no end");
        }
    }

    /** What is wrong; an attack that took too long is given a second try. */
    private List<Problem> inTime(Attack attack, Runnable judged)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<Problem> problems = timed(attack, judged);
        if (times.get(times.size() - 1).took().compareTo(SLOWEST) > 0) {
            times.remove(times.size() - 1);
            timed(attack, judged);
        }
        return problems;
    }

    private List<Problem> timed(Attack attack, Runnable judged)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        FutureTask<Long> task = new FutureTask<>(() -> {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                judged.run();
            } catch (InvalidInputException e) {
                problems.addAll(e.problems());
                assertThat(e.getMessage()).isNotEmpty();
            }
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        });
        Thread thread = new Thread(task, attack.name());
        thread.setDaemon(true);
        thread.start();
        times.add(new Timed(Duration.ofNanos(task.get(ENDLESS.toSeconds(), TimeUnit.SECONDS)), attack.name()));
        return problems;
    }

    private void refused(Attack attack, Path made, List<Problem> problems) {
        Place expected = attack.place(made.toString());
        if (!problems.get(0).place().equals(expected)) {
            wrong.add(attack.name() + ": " + expected + " is expected, and it is " + problems.get(0));
        }
        for (Problem each : problems) {
            if (each.toString().chars().anyMatch(Character::isISOControl)
                    || each.toString().length() > LONGEST) {
                wrong.add(attack.name() + ": a control character or a long text in " + each);
            }
        }
        problems.stream().limit(LISTED).forEach(each -> said.append(each).append('\n'));
        if (problems.size() > LISTED) {
            said.append("  and so on: ").append(Problem.count(problems)).append(" in all\n");
        }
    }

    private void close(String name, int atLeast) throws IOException {
        times.sort(Comparator.comparing(Timed::took).reversed());
        System.out.printf("%s: %d attacks, %d refused; the slowest:%n", name, times.size(), refused);
        times.stream().limit(LISTED).forEach(each -> System.out.println("  " + each));
        times.stream()
                .filter(each -> each.took().compareTo(SLOWEST) > 0)
                .forEach(each -> wrong.add(each.name() + ": took " + each.took()));

        assertThat(wrong).isEmpty();
        assertThat(times).hasSizeGreaterThan(atLeast);
        assertThat(Path.of("attack-ran")).doesNotExist();
        assertThat(System.getProperty("attack.ran")).isNull();
        compare(name, said.toString().replace(folder + "/", ""));
    }

    private static void compare(String name, String actual) throws IOException {
        Path file = ATTACKS.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
