package org.strikemap.html;

import gg.jte.TemplateOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.strikemap.format.XmlText;

/**
 * Writes what templates emit in UTF-8 to a stream, which stays open; no page is held as a whole. Characters that HTML cannot hold, such
 * as control characters, become replacement characters. Not thread-safe.
 */
final class PageOutput implements TemplateOutput {

    private final Writer writer;

    PageOutput(OutputStream out) {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** @throws UncheckedIOException if the stream cannot be written to */
    @Override
    public void writeContent(String text) {
        try {
            writer.write(XmlText.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        writeContent(text.substring(begin, end));
    }

    /** Hands on to the stream what is still buffered. */
    void flush() throws IOException {
        writer.flush();
    }
}
