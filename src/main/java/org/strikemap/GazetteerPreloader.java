package org.strikemap;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.strikemap.gazetteer.Geodata;
import org.strikemap.geocode.CurrentGeocoder;

/**
 * Preloads the gazetteer on a background thread, as soon as the settings are known and long before the first bean is made: it
 * takes a second of one core, which the start of the server would otherwise wait for.
 */
class GazetteerPreloader implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Settings settings = Settings.of(context.getEnvironment());
        context.getBeanFactory()
                .registerSingleton(
                        "currentGeocoder", new CurrentGeocoder(new Geodata(settings.geodata()), settings.data()));
    }
}
