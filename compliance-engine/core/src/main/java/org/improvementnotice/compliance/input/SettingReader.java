package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Setting;

/**
 * Reads what is set for a question what if: {@code INDICATOR=FIGURE} in the short form of a cell of the wide layout, or
 * {@code ACTION=DATE} and {@code REPORT=DATE}. Nothing behind the sign takes it out. The checks are those of facts files.
 */
public final class SettingReader {

    private final PackTerms terms;
    private final PeriodFacts month;
    private final Problems problems;
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final Map<String, List<Node.Entry>> sections = new LinkedHashMap<>();

    private SettingReader(PackTerms terms, PeriodFacts month, Problems problems) {
        this.terms = terms;
        this.month = month;
        this.problems = problems;
    }

    /**
     * Reads settings of a month; what is wrong is added to the problems, each at the argument it stands in.
     *
     * @return in the order given; to be used where there is no problem
     */
    public static List<Setting> read(List<String> written, PeriodFacts month, PackTerms terms, Problems problems) {
        SettingReader reader = new SettingReader(terms, month, problems);
        written.forEach(reader::one);
        return reader.read();
    }

    private static Place placeOf(String written) {
        return Place.of("argument --set " + written);
    }

    private void one(String written) {
        int sign = written.indexOf('=');
        Place place = placeOf(written);
        if (sign <= 0) {
            problems.add(place, "an indicator and its figure are expected here, as in `vacancy-rate=14.2`");
            return;
        }
        String code = written.substring(0, sign).strip();
        CsvCell cell = new CsvCell(place, written.substring(sign + 1).strip(), false);
        Optional<String> name = nameOf(code);
        if (name.isEmpty()) {
            problems.add(
                    place,
                    "there is no indicator, action or report " + Shown.quoted(code) + Nearest.hint(code, codes()));
        } else if (settings.putIfAbsent(code, new Setting(written, code, name.get(), null, null, null, null)) != null) {
            problems.add(place, Shown.quoted(code) + " is set twice; keep one of the two");
        } else if (!cell.isEmpty()) {
            entry(code, cell);
        }
    }

    private Optional<String> nameOf(String code) {
        Notice.Action action = terms.notice().actions().get(code);
        Notice.Return report = terms.notice().returns().get(code);
        return terms.catalogue()
                .find(code)
                .map(Indicator::name)
                .or(() -> Optional.ofNullable(action).map(Notice.Action::name))
                .or(() -> Optional.ofNullable(report).map(Notice.Return::name));
    }

    private List<String> codes() {
        return Stream.of(
                        terms.catalogue().indicators().keySet(),
                        terms.notice().actions().keySet(),
                        terms.notice().returns().keySet())
                .flatMap(each -> each.stream())
                .toList();
    }

    private void entry(String code, CsvCell cell) {
        Optional<Indicator> indicator = terms.catalogue().find(code);
        if (indicator.isPresent()) {
            new WideFigure(indicator.get(), problems)
                    .of(cell)
                    .ifPresent(node -> add("readings", new Node.Entry(cell.place(), code, node)));
            return;
        }
        if (terms.notice().actions().containsKey(code)) {
            Node.Entry completed = new Node.Entry(cell.place(), "completed", cell.asText());
            add("actions", new Node.Entry(cell.place(), code, new Node.Mapping(cell.place(), List.of(completed))));
        } else {
            add("submissions", new Node.Entry(cell.place(), code, cell.asText()));
        }
    }

    private void add(String section, Node.Entry entry) {
        sections.computeIfAbsent(section, any -> new ArrayList<>()).add(entry);
    }

    /** Reads all of them as a facts file of the month would be read. */
    private List<Setting> read() {
        Place place = Place.of("argument --set");
        List<Node.Entry> entries = new ArrayList<>();
        text(entries, place, "authority", month.authority());
        text(entries, place, "period", month.period().toString());
        month.submitted().ifPresent(each -> text(entries, place, "submitted", each.toString()));
        sections.forEach((key, each) -> entries.add(new Node.Entry(place, key, new Node.Mapping(place, each))));
        SourceFile source = SourceFile.of(place.file(), "");
        FactsDocument document = new FactsDocument(new Node.Mapping(place, entries), Layout.WIDE);
        return FactsReader.read(source, document, terms, problems).stream()
                .flatMap(file -> settings.values().stream().map(each -> filled(each, file.file())))
                .toList();
    }

    private static void text(List<Node.Entry> entries, Place place, String key, String text) {
        entries.add(new Node.Entry(place, key, new Node.Scalar(place, text, false, false)));
    }

    private static Setting filled(Setting setting, FactsFile file) {
        String code = setting.code();
        return new Setting(
                setting.written(),
                code,
                setting.name(),
                null,
                file.readings().get(code),
                file.actions().get(code),
                file.submissions().get(code));
    }
}
