package org.improvementnotice.compliance.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same to each of a list, several at once, and hands over what came of it in the order of the list. */
final class InOrder {

    /** How many are begun for each that can be worked on, so that a slow one holds up the others late. */
    private static final int AHEAD = 4;

    private InOrder() {}

    /**
     * Works on each.
     *
     * @param atOnce how many at once, 1 or more
     * @param work done by threads of its own where there are several
     * @param then done by the calling thread
     * @throws RuntimeException what the work throws, the first in the order of the list
     */
    static <T, R> void each(int atOnce, List<T> all, Function<T, R> work, Consumer<R> then) {
        if (atOnce == 1) {
            all.forEach(each -> then.accept(work.apply(each)));
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(atOnce, task -> {
            Thread thread = new Thread(task, "compliance");
            // a rule that never returns does not keep the process from ending
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<R>> begun = new ArrayDeque<>();
            for (T each : all) {
                begun.add(threads.submit(() -> work.apply(each)));
                if (begun.size() > AHEAD * atOnce) {
                    then.accept(done(begun.remove()));
                }
            }
            for (Future<R> each : begun) {
                then.accept(done(each));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> R done(Future<R> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
