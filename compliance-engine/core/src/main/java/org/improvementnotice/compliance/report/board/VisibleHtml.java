package org.improvementnotice.compliance.report.board;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import org.improvementnotice.compliance.model.Visible;
import org.jspecify.annotations.Nullable;

/** Where the templates write: text gets no character that cannot be seen or does something before it becomes HTML. */
final class VisibleHtml implements HtmlTemplateOutput {

    private final HtmlTemplateOutput escaping;

    VisibleHtml(HtmlTemplateOutput escaping) {
        this.escaping = escaping;
    }

    @Override
    public void setContext(String tag, @Nullable String attribute) {
        escaping.setContext(tag, attribute);
    }

    @Override
    public void writeContent(String ours) {
        escaping.writeContent(ours);
    }

    @Override
    public void writeContent(String ours, int from, int to) {
        escaping.writeContent(ours, from, to);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text != null) {
            escaping.writeUserContent(Visible.of(text));
        }
    }

    @Override
    public void writeUserContent(@Nullable Content content) {
        if (content != null) {
            content.writeTo(this);
        }
    }
}
