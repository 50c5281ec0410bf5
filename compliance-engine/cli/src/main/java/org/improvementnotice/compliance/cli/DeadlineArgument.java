package org.improvementnotice.compliance.cli;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.improvementnotice.compliance.model.Deadline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long a subcommand may work. */
final class DeadlineArgument {

    private static final int USUAL = 60;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            description = "give up after so many seconds, with exit code 1 and nothing printed (default: 60; 0: never)")
    private @Nullable Integer given;

    /**
     * Does the work of a subcommand and waits for it no longer than it may take. The work asks its deadline; a rule that
     * never returns does not, so the work has a thread of its own, which ends with the process.
     *
     * @param work prints nothing on standard output: what is printed is printed when all is done
     * @throws org.improvementnotice.compliance.model.DeadlinePassedException if the time is over
     */
    <T> T within(Function<Deadline, T> work) {
        return within(USUAL, work);
    }

    /**
     * The same for work that usually takes longer.
     *
     * @param usual how many seconds it has where the option is not given
     */
    <T> T within(int usual, Function<Deadline, T> work) {
        int seconds = given == null ? usual : given;
        if (seconds < 0) {
            throw new ParameterException(spec.commandLine(), "`--deadline` is a number of seconds, or 0 for none");
        }
        if (seconds == 0) {
            return work.apply(Deadline.NONE);
        }
        Deadline deadline = Deadline.in(Duration.ofSeconds(seconds));
        FutureTask<T> task = new FutureTask<>(() -> work.apply(deadline));
        Thread worker = new Thread(task, "compliance");
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw deadline.passed();
        } catch (ExecutionException e) {
            throw thrown(requireNonNull(e.getCause()), deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + deadline.stage(), e);
        }
    }

    /** What broke the work. Too deep a recursion or too little memory is no exception, and is said as shortly. */
    private static RuntimeException thrown(Throwable cause, Deadline deadline) {
        return cause instanceof RuntimeException exception
                ? exception
                : new IllegalStateException(
                        deadline.stage() + " broke: " + cause.getClass().getSimpleName(), cause);
    }
}
