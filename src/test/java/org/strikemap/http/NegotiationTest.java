package org.strikemap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NegotiationTest {

    private record Form(String name, String mediaType, List<String> otherMediaTypes) implements ResponseFormat {}

    private static final List<Form> FORMS = List.of(
            new Form("json", "application/geo+json", List.of("application/json")),
            new Form("html", "text/html", List.of()),
            new Form("csv", "text/csv", List.of()),
            new Form("kml", "application/vnd.google-earth.kml+xml", List.of()),
            new Form("api", "application/vnd.oai.openapi+json;version=3.0", List.of()));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/negotiation/01-accept.csv", numLinesToSkip = 1)
    void theHeaderChooses(String what, @Nullable String accept, String chosen) {
        if (chosen.equals("406")) {
            assertThatExceptionOfType(NotAcceptableException.class)
                    .isThrownBy(() -> Negotiation.choose(null, accept, FORMS))
                    .withMessageContaining("application/geo+json, text/html, text/csv");
        } else {
            assertThat(Negotiation.choose(null, accept, FORMS).name()).isEqualTo(chosen);
        }
    }

    @Test
    void whatTheParameterNamesGoesBeforeTheHeader() {
        assertThat(Negotiation.choose("csv", "text/html", FORMS).name()).isEqualTo("csv");
        assertThat(Negotiation.choose("kml", "image/png", FORMS).name()).isEqualTo("kml");
    }

    @Test
    void aFormatThatThereIsNotIsAFaultThatNamesThoseThereAre() {
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> Negotiation.choose("shp", null, FORMS))
                .withMessage("f: 'shp' is not a format here; known are json, html, csv, kml, api")
                .satisfies(fault -> assertThat(fault.parameter()).isEqualTo("f"));
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> Negotiation.choose("JSON", null, FORMS));
    }

    @Test
    void aHeaderOfAnyLengthIsReadAtOnce() {
        String long1 = "a/b;q=0.5,".repeat(100_000) + "text/html";
        String long2 = "\"".repeat(100_001) + ";,/".repeat(100_000);
        assertThatExceptionOfType(NotAcceptableException.class)
                .isThrownBy(() -> Negotiation.choose(null, long1, FORMS));
        assertThat(Negotiation.choose(null, long2, FORMS).name()).isEqualTo("json");
    }
}
