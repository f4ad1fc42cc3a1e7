package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strikemap.store.StoreSamples.entry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.ClaimId;
import org.strikemap.claim.ClaimIdentity;
import org.strikemap.claim.DetailColumn;
import org.strikemap.claim.DetailColumn.IntegerColumn;
import org.strikemap.claim.DetailColumn.TextColumn;
import org.strikemap.claim.DetailColumn.WordColumn;
import org.strikemap.claim.Details;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.IncidentKey;
import org.strikemap.claim.LargerPlace;
import org.strikemap.claim.Location;
import org.strikemap.claim.Provenance;
import org.strikemap.claim.Range;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.claim.Stance;
import org.strikemap.claim.Strike;
import org.strikemap.claim.StrikeType;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.claim.Tally;
import org.strikemap.claim.TallyScope;
import org.strikemap.claim.Toll;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.AccuracyCategory;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.source.ArchivedCopy;
import org.strikemap.source.LanguageCode;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.source.SourceId;
import org.strikemap.source.SourceType;

/** Whatever may be null is null at times, and each column holds a value of its own: nothing is lost or mixed up on the way. */
class RoundTripTest {

    private Random random = new Random(0);

    /** A store that holds nothing. */
    Store openEmpty(Path directory) {
        return SqliteStore.open(directory);
    }

    /** The same store. */
    Store openAgain(Path directory) {
        return SqliteStore.open(directory);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesBackAnyContents(long seed, @TempDir Path directory) {
        random = new Random(seed);
        StoreContents given = new StoreContents(
                1,
                IntStream.range(1_000, 1_200).mapToObj(this::incident).toList(),
                IntStream.range(1_000, 1_050).mapToObj(this::tally).toList());
        try (Store store = openEmpty(directory)) {
            store.commit(new ChangeSet(given.incidents(), given.tallies(), entry("random.csv")));

            assertThat(store.readAll()).isEqualTo(given);
            assertThat(StoreContractTest.handedOver(store)).isEqualTo(given);
        }
        try (Store store = openAgain(directory)) {
            assertThat(store.readAll()).isEqualTo(given);
        }
    }

    private Incident incident(int number) {
        String id = "incident-" + number;
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            claims.add(claim(id + "-" + random.nextInt() + "-" + i));
        }
        return new Incident(
                new IncidentMark(id, textOrNull(), decided(), textOrNull()),
                text(),
                orNull(this::location),
                date(),
                textOrNull(),
                strikeTypes(),
                texts(),
                orNull(() -> any(HarmStatus.class)),
                claims);
    }

    private StrikeTypes strikeTypes() {
        return random.nextBoolean() ? StrikeTypes.NONE : StrikeTypes.of(any(StrikeType.class), any(StrikeType.class));
    }

    private IncidentStatus decided() {
        IncidentStatus status = any(IncidentStatus.class);
        return status.isDecided() ? status : IncidentStatus.COUNTED;
    }

    private Claim claim(String id) {
        return new Claim(
                new ClaimIdentity(new ClaimId(id), new IncidentKey(text()), random.nextBoolean()),
                new Provenance(
                        source(),
                        any(Stance.class),
                        textOrNull(),
                        SourceId.ofNullable(textOrNull()),
                        new Report(
                                textOrNull(),
                                ArchivedCopy.ofNullable(textOrNull()),
                                orNull(this::date),
                                LanguageCode.ofNullable(textOrNull()))),
                new Strike(date(), textOrNull(), strikeTypes(), texts()),
                new ReportedPlace(
                        textOrNull(),
                        LargerPlace.ofNullable(textOrNull()),
                        CountryCode.ofNullable(textOrNull()),
                        PlaceId.ofNullable(textOrNull()),
                        orNull(this::point),
                        numberOrNull()),
                orNull(this::location),
                toll(),
                details());
    }

    private Details details() {
        Details.Builder details = new Details.Builder();
        for (DetailColumn<?> column : Details.COLUMNS) {
            switch (column) {
                case TextColumn text -> details.put(text, textOrNull());
                case IntegerColumn number -> details.put(number, numberOrNull());
                case WordColumn<?> word -> putWord(details, word);
            }
        }
        return details.build();
    }

    private <E extends Enum<E>> void putWord(Details.Builder details, WordColumn<E> column) {
        details.put(column, orNull(() -> any(column.type())));
    }

    private Tally tally(int number) {
        return new Tally(
                new ClaimId("tally-" + number),
                source(),
                new Report(textOrNull(), null, date(), null),
                new TallyScope(text(), texts(), texts(), PlaceId.ofNullable(textOrNull()), date(), orNull(this::date)),
                range(),
                any(Tally.Kind.class),
                new Details.Builder()
                        .put(Details.NOTE, textOrNull())
                        .put(Details.VIA, textOrNull())
                        .put(Details.FIGURE_SEEN, orNull(() -> any(Details.FigureSeen.class)))
                        .put(Details.NO_ADDRESS, orNull(() -> any(Details.NoAddress.class)))
                        .build());
    }

    private Source source() {
        return new Source("source-" + random.nextInt(5), text(), any(SourceType.class), textOrNull(), textOrNull());
    }

    private Location location() {
        Accuracy accuracy = new Accuracy(any(AccuracyCategory.class), random.nextInt(1_000_000));
        return new Location(
                point(),
                accuracy,
                PlaceId.ofNullable(textOrNull()),
                textOrNull(),
                ArabicName.ofNullable(textOrNull()),
                CountryCode.ofNullable(textOrNull()));
    }

    private LonLat point() {
        return new LonLat(random.nextDouble(-180, 180), random.nextDouble(-90, 90));
    }

    private Toll toll() {
        Range killed = range();
        Integer best = killed.largest();
        return new Toll(killed, random.nextBoolean() ? best : null, range(), range(), range(), range());
    }

    private Range range() {
        int min = random.nextInt(1_000);
        int more = random.nextInt(1_000);
        return new Range(orNull(() -> min), orNull(() -> min + more));
    }

    private ReportedDate date() {
        LocalDate first = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(73_000));
        return new ReportedDate(first, first.plusDays(random.nextInt(400)), any(ReportedDate.Precision.class));
    }

    private List<String> texts() {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> text()).toList();
    }

    private String text() {
        String letters = "ab|\\'\"%_, \n\téغارة🕊";
        return random.ints(random.nextInt(9), 0, letters.codePointCount(0, letters.length()))
                .map(index -> letters.codePointAt(letters.offsetByCodePoints(0, index)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private @Nullable String textOrNull() {
        return orNull(this::text);
    }

    private @Nullable Integer numberOrNull() {
        return orNull(() -> random.nextInt());
    }

    private <T> @Nullable T orNull(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        E[] values = type.getEnumConstants();
        return values[random.nextInt(values.length)];
    }
}
