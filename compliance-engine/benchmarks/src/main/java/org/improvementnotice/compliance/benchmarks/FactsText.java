package org.improvementnotice.compliance.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

/** Months as officers write them, in YAML and in long CSV. */
final class FactsText {

    private FactsText() {}

    /** The day a month is handed in: the 20th of the next. */
    private static String submitted(String period) {
        int year = Integer.parseInt(period.substring(0, 4));
        int month = Integer.parseInt(period.substring(5));
        int nextYear = month == 12 ? year + 1 : year;
        int next = month % 12 + 1;
        return nextYear + (next < 10 ? "-0" : "-") + next + "-20";
    }

    static String yaml(String authority, Month month) {
        StringBuilder text = new StringBuilder();
        text.append("authority: ").append(authority).append('\n');
        text.append("period: ").append(month.period()).append('\n');
        text.append("submitted: ").append(submitted(month.period())).append('\n');
        text.append("source: invented\n");
        text.append("readings:\n");
        for (Reading each : month.readings().values()) {
            BigDecimal denominator = each.denominator();
            text.append("  ").append(each.indicator()).append(": ");
            if (denominator == null) {
                text.append(each.top().toPlainString());
            } else {
                text.append("{ numerator: ").append(each.top().toPlainString());
                text.append(", denominator: ")
                        .append(denominator.toPlainString())
                        .append(" }");
            }
            text.append('\n');
        }
        return text.toString();
    }

    static void csvHeader(Writer out) throws IOException {
        out.write("authority,period,submitted,indicator,numerator,denominator,value\n");
    }

    static void csv(Council council, Writer out) throws IOException {
        for (Month month : council.months()) {
            for (Reading each : month.readings().values()) {
                BigDecimal denominator = each.denominator();
                String top = each.top().toPlainString();
                out.write(council.authority() + "," + month.period() + "," + submitted(month.period()) + ","
                        + each.indicator() + ","
                        + (denominator == null ? ",," + top : top + "," + denominator.toPlainString() + ",") + "\n");
            }
        }
    }
}
