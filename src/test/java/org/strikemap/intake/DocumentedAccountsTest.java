package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Details;
import org.strikemap.claim.Range;
import org.strikemap.claim.Tally;
import org.strikemap.incident.Count;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;
import org.strikemap.reader.ClaimCsv;
import org.strikemap.reader.ReadResult;
import org.strikemap.reader.SourceCsv;
import org.strikemap.reader.SourceRegistry;
import org.strikemap.reader.TallyCsv;
import org.strikemap.source.ReportedDate;

/** Where the accounts of the documented strikes can be read, and the figures of those that had been taken down wrongly. */
class DocumentedAccountsTest {

    private static final Path DOCUMENTED = Path.of("geodata/documented");

    private static final String OWN = "own";
    private static final String RELAY = "relay";
    private static final String NONE = "none";

    /** Of the first 250 claims and 23 tallies so many had an address when they were looked up. */
    private static final int CLAIMS_WITH_ADDRESS = 204;

    private static final int TALLIES_WITH_ADDRESS = 19;

    /** The others of those, and two accounts that were added since. */
    private static final int CLAIMS_WITHOUT_ADDRESS = 48;

    private static final int TALLIES_WITHOUT_ADDRESS = 4;

    private static List<Claim> claims = List.of();
    private static List<Tally> tallies = List.of();

    @BeforeAll
    static void readThem() throws IOException {
        try (InputStream sources = Files.newInputStream(DOCUMENTED.resolve("sources.csv"));
                InputStream rows = Files.newInputStream(DOCUMENTED.resolve("claims.csv"));
                InputStream totals = Files.newInputStream(DOCUMENTED.resolve("tallies.csv"))) {
            SourceRegistry registry = new SourceRegistry(SourceCsv.read(sources, "sources.csv"));
            ReadResult read = ClaimCsv.read(rows, registry);
            assertThat(read.rejections()).isEmpty();
            claims = read.claims().stream().map(ReadResult.Row::claim).toList();
            tallies = TallyCsv.read(totals, "tallies.csv", registry);
        }
    }

    @Test
    void everyClaimHasAnAddressOrSaysWhyItHasNone() {
        List<String> kinds = claims.stream()
                .map(claim -> kind(claim.id(), claim.report().url(), claim.details()))
                .toList();
        tell("claims", kinds);
        assertThat(kinds).filteredOn(NONE::equals).hasSizeLessThanOrEqualTo(CLAIMS_WITHOUT_ADDRESS);
        assertThat(kinds).filteredOn(kind -> !kind.equals(NONE)).hasSizeGreaterThanOrEqualTo(CLAIMS_WITH_ADDRESS);
    }

    @Test
    void everyTallyHasAnAddressOrSaysWhyItHasNone() {
        List<String> kinds = tallies.stream()
                .map(tally -> kind(tally.id(), tally.url(), tally.details()))
                .toList();
        tell("tallies", kinds);
        assertThat(kinds).filteredOn(NONE::equals).hasSizeLessThanOrEqualTo(TALLIES_WITHOUT_ADDRESS);
        assertThat(kinds).filteredOn(kind -> !kind.equals(NONE)).hasSizeGreaterThanOrEqualTo(TALLIES_WITH_ADDRESS);
    }

    private static void tell(String what, List<String> kinds) {
        System.out.printf(
                "%s: %d with the address of the source, %d of a relay, %d without%n",
                what,
                Collections.frequency(kinds, OWN),
                Collections.frequency(kinds, RELAY),
                Collections.frequency(kinds, NONE));
    }

    /** Whether the address is the source's own, one that relays it, or none; any contradiction fails. */
    private static String kind(String id, @Nullable String url, Details details) {
        boolean relayed = details.get(Details.VIA) != null;
        boolean reason = details.get(Details.NO_ADDRESS) != null;
        assertThat(reason).as("%s has either an address or a reason", id).isEqualTo(url == null);
        if (url == null) {
            assertThat(relayed).as("%s is relayed nowhere", id).isFalse();
            assertThat(details.get(Details.FIGURE_SEEN))
                    .as("%s was read nowhere", id)
                    .isNull();
            return NONE;
        }
        return relayed ? RELAY : OWN;
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            tabqa-market-2017-03-22/us-led-coalition-2,             7,   7,   2018-09-27, -
            ghandoura-2016-07-28/us-led-coalition,                  15,  15,  2016-12-01, -
            mayadin-2017-05-25/us-led-coalition,                    15,  15,  2018-04-26, -
            mayadin-prison-2017-06-26/us-led-coalition-2,           8,   8,   2017-10-27, -
            raqqa-mansouri-mosque-2017-06-15/us-led-coalition,      25,  25,  2019-02-28, -
            raqqa-sakhani-2017-08-22/us-led-coalition,              33,  33,  2018-07-26, -
            tokhar-2016-07-19/syria,                                120, -,   2016-07-20, -
            raqqa-jazra-2017-06-08/afp,                             17,  -,   2017-06-09, sohr
            raqqa-jazra-2017-06-08/us-led-coalition,                -,   -,   2018-01-25, -
            raqqa-mutaz-2017-08-16/us-led-coalition,                -,   -,   2017-10-27, -
            qaim-market-2016-12-07/arrahmah,                        70,  80,  2016-12,    -
            mokha-wedding-2015-09-28/residents-wahijah,             27,  27,  2015-09-29, -
            jinah-mosque-2017-03-16/guardian,                       46,  46,  2017-03-17, sohr
            mayadin-2017-05-25/reuters,                             35,  -,   2017-05-25, sohr
            mosul-jadida-2017-03-17/residents-mosul,                -,   230, -,          -
            mosul-jadida-2017-03-17/residents-mosul-2,              -,   520, -,          -
            maarrat-market-2019-07-22/sohr,                         19,  23,  2019-07-22, -
            atarib-market-2017-11-13/un-commission-of-inquiry-syria, -,  84,  2018-03-06, -
            kunduz-msf-2015-10-03/msf,                              42,  -,   2015-12-12, -
            rann-2017-01-17/msf-2,                                  90,  -,   2017-01-20, -
            quds-hospital-2016-04-27/msf,                           55,  55,  -,          -
            kabul-drone-2021-08-29/us-central-command-2,            -,   10,  2021-09-17, -
            dasht-e-archi-2018-04-02/afp,                           -,   -,   2018-04-03, -
            zakho-parkha-2022-07-20/iraq-military,                  -,   8,   2022-07-20, -
            daquq-2016-10-21/us-led-coalition,                      -,   -,   2016-10-23, -
            """)
    void aFigureThatWasCorrectedStaysSo(
            String id,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable String day,
            @Nullable String repeats) {
        Claim claim = claim(id);
        assertThat(claim.toll().killed()).isEqualTo(new Range(least, most));
        ReportedDate published = claim.report().published();
        assertThat(published == null ? null : published.firstText()).isEqualTo(day);
        assertThat(claim.repeats()).isEqualTo(repeats);
    }

    @Test
    void groupsAndInjuredThatHadBeenLeftOutAreThere() {
        assertThat(claim("tajoura-2019-07-02/un").toll().injured()).isEqualTo(new Range(87, 87));
        assertThat(claim("hatra-2015-03-13/washington-post").toll().childrenKilled())
                .isEqualTo(new Range(5, 5));
        assertThat(claim("hatra-2015-03-13/washington-post").toll().womenKilled())
                .isEqualTo(new Range(4, 4));
        assertThat(claim("jabalia-2023-10-31/israeli-military").detail(Details.NOTE))
                .contains("civilians were there");
        assertThat(tally("airwars-2021").killed()).isEqualTo(new Range(8_249, 13_342));
        assertThat(tally("coalition-raqqa-2019").killed()).isEqualTo(new Range(180, null));
    }

    @Test
    void mafraqJazraHasAllEightAccounts() {
        List<Claim> accounts = claims.stream()
                .filter(claim -> claim.incidentKey().equals("raqqa-jazra-2017-06-08"))
                .toList();
        assertThat(accounts)
                .extracting(Claim::id)
                .map(id -> id.substring(id.indexOf('/') + 1))
                .containsExactlyInAnyOrder(
                        "sana", "afp", "rbss", "airwars", "sohr", "sohr-2", "sputnik", "us-led-coalition");
        assertThat(count(CountingRule.LOW, accounts)).isEqualTo(14);
        assertThat(count(CountingRule.HIGH, accounts)).isGreaterThanOrEqualTo(30);
        assertThat(Counting.independentSources(accounts)).isEqualTo(6);
    }

    private static int count(CountingRule rule, List<Claim> accounts) {
        Count count = Counting.count(rule, accounts);
        assertThat(count.isKnown()).isTrue();
        return count.number();
    }

    private static Claim claim(String id) {
        return claims.stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim " + id));
    }

    private static Tally tally(String id) {
        return tallies.stream()
                .filter(tally -> tally.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no tally " + id));
    }
}
