package org.strikemap.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * KML 2.2: a placemark for each feature, with typed data of a schema, the days as a time span, and the point or the area. Features
 * without a place are placemarks without a geometry. The name is the property {@code name} or {@code title} where one is asked for.
 */
public final class KmlFormat implements FeatureFormat {

    private static final int BUFFER = 1 << 15;

    private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

    @Override
    public String name() {
        return "kml";
    }

    @Override
    public String mediaType() {
        return "application/vnd.google-earth.kml+xml";
    }

    @Override
    public String fileExtension() {
        return "kml";
    }

    @Override
    public void write(FeatureSelection features, OutputStream out) throws IOException {
        // A writer of ours, not the stream: the XML writer would take the halves of a character apart.
        Writer utf8 = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        try {
            XMLStreamWriter xml = factory.createXMLStreamWriter(utf8);
            new KmlDocument(features, xml).write();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException broken ? broken : new IOException(e);
        }
        utf8.flush();
    }
}
