package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.claim.Location;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceNames;
import org.strikemap.gazetteer.Position;
import org.strikemap.geo.AccuracyCategory;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.geocode.Geocoder;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.incident.Resemblance;
import org.strikemap.reader.ClaimFileReader;
import org.strikemap.reader.ReaderException;
import org.strikemap.store.MemoryStore;
import org.strikemap.store.StoreException;

class IntakeTest {

    private static final String HEADER =
            "claim_id,incident_key,date,source,source_type,place,place_id,within,country,lat,lon,accuracy_m,killed_min\n";

    @TempDir
    private Path folder = Path.of("");

    private MemoryStore store = new MemoryStore();
    private Intake intake = intake();

    @BeforeEach
    void emptyStore() {
        store = new MemoryStore();
        intake = intake();
    }

    private Intake intake() {
        Geocoder geocoder = Geocoder.inMemory(Gazetteer.of(List.of(
                place("syria", "Syria", PlaceKind.COUNTRY, 38.5, 35, null),
                place("homs", "Homs", PlaceKind.CITY, 36.72, 34.73, "syria"),
                place("north-tell", "Tell Amr", PlaceKind.VILLAGE, 37.0, 36.0, "syria"),
                place("south-tell", "Tell Amr", PlaceKind.VILLAGE, 37.0, 33.0, "syria"))));
        return new Intake(
                new ClaimLocator(geocoder::gazetteer, () -> geocoder),
                store,
                Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC),
                "a tester");
    }

    private static Place place(
            String id, String name, PlaceKind kind, double lon, double lat, @Nullable String parent) {
        return new Place(
                new PlaceId(id),
                kind,
                new PlaceNames(name, null, List.of()),
                new Position(new LonLat(lon, lat), 1_500, "made up"),
                Containment.in("SY").within(parent),
                null,
                List.of());
    }

    @Test
    void everyRowIsAcceptedOrRejected() throws IOException {
        ImportResult account = take("""
                a1,a,2016-05-01,One,monitor,Homs,,,,,,,3
                b1,b,2016-05-32,One,monitor,Homs,,,,,,,3
                c1,c,2016-05-01,Two,,Homs,,,,,,,3
                """);
        assertThat(account.entry().read()).isEqualTo(3);
        assertThat(account.entry().accepted()).isEqualTo(1);
        assertThat(account.entry().rejected()).isEqualTo(2);
        assertThat(account.rejections())
                .extracting("line", "column")
                .containsExactly(tuple(3L, "date"), tuple(4L, "source"));
        assertThat(account.entry().at()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }

    /** A row whose village nobody knows is placed in the nearest larger place that it names, with the radius of that, and says so. */
    @Test
    void anUnknownNameIsPlacedInTheLargerPlaceThatTheRowNames() throws IOException {
        ImportResult account = take("""
                a1,a,2016-05-01,One,monitor,Nowhere,,"No such district, Homs",,,,,3
                b1,b,2016-05-01,One,,,,Homs,,,,,3
                c1,c,2016-05-01,One,,Nowhere,,Tell Amr,,,,,3
                """);
        assertThat(location("a").placeId()).isEqualTo("homs");
        assertThat(location("a").accuracy().radiusMetres()).isEqualTo(1_500);
        assertThat(location("b").placeId()).isEqualTo("homs");
        assertThat(store.findIncidents(List.of("c")).getFirst().location()).isNull();
        assertThat(account.questions())
                .extracting("line", "wider")
                .containsExactly(tuple(2L, true), tuple(3L, true), tuple(4L, false));
        assertThat(account.questions().getFirst().reason())
                .isEqualTo("no place of this name is in the gazetteer; placed in Homs (city, SY, place_id homs)");
    }

    @Test
    void aNameIsPlacedWhereItMeansOnePlaceOnly() throws IOException {
        ImportResult account = take("""
                a1,a,2016-05-01,One,monitor,Homs,,,,,,,3
                b1,b,2016-05-01,One,,Tell Amr,,,,,,,3
                c1,c,2016-05-01,One,,Nowhere,,,,,,,3
                d1,d,2016-05-01,One,,,,,,,,,3
                e1,e,2016-05-01,One,,Tell Amr,south-tell,,,,,,3
                f1,f,2016-05-01,One,,,no-such,,,,,,3
                """);
        assertThat(location("a").placeId()).isEqualTo("homs");
        assertThat(location("e").placeId()).isEqualTo("south-tell");
        assertThat(account.questions()).extracting("line").containsExactly(3L, 4L, 5L, 7L);
        assertThat(account.questions().getFirst().reason())
                .contains("north-tell")
                .contains("south-tell");
        assertThat(incident("b").location()).isNull();
        assertThat(account.entry().accepted()).isEqualTo(6);
    }

    /** Whoever imports reads why a name was not placed, and what it may mean. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tell Amr | may mean several places: ",
                "Homs airport | may mean, though not all of its words agree: Homs (city, SY, place_id homs).",
                "Nowhere at all | no place of this name is in the gazetteer",
            })
    void aNameThatIsNotPlacedIsToldWithWhatItMayMean(String name, String reason) throws IOException {
        ImportResult account = take("a1,a,2016-05-01,One,monitor," + name + ",,,,,,,3\n");
        assertThat(account.questions())
                .singleElement()
                .satisfies(question -> assertThat(question.reason()).startsWith(reason));
    }

    @Test
    void theReportsOwnPointComesFirst() throws IOException {
        take("""
                a1,a,2016-05-01,One,monitor,By the well,,,,34.5,36.5,,3
                b1,b,2016-05-01,One,,By the well,homs,,,34.5,36.5,,3
                c1,c,2016-05-01,One,,By the well,homs,,,34.5,36.5,90,3
                """);
        assertThat(location("a").accuracy().radiusMetres()).isEqualTo(ClaimLocator.UNSTATED_RADIUS_METRES);
        assertThat(location("a").name()).isEqualTo("By the well");
        assertThat(location("b").accuracy().radiusMetres()).isEqualTo(1_500);
        assertThat(location("b").placeId()).isEqualTo("homs");
        assertThat(location("c").accuracy().category()).isEqualTo(AccuracyCategory.WITHIN_100M);
        assertThat(location("c").point()).isEqualTo(new LonLat(36.5, 34.5));
    }

    @Test
    void claimsOfOneKeyAreOneIncidentAlsoAcrossFiles() throws IOException {
        take("a1,a,2016-05-01,One,monitor,Homs,,,,,,,3\n");
        ImportResult second = take("""
                a2,a,2016-05-01,Two,monitor,Homs,,,,,,,7
                a1,a,2016-05-01,One,,Homs,,,,,,,4
                """);
        assertThat(incident("a").claims()).extracting("id").containsExactly("a1", "a2");
        assertThat(second.newClaims()).isEqualTo(1);
        assertThat(second.changedClaims()).isEqualTo(1);
        assertThat(second.newIncidents()).isZero();
        assertThat(incident("a").claims().getFirst().toll().killed().min()).isEqualTo(4);
    }

    @Test
    void theSameBytesAreTakenInOnceAndTheSameRowIsTheSameClaim() throws IOException {
        String row = ",a,2016-05-01,One,monitor,Homs,,,,,,,3\n";
        take(row);
        assertThat(take(row).earlier()).isTrue();
        ImportResult longer = take(row + ",b,2016-05-02,One,,Homs,,,,,,,1\n");
        assertThat(longer.sameClaims()).isEqualTo(1);
        assertThat(longer.newClaims()).isEqualTo(1);
        assertThat(store.readAll().incidents()).hasSize(2);
    }

    @Test
    void anIncidentThatIsHeldUnderAnotherKeyIsJoinedAndStaysSo() throws IOException {
        take("a1,a,2016-05-01,One,monitor,By the well,,,,34.5,36.5,90,4\n");
        ImportResult account = take("b1,two-7,2016-05-01,Two,monitor,The well,,,,34.5003,36.5,90,4\n");
        assertThat(account.joins()).singleElement().satisfies(join -> {
            assertThat(join.key()).isEqualTo("two-7");
            assertThat(join.incident()).isEqualTo("a");
            assertThat(join.score()).isBetween(Resemblance.CERTAIN, 1.0);
            assertThat(join.reason()).contains("same day");
        });
        assertThat(account.newIncidents()).isZero();
        assertThat(incident("a").claims()).extracting("id").containsExactly("a1", "b1");
        assertThat(store.readAll().incidents()).hasSize(1);
        ImportResult edition = take("b1,two-7,2016-05-01,Two,,The well,,,,34.5003,36.5,90,5\n");
        assertThat(edition.changedClaims()).isEqualTo(1);
        assertThat(edition.joins()).isEmpty();
        assertThat(incident("a").claims()).hasSize(2);
    }

    @Test
    void anIncidentThatMayBeHeldIsAskedAboutAndKeptApart() throws IOException {
        take("a1,a,2016-05-01,One,monitor,By the well,,,,34.5,36.5,90,4\n");
        ImportResult account = take("b1,two-7,2016-05-02,Two,monitor,The well,,,,34.5003,36.5,90,4\n");
        assertThat(account.joins()).isEmpty();
        assertThat(account.doubts())
                .singleElement()
                .extracting("key", "incident")
                .containsExactly("two-7", "a");
        assertThat(store.readAll().incidents()).hasSize(2);
    }

    /** Who gave the two keys of their own has held them apart; with one of another toll there is one candidate only. */
    @ParameterizedTest(name = "the other one with {0} killed")
    @CsvSource({"4, 2", "40, 0"})
    void anIncidentThatMayBeEitherOfTwoIsNotJoined(int killedByTheOther, int asked) throws IOException {
        take("""
                a1,a,2016-05-01,One,monitor,By the well,,,,34.5,36.5,90,4
                c1,c,2016-05-01,Three,monitor,By the well,,,,34.5,36.5,90,%d
                """.formatted(killedByTheOther));
        ImportResult account = take("b1,two-7,2016-05-01,Two,monitor,The well,,,,34.5,36.5,90,4\n");
        assertThat(account.joins()).hasSize(asked == 0 ? 1 : 0);
        assertThat(account.doubts()).extracting("incident").hasSize(asked).isSubsetOf("a", "c");
    }

    /** The store holds more than the file, so only what lies near is read from it. */
    @ParameterizedTest
    @ValueSource(strings = {"2016-05-11", "2016-05-13"})
    void anIncidentOfTheDayBeforeOrAfterIsFoundAmongMany(String day) throws IOException {
        StringBuilder rows = new StringBuilder("z,z,%s,One,monitor,By the well,,,,34.5,36.5,90,4%n".formatted(day));
        for (int i = 10; i < 30; i++) {
            rows.append("m%d,m%d,2016-06-%d,One,,Elsewhere,,,,34.9,36.9,90,3%n".formatted(i, i, i));
        }
        take(rows.toString());
        ImportResult account = take("b1,two-7,2016-05-12,Two,monitor,The well,,,,34.5003,36.5,90,4\n");
        assertThat(account.doubts())
                .singleElement()
                .extracting("key", "incident")
                .containsExactly("two-7", "z");
    }

    @Test
    void whatAPersonDecidedOutlivesTheNextEdition() throws IOException {
        take("a1,a,2016-05-01,One,monitor,By the well,,,,34.5,36.5,90,4\n");
        take("b1,two-7,2016-05-01,Two,monitor,The well,,,,34.5003,36.5,90,4\n");
        Decisions decisions = new Decisions(store, Clock.systemUTC(), "a tester");
        decisions.split("a", "two-7");
        assertThat(incident("a").claims()).extracting("id").containsExactly("a1");
        assertThat(incident("two-7").claims()).extracting("id").containsExactly("b1");
        assertThat(take("b1,two-7,2016-05-01,Two,,The old well,,,,34.5003,36.5,90,4\n")
                        .joins())
                .isEmpty();
        assertThat(store.readAll().incidents()).hasSize(2);
        decisions.merge("a", "two-7");
        take("b1,two-7,2016-05-01,Two,,The well again,,,,34.5003,36.5,90,4\n");
        assertThat(incident("a").claims()).hasSize(2);
        decisions.split("a", "two-7");
        decisions.mark("two-7", IncidentStatus.DUPLICATE, "a");
        take("b1,two-7,2016-05-01,Two,,The well at last,,,,34.5003,36.5,90,4\n");
        assertThat(incident("two-7").mark().status()).isEqualTo(IncidentStatus.DUPLICATE);
        assertThat(store.listImports().lastEntry().getValue().file()).isEqualTo("claims.csv");
        assertThat(store.listImports().values())
                .extracting("file")
                .contains("incident split a two-7", "incident merge a two-7", "incident duplicate two-7 of a");
    }

    /** However many other incidents are held, and though it moves to another year and place. */
    @Test
    void aClaimOfAMergedIncidentStaysWithItAmongMany() throws IOException {
        StringBuilder rows = new StringBuilder("a0,a,2016-05-01,One,monitor,By the well,,,,34.5,36.5,90,4\n");
        for (int i = 1; i < 10; i++) {
            rows.append("m%d,m%d,2016-06-%02d,One,,By the mill,,,,33.5,36.5,90,4%n".formatted(i, i, i));
        }
        take(rows.toString());
        take("b1,two-7,2016-05-09,Two,monitor,The well,,,,34.5,36.5,90,4\n");
        new Decisions(store, Clock.systemUTC(), "a tester").merge("a", "two-7");
        ImportResult next = take("b1,two-7,2018-01-01,Two,,Elsewhere,,,,35.9,38.9,90,4\n");
        assertThat(next.changedClaims()).isEqualTo(1);
        assertThat(next.newIncidents()).isZero();
        assertThat(incident("a").claims()).extracting("id").containsExactly("a0", "b1");
        assertThat(store.findIncidents(List.of("two-7"))).isEmpty();
    }

    @Test
    void aNewerEditionChangesAddsAndWithdraws() throws IOException {
        take("""
                a1,a,2016-05-01,One,monitor,Homs,,,,,,,3
                b1,b,2016-05-02,One,,Homs,,,,,,,4
                c1,c,2016-05-03,One,,Homs,,,,,,,5
                """);
        ImportResult account = take("a1,a,2016-05-01,One,monitor,Homs,,,,,,,3\nb1,b,2016-05-02,One,,Homs,,,,,,,9\n");
        assertThat(account.sameClaims()).isEqualTo(1);
        assertThat(account.changedClaims()).isEqualTo(1);
        assertThat(account.withdrawnClaims()).isEqualTo(1);
        assertThat(incident("c").status()).isEqualTo(IncidentStatus.WITHDRAWN);
        assertThat(incident("c").claims())
                .singleElement()
                .extracting("withdrawn")
                .isEqualTo(true);
        List<Incident> before = new ArrayList<>();
        store.readEachAsOf(1, before::add, tally -> {});
        assertThat(before).hasSize(3).allMatch(old -> old.status() == IncidentStatus.COUNTED);
        assertThat(store.listRevisions(2, "", 9)).extracting("incidentId").containsExactly("b", "c");
        ImportResult back = take("""
                a1,a,2016-05-01,One,monitor,Homs,,,,,,,3
                b1,b,2016-05-02,One,,Homs,,,,,,,4
                c1,c,2016-05-03,One,,Homs,,,,,,,5
                """);
        assertThat(back.earlier()).isFalse();
        assertThat(incident("c").status()).isEqualTo(IncidentStatus.COUNTED);
    }

    @Test
    void aFileWithNothingOfADataSetIsNoEditionOfIt() throws IOException {
        take("a1,a,2016-05-01,One,monitor,Homs,,,,,,,3\n");
        assertThat(take("b1,b,2016-05-02,One,,Homs,,,,,,,4\n").withdrawnClaims())
                .isZero();
        assertThat(store.listImports().values()).extracting("dataset").containsExactly("claims", "claims-2");
        assertThat(incident("a").status()).isEqualTo(IncidentStatus.COUNTED);
    }

    @Test
    void anEditionThatLacksMostOfItsDataSetIsRefusedUnlessSomebodySaysSo() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            rows.append("a%d,i%d,2016-05-%02d,One,monitor,Homs,,,,,,,3%n".formatted(i, i, i));
        }
        take(rows.toString());
        String few = "a1,i1,2016-05-01,One,monitor,Homs,,,,,,,5\n";
        assertThatThrownBy(() -> take(few))
                .isInstanceOf(Edition.EditionException.class)
                .hasMessageContaining("withdraw 29 of its 30 claims");
        assertThat(store.version()).isEqualTo(1);
        Path file = Files.writeString(folder.resolve("claims.csv"), HEADER + few);
        ImportResult part = intake.take(order(file, new Edition.EditionPolicy(null, true, false)));
        assertThat(part.changedClaims()).isEqualTo(1);
        assertThat(part.withdrawnClaims()).isZero();
        Files.writeString(file, HEADER + few.replace(",5", ",6"));
        assertThat(intake.take(order(file, new Edition.EditionPolicy("claims", false, true)))
                        .withdrawnClaims())
                .isEqualTo(29);
        assertThat(store.listImports().lastEntry().getValue().by()).isEqualTo("a tester");
        assertThat(store.listImports().lastEntry().getValue().account()).contains("29 withdrawn");
    }

    private static ClaimImportRequest order(Path file, Edition.EditionPolicy edition) {
        return new ClaimImportRequest(
                file, "claims.csv", null, ClaimFileReader.ReadOptions.GUESSED, edition, false, read -> {});
    }

    @Test
    void whatCannotBeDecidedIsToldOf() throws IOException {
        take("a1,a,2016-05-01,One,monitor,Homs,,,,,,,4\n");
        Decisions decisions = new Decisions(store, Clock.systemUTC(), "a tester");
        assertThatThrownBy(() -> decisions.merge("a", "b")).hasMessageContaining("no incident b");
        assertThatThrownBy(() -> decisions.merge("a", "a")).hasMessageContaining("is that incident");
        assertThatThrownBy(() -> decisions.split("a", "b")).hasMessageContaining("no claims of the key b");
        assertThatThrownBy(() -> decisions.split("a", "a")).hasMessageContaining("no claims of the key a beside");
        assertThatThrownBy(() -> decisions.mark("a", IncidentStatus.DUPLICATE, "a"))
                .hasMessageContaining("does not count itself");
        assertThat(store.listImports()).hasSize(1);
    }

    @Test
    void aDryRunTellsTheSameAndStoresNothing() throws IOException {
        Path file =
                Files.writeString(folder.resolve("claims.csv"), HEADER + "a1,a,2016-05-01,One,monitor,Homs,,,,,,,3\n");
        ClaimImportRequest order = new ClaimImportRequest(
                file,
                "claims.csv",
                null,
                ClaimFileReader.ReadOptions.GUESSED,
                Edition.EditionPolicy.UNSTATED,
                true,
                read -> {});
        ImportResult dry = intake.take(order);
        assertThat(dry.dryRun()).isTrue();
        assertThat(dry.newClaims()).isEqualTo(1);
        assertThat(store.listImports()).isEmpty();
        assertThat(store.readAll().incidents()).isEmpty();
        assertThat(intake.take(ClaimImportRequest.of(file)).newClaims()).isEqualTo(1);
    }

    @Test
    void aPointOfManyIncidentsInTheMiddleOfATownIsTheTowns() throws IOException {
        StringBuilder rows = new StringBuilder("z,z,2016-05-01,One,monitor,Elsewhere,,,,34.9,36.9,90,3\n");
        for (int i = 0; i < 10; i++) {
            rows.append("m%d,m%d,2016-05-%02d,One,,Homs,,,,34.73,36.72,90,3%n".formatted(i, i, i + 1));
        }
        take(rows.toString());
        assertThat(location("m3").accuracy().radiusMetres()).isEqualTo(1_500);
        assertThat(location("z").accuracy().radiusMetres()).isEqualTo(90);
    }

    @Test
    void aPointThatLooksSwappedIsAskedAboutAndNeverShown() throws IOException {
        ImportResult account = take("""
                a1,a,2016-05-01,One,monitor,Homs,,,SY,36.72,34.73,90,3
                b1,b,2016-05-01,One,,Homs,homs,,,40.72,34.73,90,3
                c1,c,2016-05-01,One,,Homs,,,SY,34.73,36.72,90,3
                d1,d,2016-05-01,One,,Homs,,,,36.72,34.73,90,3
                e1,e,2016-05-01,One,,Tell Amr,,,,37,36,90,3
                """);
        assertThat(account.entry().accepted()).isEqualTo(5);
        assertThat(account.questions()).extracting("line").containsExactly(2L, 5L);
        assertThat(account.questions().getLast().reason()).contains("far from Homs; swapped it would lie there");
        assertThat(location("e").point()).isEqualTo(new LonLat(36, 37));
        assertThat(account.questions()).first().satisfies(question -> {
            assertThat(question.line()).isEqualTo(2);
            assertThat(question.words()).isEqualTo("Homs");
            assertThat(question.reason())
                    .isEqualTo("its point lies far from every known place of Syria; swapped it would lie in Syria: "
                            + "are latitude and longitude swapped?");
        });
        assertThat(incident("a").location()).isNull();
        assertThat(location("b").point()).isEqualTo(new LonLat(34.73, 40.72));
        assertThat(location("c").point()).isEqualTo(new LonLat(36.72, 34.73));
    }

    @Test
    void whereNearlyAllPointsOfAFileLookSwappedNoneIsTrusted() throws IOException {
        StringBuilder rows = new StringBuilder("z,z,2016-05-01,One,monitor,Elsewhere,,,,36.9,34.9,90,3\n");
        for (int i = 0; i < 19; i++) {
            rows.append("m%d,m%d,2016-05-%02d,One,,Homs,,,SY,36.72,34.73,90,3%n".formatted(i, i, i + 1));
        }
        String right = "r%d,r%d,2016-05-01,One,,Homs,,,SY,34.73,36.72,90,3%n";
        assertThat(take(rows + right.formatted(1, 1)).questions())
                .hasSize(20)
                .first()
                .satisfies(question -> assertThat(question.reason()).startsWith("nearly all other points"));
        assertThat(location("r1").point()).isEqualTo(new LonLat(36.72, 34.73));
        assertThat(take(rows + right.formatted(1, 1) + right.formatted(2, 2)).questions())
                .hasSize(19)
                .noneMatch(question -> question.reason().startsWith("nearly all"));
    }

    @ParameterizedTest
    @CsvSource({"9, 9", "10, 11"})
    void tenPointsThatLookSwappedAreEnoughToDoubtAnother(int swapped, int questions) throws IOException {
        StringBuilder rows = new StringBuilder("z,z,2016-05-01,One,monitor,Elsewhere,,,,36.9,34.9,90,3\n");
        for (int i = 0; i < swapped; i++) {
            rows.append("m%d,m%d,2016-05-%02d,One,,Homs,,,SY,36.72,34.73,90,3%n".formatted(i, i, i + 1));
        }
        assertThat(take(rows.toString()).questions()).hasSize(questions);
    }

    @Test
    void aSourceMadeKnownByOneFileIsKnownInTheNext() throws IOException {
        take("a1,a,2016-05-01,One Monitor,monitor,Homs,,,,,,,3\n");
        assertThat(take("b1,b,2016-05-01,one-monitor,,Homs,,,,,,,3\n").rejections())
                .isEmpty();
        assertThat(take("c1,c,2016-05-01,ONE MONITOR,,Homs,,,,,,,3\n").rejections())
                .isEmpty();
    }

    @Test
    void aFileThatIsNoTableOfClaimsChangesNothing() {
        assertThatThrownBy(() -> take("not,a,row\n", "id,colour\n")).isInstanceOf(ReaderException.class);
        assertThat(store.listImports()).isEmpty();
    }

    @Test
    void aStoreThatFailsIsToldOf() {
        store.close();
        assertThatThrownBy(() -> take("a1,a,2016-05-01,One,monitor,Homs,,,,,,,3\n"))
                .isInstanceOf(StoreException.class);
    }

    private ImportResult take(String rows) throws IOException {
        return take(rows, HEADER);
    }

    private ImportResult take(String rows, String header) throws IOException {
        return intake.take(ClaimImportRequest.of(Files.writeString(folder.resolve("claims.csv"), header + rows)));
    }

    private Incident incident(String key) {
        return store.findIncidents(List.of(key)).getFirst();
    }

    private Location location(String key) {
        return Objects.requireNonNull(incident(key).location());
    }
}
