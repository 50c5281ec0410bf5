package org.improvementnotice.compliance.benchmarks;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.function.Supplier;

/** The rows that are measured in a warm process. */
final class WarmRows {

    private static final double MEGA_A_SECOND_OF_NANOS = 1e3;

    private WarmRows() {}

    static List<Row> all() {
        return List.of(
                new Row(
                        3,
                        "warm: assess, and a plain loop that makes the same findings, CPU a reading",
                        "ns",
                        Bar.atMost(20),
                        sizes -> against("plain", () -> new PlainLoop(WarmBenchmarks.targets()), sizes)),
                new Row(
                        4,
                        "warm: assess, and Evrete with the same targets and totals, CPU a reading",
                        "ns",
                        Bar.atMost(1.0 / 25),
                        sizes -> against("evrete", () -> new EvretePeer(WarmBenchmarks.targets()), sizes)),
                new Row(
                        5,
                        "warm: assess, and Easy Rules with the same targets and totals, CPU a reading",
                        "ns",
                        Bar.atMost(1.0 / 2),
                        sizes -> against("easyRules", () -> new EasyRulesPeer(WarmBenchmarks.targets()), sizes)),
                new Row(
                        11,
                        "YAML: the strict reader of facts, and Jackson's parser alone",
                        "MB a CPU second",
                        Bar.atLeast(1),
                        WarmRows::reading));
    }

    private static List<Row.Pair> against(String method, Supplier<Judges> peer, Sizes sizes) throws Exception {
        Agreement.check(new OurEngine(WarmBenchmarks.targets()), peer.get(), WarmBenchmarks.councils(sizes.councils()));
        return WarmRuns.of("ours", method, sizes);
    }

    private static List<Row.Pair> reading(Sizes sizes) throws Exception {
        Council council = WarmBenchmarks.councils(1).get(0);
        OurEngine engine = new OurEngine(WarmBenchmarks.targets());
        int findings = engine.judge(council).stream()
                .mapToInt(each -> each.findings().size())
                .sum();
        int asked = new PlainLoop(WarmBenchmarks.targets())
                .judge(council).stream()
                        .mapToInt(each -> each.findings().size())
                        .sum();
        Agreement.check(findings, asked, "what was read of " + council.authority());
        Agreement.check(
                tokensOf(council.months().get(0)),
                WarmBenchmarks.tokens(
                        new YAMLFactory(),
                        FactsText.yaml(council.authority(), council.months().get(0))),
                "tokens");
        return WarmRuns.of("reader", "parser", sizes).stream()
                .map(each -> new Row.Pair(MEGA_A_SECOND_OF_NANOS / each.ours(), MEGA_A_SECOND_OF_NANOS / each.peer()))
                .toList();
    }

    /** As many as the text is known to have: two for each key with a value, six for a figure in parts. */
    private static int tokensOf(Month month) {
        int figures = month.readings().values().stream()
                .mapToInt(each -> each.denominator() == null ? 2 : 7)
                .sum();
        return 2 + 2 * 4 + 3 + figures;
    }
}
