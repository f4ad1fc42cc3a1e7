package org.strikemap.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    /** As UCDP writes the countries of its events. */
    private static final List<String> UCDP = List.of(
            ("United States of America|Canada|Haiti|Mexico|Guatemala|Honduras|El Salvador|Nicaragua|Panama|Colombia|Venezuela|Guyana"
                            + "|Suriname|Ecuador|Peru|Brazil|Bolivia|Paraguay|Chile|Argentina|Uruguay|Jamaica|Trinidad and Tobago"
                            + "|Dominican Republic|Costa Rica|Cuba|United Kingdom|Ireland|Netherlands|Belgium|France|Switzerland|Spain"
                            + "|Germany|Austria|Hungary|Czech Republic|Slovakia|Italy|Albania|Macedonia, FYR|North Macedonia|Croatia"
                            + "|Serbia (Yugoslavia)|Montenegro|Bosnia-Herzegovina|Kosovo|Slovenia|Greece|Cyprus|Bulgaria|Moldova|Romania"
                            + "|Russia (Soviet Union)|Ukraine|Belarus|Armenia|Georgia|Azerbaijan|Finland|Sweden|Norway|Denmark"
                            + "|Guinea-Bissau|Gambia|Mali|Senegal|Benin|Mauritania|Niger|Ivory Coast|Guinea|Burkina Faso|Liberia"
                            + "|Sierra Leone|Ghana|Togo|Cameroon|Nigeria|Gabon|Central African Republic|Chad|Congo|DR Congo (Zaire)"
                            + "|Uganda|Kenya|Tanzania|Burundi|Rwanda|Somalia|Djibouti|Ethiopia|Eritrea|Angola|Mozambique|Zambia"
                            + "|Zimbabwe (Rhodesia)|Malawi|South Africa|Namibia|Lesotho|Botswana|Kingdom of eSwatini (Swaziland)"
                            + "|Swaziland (Eswatini)|Swaziland|Madagascar (Malagasy)|Comoros|Morocco|Algeria|Tunisia|Libya|Sudan"
                            + "|South Sudan|Iran|Turkey|Iraq|Egypt|Syria|Lebanon|Jordan|Israel|Saudi Arabia|Yemen (North Yemen)"
                            + "|South Yemen|Kuwait|Bahrain|Qatar|United Arab Emirates|Oman|Afghanistan|Turkmenistan|Tajikistan"
                            + "|Kyrgyzstan|Uzbekistan|Kazakhstan|China|Mongolia|Taiwan|North Korea|South Korea|Japan|India|Bhutan"
                            + "|Pakistan|Bangladesh|Myanmar (Burma)|Sri Lanka|Maldives|Nepal|Thailand|Cambodia (Kampuchea)|Laos"
                            + "|Vietnam (North Vietnam)|Malaysia|Singapore|Philippines|Indonesia|East Timor|Australia"
                            + "|Papua New Guinea|New Zealand|Solomon Islands|Fiji")
                    .split("\\|"));

    /** Those that ACLED writes otherwise than others. */
    private static final List<String> ACLED = List.of(
            ("Democratic Republic of Congo|Republic of Congo|Ivory Coast|eSwatini|Cape Verde|Sao Tome and Principe|Myanmar|Palestine"
                            + "|Bosnia and Herzegovina|Czech Republic|North Macedonia|Kosovo|Turkey|East Timor|Antigua and Barbuda"
                            + "|Trinidad and Tobago|Saint Kitts and Nevis|Saint Lucia|Saint Vincent and the Grenadines|Virgin Islands, U.S."
                            + "|British Virgin Islands|Turks and Caicos Islands|Caribbean Netherlands|Collectivity of Saint Martin"
                            + "|Sint Maarten|Saint-Martin|Saint-Barthelemy|Saint Pierre and Miquelon|Falkland Islands"
                            + "|Bailiwick of Guernsey|Bailiwick of Jersey|Isle of Man|Vatican City|Micronesia|Wallis and Futuna"
                            + "|Northern Mariana Islands|Cocos (Keeling) Islands|Pitcairn|Reunion|Curacao|Hong Kong|Macau"
                            + "|Saint Helena, Ascension and Tristan da Cunha|Heard Island and McDonald Islands"
                            + "|South Georgia and the South Sandwich Islands|United States Minor Outlying Islands|Guadeloupe|Mayotte")
                    .split("\\|"));

    private final Countries countries = Countries.bundled();

    @Test
    void everyCountryOfUcdpAndAcledIsKnown() {
        assertThat(UCDP)
                .hasSizeGreaterThan(130)
                .allSatisfy(
                        name -> assertThat(countries.findCode(name)).as(name).isPresent());
        assertThat(ACLED)
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        name -> assertThat(countries.findCode(name)).as(name).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Turkey; TR",
                "Türkiye; TR",
                "DR Congo (Zaire); CD",
                "Congo; CG",
                "Ivory Coast; CI",
                "Côte d'Ivoire; CI",
                "Serbia (Yugoslavia); RS",
                "Yemen (North Yemen); YE",
                "Guinea; GN",
                "Guinea-Bissau; GW",
                "Papua New Guinea; PG",
                "North Korea; KP",
                "Niger; NE",
                "سوريا; SY",
                "سورية; SY",
                "العراق; IQ",
                "Frankreich; FR",
                "Tikrit, Iraq; IQ",
                "Virgin Islands, U.S.; VI",
                "the Netherlands; NL",
                " syria ; SY"
            })
    void findsACountryByAPublishersName(String name, String code) {
        assertThat(countries.findCode(name)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Raqqa", "SY", "Kurdistan, Northern"})
    void findsNoneByAnotherName(String name) {
        assertThat(countries.findCode(name)).isEmpty();
    }

    @Test
    void aCountryIsCalledAsItIsInEnglishUnlessTheTableKnowsBetter() {
        assertThat(countries.names("TR")).isEqualTo(new ActorNames("Turkey", "Turquie", "تركيا"));
        assertThat(countries.names("CD").french()).isEqualTo("RD Congo");
        assertThat(countries.names("FR")).isEqualTo(new ActorNames("France", "France", "فرنسا"));
    }
}
