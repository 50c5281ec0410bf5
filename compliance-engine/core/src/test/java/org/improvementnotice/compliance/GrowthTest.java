package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.input.FactsReader;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;

/**
 * What judging costs for each reading, by how many there are. A whole run prints the figures of 10,000, 100,000 and a
 * million readings: {@code -Dtest=GrowthTest -Dgrowth.readings=10000,100000,1000000}. As part of the build it judges fewer.
 */
class GrowthTest {

    private static final int MONTHS = 12;
    private static final int READINGS_A_MONTH = 5;
    private static final int DIFFERENT_COUNCILS = 20;

    private final SplittableRandom random = new SplittableRandom(2012);

    @Test
    void a_reading_among_many_costs_no_more_than_one_among_few() {
        List<Long> sizes = LongStream.of(java.util.Arrays.stream(System.getProperty("growth.readings", "3000,12000")
                                .split(",", -1))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .boxed()
                .toList();
        RulePack pack = Sample.pack();
        List<AuthorityFacts> councils = new ArrayList<>();
        for (int i = 0; i < DIFFERENT_COUNCILS; i++) {
            councils.add(council(i, pack));
        }
        cost(pack, councils, 6_000);
        List<Double> costs = new ArrayList<>();
        for (long size : sizes) {
            double microseconds = cost(pack, councils, size) / 1000.0;
            costs.add(microseconds);
            System.out.printf(
                    java.util.Locale.ROOT, "%d readings: %.1f microseconds of CPU each%n", size, microseconds);
        }

        assertThat(costs.get(costs.size() - 1)).isLessThan(costs.get(0) * 2);
    }

    /** Nanoseconds of CPU for each reading. */
    private static double cost(RulePack pack, List<AuthorityFacts> councils, long readings) {
        Assessor assessor = new Assessor(pack, "test");
        long runs = readings / (MONTHS * READINGS_A_MONTH);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long findings = 0;
        for (long i = 0; i < runs; i++) {
            findings += assessor.assess(councils.get((int) (i % councils.size())), Run.PLAIN)
                    .latest()
                    .findings()
                    .size();
        }
        assertThat(findings).isGreaterThan(runs);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)
                / (double) (runs * MONTHS * READINGS_A_MONTH);
    }

    private AuthorityFacts council(int number, RulePack pack) {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            ReportingPeriod period = new ReportingPeriod(2012, 1).plusMonths(i);
            int whole = random.nextInt(80, 220);
            String text = "authority: Council " + number + "\nperiod: " + period + "\nsubmitted: "
                    + period.plusMonths(1).firstDay().plusDays(9) + "\nreadings:\n  timeliness: { numerator: "
                    + random.nextInt(whole / 2, whole) + ", denominator: " + whole + " }\n  unallocated: "
                    + random.nextInt(3) + "\n  caseload: " + random.nextInt(150, 260) / 10.0
                    + "\n  long-plans: { numerator: " + random.nextInt(20)
                    + ", denominator: 40 }\n  audits: { grades: { good: "
                    + random.nextInt(10) + ", adequate: " + random.nextInt(10) + " } }\n";
            files.add(SourceFile.of("facts/" + period + ".yaml", text));
        }
        return FactsReader.read(files, pack).get(0);
    }
}
