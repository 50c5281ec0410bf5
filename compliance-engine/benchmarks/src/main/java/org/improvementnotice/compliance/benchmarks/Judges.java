package org.improvementnotice.compliance.benchmarks;

import java.util.List;

/** Whatever judges the months of a council to findings and totals. */
interface Judges {
    List<PlainLoop.Judged> judge(Council council);
}
