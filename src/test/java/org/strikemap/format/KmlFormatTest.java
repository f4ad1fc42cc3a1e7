package org.strikemap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class KmlFormatTest {

    private final KmlFormat format = new KmlFormat();

    @Test
    void aPlacemarkHasTypedDataATimeAndAPoint() throws Exception {
        Document kml = read(FormatSamples.all(FormatSamples.points()));
        Element first = (Element) kml.getElementsByTagName("Placemark").item(0);
        assertThat(texts(first, "name")).containsExactly("Mafraq \"Jazra\", west");
        assertThat(texts(first, "begin")).containsExactly("2017-06-08");
        assertThat(texts(first, "end")).containsExactly("2017-06-09");
        assertThat(texts(first, "coordinates")).containsExactly("38.985,35.9528");
        assertThat(texts(first, "SimpleData"))
                .containsExactly("s-1", "Mafraq \"Jazra\", west", "2017-06-08", "14", "0.25", "true", "airstrike");
        assertThat(types(kml)).containsExactly("string", "string", "string", "int", "double", "bool", "string");
    }

    @Test
    void whatXmlCannotHoldIsReplacedAndTheRestComesThrough() throws Exception {
        Element second = (Element) read(FormatSamples.all(FormatSamples.points()))
                .getElementsByTagName("Placemark")
                .item(1);
        assertThat(texts(second, "name")).containsExactly("الرقة\nline two <b>&\ufffd\ud83d\ude00");
        assertThat(texts(second, "coordinates")).containsExactly("180,-12.5");
        assertThat(texts(second, "begin")).containsExactly("2017-01-01");
        assertThat(texts(second, "end")).isEmpty();
    }

    @Test
    void whatIsUnknownIsLeftOut() throws Exception {
        Element third = (Element) read(FormatSamples.all(FormatSamples.points()))
                .getElementsByTagName("Placemark")
                .item(2);
        assertThat(texts(third, "name")).containsExactly("s-3");
        assertThat(texts(third, "SimpleData")).containsExactly("s-3");
        assertThat(third.getElementsByTagName("TimeSpan").getLength()).isZero();
        assertThat(third.getElementsByTagName("Point").getLength()).isZero();
    }

    @Test
    void onlyWhatIsAskedForIsWritten() throws Exception {
        Document kml = read(FormatSamples.only(FormatSamples.all(FormatSamples.points()), "killed")
                .withoutGeometry());
        assertThat(types(kml)).containsExactly("string", "int");
        assertThat(texts(kml.getDocumentElement(), "SimpleData"))
                .containsExactly("s-1", "14", "s-2", "0", "s-3", "s-4");
        assertThat(kml.getElementsByTagName("coordinates").getLength()).isZero();
    }

    @Test
    void anEmptyTableIsADocumentWithItsSchema() throws Exception {
        Document kml = read(FormatSamples.all(FormatSamples.empty()));
        assertThat(kml.getElementsByTagName("Placemark").getLength()).isZero();
        assertThat(types(kml)).hasSize(7);
        assertThat(texts(kml.getDocumentElement(), "description")).containsExactly("Invented strikes <&> for tests.");
    }

    @Test
    void areasKeepTheirHolesAndParts() throws Exception {
        Document kml = read(FormatSamples.all(FormatSamples.areas()));
        assertThat(kml.getElementsByTagName("outerBoundaryIs").getLength()).isEqualTo(3);
        assertThat(kml.getElementsByTagName("MultiGeometry").getLength()).isOne();
        assertThat(texts((Element) kml.getElementsByTagName("innerBoundaryIs").item(0), "coordinates"))
                .containsExactly("0.5,0.5 0.5,1 1,1 0.5,0.5");
    }

    @Test
    void gdalReadsIt() throws IOException, InterruptedException {
        Ogrinfo.require();
        assertThat(Ogrinfo.of(format, FormatSamples.all(FormatSamples.points())))
                .contains("Feature Count: 4")
                .contains("killed: Integer")
                .contains("score: Real")
                .contains("الرقة")
                .contains("POINT (38.985 35.9528)")
                .contains("begin (DateTime) = 2017/06/08");
    }

    private Document read(FeatureSelection selected) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(FormatSamples.bytes(format, selected)));
    }

    private static List<String> types(Document kml) {
        List<String> types = new ArrayList<>();
        NodeList fields = kml.getElementsByTagName("SimpleField");
        for (int i = 0; i < fields.getLength(); i++) {
            types.add(((Element) fields.item(i)).getAttribute("type"));
        }
        return types;
    }

    private static List<String> texts(Element parent, String tag) {
        List<String> texts = new ArrayList<>();
        NodeList found = parent.getElementsByTagName(tag);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
