package org.improvementnotice.compliance.report.board;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.PackTerms;

/** The board's report as one page of HTML that asks for nothing from outside. */
public final class BoardHtml {

    private static final String STYLES = "board.css";

    @SuppressWarnings("NullAway") // the templates are generated to call it where one is set up, and none is
    private static final HtmlInterceptor NO_INTERCEPTOR = null;

    private BoardHtml() {}

    /**
     * What a page is made of.
     *
     * @param shown the assessment whose latest month the page is of
     * @param run the same councils with every month judged in the run
     * @param terms the terms of the pack
     * @param legend what a BREACH is not
     */
    public record Order(Assessment shown, List<Assessment> run, PackTerms terms, String legend) {
        /** Copies the list. */
        public Order {
            run = List.copyOf(run);
        }
    }

    /** The page of a month. */
    public static String of(Order order) {
        BoardMonth month = BoardMonth.of(order.shown(), order.run(), order.terms());
        return page(BoardPages.of(month, order.legend()));
    }

    /** The same, once what it says is known. */
    static String page(BoardPage page) {
        return written(out -> JteboardGenerated.render(out, NO_INTERCEPTOR, page, styles()));
    }

    /**
     * A page of lists alone, such as of problems.
     *
     * @param lists each with its heading; the lines are others' words
     */
    public static String lists(String title, String legend, List<Lines> lists) {
        return written(out -> JtelistsGenerated.render(out, NO_INTERCEPTOR, title, legend, lists, styles()));
    }

    private static String written(Consumer<HtmlTemplateOutput> template) {
        StringOutput text = new StringOutput();
        template.accept(new VisibleHtml(new OwaspHtmlTemplateOutput(text)));
        return text.toString();
    }

    /** Lines under a heading. */
    public record Lines(String heading, List<String> lines) {
        /** Copies the list. */
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    private static String styles() {
        try (InputStream in = BoardHtml.class.getResourceAsStream(STYLES)) {
            if (in == null) {
                throw new IllegalStateException("the jar of the engine lacks its styles");
            }
            String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // what the sheet says of itself is for whoever changes it
            return sheet.substring(sheet.indexOf(":root"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
