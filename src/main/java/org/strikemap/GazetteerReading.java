package org.strikemap;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.geocode.Geocoder;

/**
 * Begins to read the gazetteer, on a thread of its own, as soon as the settings are known and long before the first bean is made:
 * it takes a second of one core, which the start of the server would otherwise wait for.
 */
class GazetteerReading implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Settings settings = Settings.of(context.getEnvironment());
        Geodata geodata = new Geodata(settings.geodata());
        CompletableFuture<Geocoder> reading = CompletableFuture.supplyAsync(
                () -> new Geocoder(Gazetteer.read(geodata, settings.data())),
                Thread.ofPlatform().name("gazetteer").daemon()::start);
        context.getBeanFactory().registerSingleton("laterGeocoder", new LaterGeocoder(reading));
    }

    /** Waits for the geocoder when it is asked for. */
    record LaterGeocoder(CompletableFuture<Geocoder> reading) implements Supplier<Geocoder> {

        @Override
        public Geocoder get() {
            return reading.join();
        }
    }
}
