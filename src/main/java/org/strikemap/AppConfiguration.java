package org.strikemap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.strikemap.edit.EditKey;
import org.strikemap.edit.ItemEditors;
import org.strikemap.format.CsvFormat;
import org.strikemap.format.FeatureFormat;
import org.strikemap.format.FeatureSelection;
import org.strikemap.format.FlatGeobufFormat;
import org.strikemap.format.GeoJsonRowWriter;
import org.strikemap.format.GeoJsonSequence;
import org.strikemap.format.KmlFormat;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Geodata;
import org.strikemap.gazetteer.Outlines;
import org.strikemap.geo.Crs;
import org.strikemap.geocode.CurrentGeocoder;
import org.strikemap.geopackage.GeoPackageFormat;
import org.strikemap.intake.ClaimLocator;
import org.strikemap.intake.Decisions;
import org.strikemap.intake.DocumentedStrikes;
import org.strikemap.intake.ImportResult;
import org.strikemap.intake.Intake;
import org.strikemap.page.CachedDownload;
import org.strikemap.query.Catalog;
import org.strikemap.snapshot.CurrentSnapshot;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.snapshot.SnapshotBuilder;
import org.strikemap.snapshot.SnapshotHistory;
import org.strikemap.store.Store;
import org.strikemap.store.StoreException;
import org.strikemap.table.FeatureWriter;
import org.strikemap.table.JsonBuffer;
import org.strikemap.tile.CatalogTiles;

/** Wires the beans of all packages. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AppConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AppConfiguration.class);

    @Bean
    Geodata geodata(Settings settings) {
        Crs.unpackRegisterIn(settings.data().resolve("epsg"));
        LOG.info(
                "store: {}; data: {}; geodata: {}",
                settings.storeAddress(),
                settings.data().toAbsolutePath(),
                settings.geodata() == null
                        ? "inside the program"
                        : settings.geodata().toAbsolutePath());
        return new Geodata(settings.geodata());
    }

    @Bean
    Supplier<Gazetteer> gazetteer(CurrentGeocoder geocoder) {
        return geocoder::gazetteer;
    }

    /** Keeps the server from answering before it knows the places; the index of their names may follow. */
    @Bean
    SmartInitializingSingleton awaitGazetteer(CurrentGeocoder geocoder) {
        return () -> LOG.info("gazetteer: {} places", geocoder.gazetteer().size());
    }

    @Bean
    Store store(Settings settings) {
        return settings.storeAddress().open();
    }

    /** The intake of a store that already holds the documented strikes. */
    @Bean
    Intake intake(Store store, CurrentGeocoder geocoder, Geodata geodata, Settings settings) {
        Intake intake = new Intake(
                new ClaimLocator(geocoder::gazetteer, geocoder), store, Clock.systemUTC(), settings.editorOrUser());
        ImportResult account = new DocumentedStrikes(geodata).takeInto(store, intake);
        if (!account.earlier()) {
            LOG.info(
                    "documented strikes taken in: {} claims about {} new incidents",
                    account.entry().accepted(),
                    account.newIncidents());
            account.questions()
                    .forEach(question ->
                            LOG.warn("documented/claims.csv, line {}: {}", question.line(), question.reason()));
        }
        return intake;
    }

    /** @param documented the intake, so that the documented strikes are in the store before anything is decided of them */
    @Bean
    Decisions decisions(Store store, Intake documented, Settings settings) {
        return new Decisions(store, Clock.systemUTC(), settings.editorOrUser());
    }

    /** @param documented the intake, so that the documented strikes are in the store before anything of them is edited */
    @Bean
    ItemEditors editing(Store store, Intake documented, CurrentGeocoder geocoder, Settings settings) {
        return new ItemEditors(
                new ClaimLocator(geocoder::gazetteer, geocoder), store, Clock.systemUTC(), settings.editorOrUser());
    }

    @Bean
    EditKey editKey(Settings settings) {
        LOG.info("edits over HTTP: {}", settings.edit());
        return EditKey.of(settings.edit().key());
    }

    /** @param documented the intake, so that the documented strikes are in the store before it is read */
    @Bean
    CurrentSnapshot currentSnapshot(Store store, Intake documented) {
        return new CurrentSnapshot(snapshot(store));
    }

    @Bean
    SnapshotHistory snapshotHistory(Store store, CurrentSnapshot current) {
        return new SnapshotHistory(
                current,
                version -> {
                    SnapshotBuilder builder = new SnapshotBuilder();
                    store.readEachAsOf(version, builder::add, builder::add);
                    store.listQuestions().forEach(builder::add);
                    return builder.build(version);
                },
                () -> {
                    SortedMap<Long, Instant> times = new TreeMap<>();
                    store.listImports().forEach((version, entry) -> times.put(version, entry.at()));
                    return times;
                });
    }

    @Bean
    Catalog catalog(Supplier<Gazetteer> gazetteer, Geodata geodata) {
        return new Catalog(gazetteer, new Outlines(geodata));
    }

    @Bean
    CachedDownload keptDownload(Settings settings) throws IOException {
        return new CachedDownload(downloadFolder(settings));
    }

    private static Path downloadFolder(Settings settings) throws IOException {
        return Files.createDirectories(settings.data().resolve("downloads"));
    }

    /** The forms in which features are downloaded; GeoPackages are made in a folder beside the store. */
    @Bean
    List<FeatureFormat> downloads(Settings settings) throws IOException {
        return List.of(
                new GeoJsonSequence(AppConfiguration::features),
                new CsvFormat(),
                new KmlFormat(),
                new FlatGeobufFormat(),
                new GeoPackageFormat(downloadFolder(settings)));
    }

    private static GeoJsonRowWriter features(FeatureSelection selected) {
        FeatureWriter writer =
                new FeatureWriter(selected.table(), selected.properties(), selected.geometry() ? Crs.CRS84 : null);
        JsonBuffer buffer = new JsonBuffer();
        return (row, out) -> {
            writer.write(row, buffer);
            buffer.moveTo(out);
        };
    }

    /** What there are tiles of. */
    @Bean
    CatalogTiles catalogTiles(Catalog catalog, SnapshotHistory history) {
        return new CatalogTiles(catalog, history);
    }

    private static Snapshot snapshot(Store store) {
        long begun = System.nanoTime();
        SnapshotBuilder builder = new SnapshotBuilder();
        store.listQuestions().forEach(builder::add);
        Snapshot snapshot = builder.build(store.readEach(builder::add, builder::add));
        LOG.info(
                "snapshot {} of {} incidents built in {} ms; {} tallies",
                snapshot.version(),
                snapshot.columns().rows(),
                (System.nanoTime() - begun) / 1_000_000,
                snapshot.tallies().size());
        return snapshot;
    }

    /** Only a server needs it, and only a server should pay for a snapshot. */
    @Bean
    @ConditionalOnWebApplication
    ChangePoller refresh(Store store, CurrentSnapshot current, CurrentGeocoder geocoder, Catalog catalog) {
        ChangePoller refresh = new ChangePoller(store, current, geocoder, catalog);
        current.setRefresh(refresh::refreshSnapshot);
        return refresh;
    }

    /**
     * Polls the store and the imported places every 300 ms, and on demand, and rebuilds the snapshot or the geocoder when
     * either has changed, by this process or another. Then it finds the places of the snapshot's incidents, before somebody asks.
     */
    static final class ChangePoller {

        private final Store store;
        private final CurrentSnapshot current;
        private final CurrentGeocoder geocoder;
        private final Catalog catalog;
        private final ReentrantLock one = new ReentrantLock();
        private boolean failing;

        ChangePoller(Store store, CurrentSnapshot current, CurrentGeocoder geocoder, Catalog catalog) {
            this.store = store;
            this.current = current;
            this.geocoder = geocoder;
            this.catalog = catalog;
        }

        @Scheduled(fixedDelay = 300)
        void poll() {
            refreshSnapshot();
            geocoder.swapIfChanged();
            catalog.placesOf(current.get());
        }

        /** A failing store is logged once, not at every poll; the current snapshot stays in use. */
        private void refreshSnapshot() {
            one.lock();
            try {
                if (store.version() != current.get().storeVersion()) {
                    current.replace(snapshot(store));
                }
                if (failing) {
                    LOG.info("the store can be read again");
                }
                failing = false;
            } catch (StoreException e) {
                if (!failing) {
                    LOG.warn("what is shown stays as it is, for the store cannot be read: {}", e.getMessage());
                }
                failing = true;
            } finally {
                one.unlock();
            }
        }
    }
}
