package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** Puts the files of councils and months together and finds what is wrong only between files. */
final class FactsJoiner {

    private final Problems problems;

    private FactsJoiner(Problems problems) {
        this.problems = problems;
    }

    static List<AuthorityFacts> join(List<FactsReader.LocatedFile> files, Problems problems) {
        List<FactsReader.LocatedFile> ordered = files.stream()
                .sorted(Comparator.comparing(
                                (FactsReader.LocatedFile each) -> each.file().period())
                        .thenComparing(each -> each.file().name()))
                .toList();
        FactsJoiner joiner = new FactsJoiner(problems);
        Spellings spellings = new Spellings(problems);
        ordered.forEach(each -> spellings.add(each.file().authority(), each.place("authority")));
        SortedMap<String, List<FactsReader.LocatedFile>> byAuthority = ordered.stream()
                .collect(Collectors.groupingBy(each -> each.file().authority(), TreeMap::new, Collectors.toList()));
        List<AuthorityFacts> all = new ArrayList<>();
        byAuthority.forEach((authority, own) -> all.add(joiner.council(authority, own)));
        return all;
    }

    private AuthorityFacts council(String authority, List<FactsReader.LocatedFile> files) {
        SortedMap<ReportingPeriod, List<FactsReader.LocatedFile>> byPeriod = files.stream()
                .collect(Collectors.groupingBy(each -> each.file().period(), TreeMap::new, Collectors.toList()));
        int before = problems.size();
        byPeriod.values().forEach(this::mustNotSayTwice);
        if (problems.size() == before) {
            mustKnowWhatStood(byPeriod.values());
        }
        SortedMap<ReportingPeriod, PeriodFacts> periods = new TreeMap<>();
        byPeriod.forEach((period, own) -> periods.put(
                period,
                new PeriodFacts(
                        authority,
                        period,
                        own.stream().map(FactsReader.LocatedFile::file).toList())));
        return new AuthorityFacts(authority, periods);
    }

    private void mustNotSayTwice(List<FactsReader.LocatedFile> month) {
        Map<String, Place> seen = new HashMap<>();
        for (FactsReader.LocatedFile located : month) {
            FactsFile file = located.file();
            int before = problems.size();
            String part = file.part().isEmpty() ? "" : ", part `" + file.part() + "`,";
            once(
                    seen,
                    "part " + file.part(),
                    located,
                    file.part().isEmpty() ? "period" : "part",
                    file.period() + part + " stands");
            if (problems.size() > before) {
                // a month copied under another name: each of its figures stands there too, and one line says so
                continue;
            }
            file.readings()
                    .keySet()
                    .forEach(each -> once(seen, "readings." + each, located, Shown.quoted(each) + " stands"));
            file.comments()
                    .keySet()
                    .forEach(each -> once(
                            seen,
                            "comments." + each,
                            located,
                            "a comment on clause " + Shown.quoted(each) + " stands"));
            file.actions()
                    .keySet()
                    .forEach(each -> once(seen, "actions." + each, located, Shown.quoted(each) + " stands"));
            file.submissions()
                    .keySet()
                    .forEach(each -> once(seen, "submissions." + each, located, Shown.quoted(each) + " stands"));
            file.judgements()
                    .keySet()
                    .forEach(each -> once(
                            seen,
                            "judgements." + each,
                            located,
                            "a judgement of clause " + Shown.quoted(each) + " stands"));
            if (file.level() != null) {
                once(seen, "decisions", located, "a decision on the level stands");
            }
        }
    }

    private void once(Map<String, Place> seen, String what, FactsReader.LocatedFile located, String words) {
        once(seen, what, located, what, words);
    }

    private void once(
            Map<String, Place> seen, String what, FactsReader.LocatedFile located, String where, String words) {
        Place here = located.place(where);
        Place earlier = seen.putIfAbsent(what, here);
        if (earlier != null) {
            problems.add(here, words + " in " + Spellings.seenFrom(here, earlier) + " too; keep one of the two");
        }
    }

    /** A late figure has none before it; a restated one says rightly what stood. A draft hands nothing on, so nothing in it stood. */
    private void mustKnowWhatStood(Collection<List<FactsReader.LocatedFile>> months) {
        Map<String, Reading> known = new HashMap<>();
        for (List<FactsReader.LocatedFile> month : months) {
            boolean draft = month.stream().allMatch(each -> each.file().submitted() == null);
            Map<String, Reading> own = draft ? new HashMap<>(known) : known;
            for (FactsReader.LocatedFile located : month) {
                located.file().readings().values().forEach(each -> own.put(key(each), each));
            }
            for (FactsReader.LocatedFile located : month) {
                for (FactsFile.LateReading late : located.file().late()) {
                    mustFit(late, own.put(key(late.reading()), late.reading()), located.layout());
                }
            }
        }
    }

    private static String key(Reading reading) {
        return reading.period() + " " + reading.indicator();
    }

    private void mustFit(FactsFile.LateReading late, @Nullable Reading stood, Layout layout) {
        if (stood == null || stood.figure() instanceof Figure.Absent) {
            return;
        }
        Reading now = late.reading();
        Figure was = late.was();
        if (!late.isRestated()) {
            problems.add(
                    now.place(),
                    "a figure of `" + now.indicator() + "` for " + now.period() + " stands at " + stood.place()
                            + " already; " + layout.restate());
        } else if (was != null && !was.isSameAs(stood.figure())) {
            problems.add(
                    now.place(),
                    "`was` is not what stood for " + now.period() + " at " + stood.place() + ", "
                            + shown(stood.figure()) + "; write that");
        }
    }

    private static String shown(Figure figure) {
        if (figure instanceof Figure.Value value) {
            return "`" + value.value().toPlainString() + "`";
        }
        return figure instanceof Figure.Parts parts
                ? "`" + parts.numerator().toPlainString() + "/"
                        + parts.denominator().toPlainString() + "`"
                : "grades or a state";
    }
}
