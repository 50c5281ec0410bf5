package org.improvementnotice.compliance.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * CPU time of the process in an iteration, beside what was done in it: collecting garbage and compiling count, other
 * programs on the machine do not.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Cpu {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Readings judged, or bytes read. */
    public long done;

    private long start;

    /** Starts the clock. */
    @Setup(Level.Iteration)
    public void start() {
        done = 0;
        start = PROCESS.getProcessCpuTime();
    }

    /** Nanoseconds since the iteration began. */
    public long nanos() {
        return PROCESS.getProcessCpuTime() - start;
    }
}
