package org.strikemap.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.strikemap.format.XmlText;

/** Writes HTML 5 element by element; whatever is text or an attribute is escaped. */
final class Html {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final Set<String> VOID = Set.of("link", "meta", "br", "hr", "img", "input");

    private final Writer out;
    private final XMLStreamWriter xml;

    /** What writes a page. */
    interface Body {
        void write(Html html) throws XMLStreamException;
    }

    private Html(Writer out) throws XMLStreamException {
        this.out = out;
        this.xml = FACTORY.createXMLStreamWriter(out);
    }

    /** Writes a whole document in UTF-8; the stream stays open. */
    static void write(OutputStream out, Body body) throws IOException {
        try {
            Html html = new Html(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            html.xml.writeDTD("<!doctype html>");
            body.write(html);
            html.xml.flush();
            html.out.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException broken ? broken : new IOException(e);
        }
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn; one whose value is null is left out
     */
    Html open(String tag, @Nullable String... attributes) throws XMLStreamException {
        if (VOID.contains(tag)) {
            xml.writeEmptyElement(tag);
        } else {
            xml.writeStartElement(tag);
        }
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (name != null && value != null) {
                xml.writeAttribute(name, XmlText.of(value));
            }
        }
        return this;
    }

    /** Ends the element that was begun last and is not a void one. */
    Html close() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    Html text(String text) throws XMLStreamException {
        xml.writeCharacters(XmlText.of(text));
        return this;
    }

    /** An element with nothing but text, or without any; attributes as for {@link #open}. */
    Html leaf(String tag, String text, @Nullable String... attributes) throws XMLStreamException {
        open(tag, attributes);
        return VOID.contains(tag) ? this : text(text).close();
    }
}
