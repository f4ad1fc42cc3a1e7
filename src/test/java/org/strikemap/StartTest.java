package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Guards against what libraries bring along unasked. */
@ServerTest
class StartTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context = new GenericApplicationContext();

    @Test
    void noDatabaseIsMadeBesideTheStore() {
        assertThat(context.getBeansOfType(DataSource.class)).isEmpty();
    }

    @Test
    void theLogIsWrittenByTheLibraryOfSpringBootAndNotByTheOneInsideGeoTools() {
        assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(LoggerContext.class);
    }

    @Test
    void itIsWellAndListensOnThisMachineOnly() {
        assertThat(new Client(port).json("/actuator/health").at("/status").asString())
                .isEqualTo("UP");
        assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void thePageAndTheBasemapAreServedFromTheProgram() {
        Client client = new Client(port);
        for (String path : new String[] {
            "/", "/main.js", "/webjars/leaflet/dist/leaflet-src.esm.js", "/webjars/leaflet/dist/leaflet.css"
        }) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (String file : new String[] {"world", "middle-east", "labels"}) {
            var answer = client.get("/basemap/" + file + ".geojson");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/geo+json");
            assertThat(Client.parse(answer.body()).at("/features").size()).isPositive();
        }
    }
}
