package org.improvementnotice.compliance.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.improvementnotice.compliance.judgement.Words;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;

/** Lists what the notice asks in a period, before any figure is known. */
public final class TargetList {

    private TargetList() {}

    /** What is asked, by clause and indicator. */
    public static List<AskedLine> of(RulePack pack, ReportingPeriod period) {
        RulePack.Asked asked = pack.targets(period, Map.of());
        List<AskedLine> lines = new ArrayList<>();
        asked.asked().forEach(each -> lines.add(line(pack, each, Map.of())));
        asked.undecided().forEach(each -> lines.add(line(pack, each.target(), named(pack, each.circumstances()))));
        lines.sort(Comparator.comparing(
                        (AskedLine each) -> new AskedTarget.Key(each.rule().clause(), each.indicator()))
                .thenComparing(each -> each.rule().place()));
        return lines;
    }

    private static Map<String, String> named(RulePack pack, Map<String, String> circumstances) {
        Map<String, String> named = new TreeMap<>();
        circumstances.forEach((code, condition) ->
                named.put(pack.catalogue().find(code).map(Indicator::name).orElse(code), condition));
        return named;
    }

    private static AskedLine line(RulePack pack, AskedTarget asked, Map<String, String> circumstances) {
        String subject = asked.target().subject();
        return new AskedLine(
                asked.rule(),
                subject,
                Names.of(pack, asked.key()),
                Words.requiredInFull(
                        asked.target(), pack.catalogue().find(subject).orElse(null)),
                circumstances,
                pack.notice().clause(asked.rule().clause()).map(Clause::duty).orElse(null));
    }
}
