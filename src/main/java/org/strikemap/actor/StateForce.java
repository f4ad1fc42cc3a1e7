package org.strikemap.actor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A state's force as publishers name one: ACLED by country, years and branch ({@code Military Forces of Russia (2000-) Air Force}),
 * UCDP as the government of a country, Airwars and the press by an adjective ({@code Turkish Military}).
 *
 * @param country ISO 3166-1 alpha-2
 * @param branch what stands behind the years, which may be a force of its own; empty for nothing
 * @param day a day on which the government in question governed, where the name tells
 */
record StateForce(String country, String branch, @Nullable LocalDate day) {

    /** ACLED gives the years of a government. In the year of a change the new one is in office at its end. */
    private static final Pattern WITH_YEARS = Pattern.compile(
            "(?:Military|Police|Security|Armed|Coast Guard|Border) Forces of (.+?) *\\((\\d{4})-(?:\\d{4})?\\)(.*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BY_COUNTRY = Pattern.compile(
            "(?:(?:Military|Police|Security|Armed) Forces|Military|Army|Air Force) of (.+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BY_GOVERNMENT = Pattern.compile("Government of (.+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BY_WORD = Pattern.compile(
            "(.+?) (?:Military|Armed Forces|Forces|Army|Air Force|Navy|Government|Regime|Security Forces|Defen[cs]e Forces)",
            Pattern.CASE_INSENSITIVE);

    /** Whose force a name says it is; empty where it is none of these ways to name one. */
    static Optional<StateForce> parse(String name, Countries countries) {
        Matcher years = WITH_YEARS.matcher(name);
        if (years.matches()) {
            LocalDate day = LocalDate.of(Integer.parseInt(years.group(2)), 12, 31);
            return countries
                    .findNamed(years.group(1))
                    .map(code -> new StateForce(code, years.group(3).strip(), day));
        }
        Matcher of = BY_COUNTRY.matcher(name);
        if (of.matches()) {
            return countries.findNamed(of.group(1)).map(StateForce::of).or(() -> withBranch(of.group(1), countries));
        }
        Matcher government = BY_GOVERNMENT.matcher(name);
        if (government.matches()) {
            return countries.findNamed(government.group(1)).map(StateForce::of);
        }
        Matcher word = BY_WORD.matcher(name);
        if (word.matches()) {
            return countries
                    .findByAdjective(word.group(1))
                    .or(() -> countries.findNamed(word.group(1)))
                    .map(StateForce::of);
        }
        return Optional.empty();
    }

    private static StateForce of(String country) {
        return new StateForce(country, "", null);
    }

    /** Without years the branch begins where the longest name of a country ends. */
    private static Optional<StateForce> withBranch(String text, Countries countries) {
        for (int end = text.lastIndexOf(' '); end > 0; end = text.lastIndexOf(' ', end - 1)) {
            Optional<String> code = countries.findNamed(text.substring(0, end));
            if (code.isPresent()) {
                return Optional.of(new StateForce(code.get(), text.substring(end + 1), null));
            }
        }
        return Optional.empty();
    }
}
