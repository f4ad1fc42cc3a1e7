package org.strikemap.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Location;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geocode.GeocodeQuery;
import org.strikemap.geocode.Geocoder;
import org.strikemap.geocode.Match;
import org.strikemap.question.Question;
import org.strikemap.reader.ReadResult;

/**
 * Gives claims their location: the report's own point, else the gazetteer's place that the row names, else the one place that
 * the written name means, else, where nothing has that name, a larger place that the row names too, with its radius. A name that may mean
 * several places becomes a question, never a silent point, and so does a point that looks swapped.
 */
public final class ClaimLocator {

    /** The radius of a point whose accuracy nobody states and whose place is not in the gazetteer, in metres. */
    public static final int UNSTATED_RADIUS_METRES = 1_000;

    private static final int MOST_OTHERS = 4;
    private static final int MOST_LATITUDE = 90;
    private static final int MOST_LONGITUDE = 180;

    private static final Pattern POINT = Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d+)?)");

    private final Supplier<Gazetteer> gazetteer;
    private final Supplier<Geocoder> geocoder;

    /**
     * @param gazetteer asked for when the first claim is placed that names a place by its id, or a point and its country, and not before
     * @param geocoder asked for when the first claim is placed by a written name, or has a point and no more than a name, and not before
     */
    public ClaimLocator(Supplier<Gazetteer> gazetteer, Supplier<Geocoder> geocoder) {
        this.gazetteer = gazetteer;
        this.geocoder = geocoder;
    }

    /** Claims with the locations that could be found, and a question for each that has none. */
    public record Placed(List<Claim> claims, List<ImportResult.UnplacedClaim> questions) {}

    /** Places claims, and asks about those that it cannot place. */
    public Placed locateAll(List<ReadResult.Row> rows) {
        return locateAll(rows, Map.of());
    }

    /**
     * Places claims, those first about whose place somebody has decided.
     *
     * @param decided what was decided, by the ids of questions
     */
    Placed locateAll(List<ReadResult.Row> rows, Map<String, String> decided) {
        List<Claim> claims = new ArrayList<>();
        List<ImportResult.UnplacedClaim> questions = new ArrayList<>();
        Map<ReportedPlace, LocationResult> answers = new HashMap<>();
        GenericPoints generic = new GenericPoints(rows, gazetteer);
        SwappedPoints swapped = new SwappedPoints(rows, gazetteer, geocoder);
        for (ReadResult.Row row : rows) {
            ReportedPlace reported = row.claim().place();
            String word = decided.isEmpty() ? null : decided.get(questionId(row.claim()));
            Location known =
                    word == null ? null : findDecided(row.claim(), word).orElse(null);
            if (known != null) {
                claims.add(row.claim().at(known));
                continue;
            }
            LocationResult answer = reported.point() == null
                    ? answers.computeIfAbsent(reported, this::locate)
                    : locate(reported, reported.point(), generic, swapped);
            claims.add(row.claim().at(answer.location()));
            if (!answer.reason().isEmpty()) {
                boolean wider = answer.location() != null;
                questions.add(new ImportResult.UnplacedClaim(row.line(), row.claim(), answer.reason(), wider));
            }
        }
        return new Placed(claims, questions);
    }

    /** The id of the question where a claim's place is; the same for all claims that name the place alike, and one's own for a point. */
    public static String questionId(Claim claim) {
        ReportedPlace place = claim.place();
        LonLat point = place.point();
        return point == null
                ? Question.idOf(Question.Kind.PLACE, place.written(), place.within(), place.country(), place.placeId())
                : Question.idOf(Question.Kind.POINT, claim.id(), point.lon() + " " + point.lat());
    }

    /**
     * Where a claim's place is by what somebody decided.
     *
     * @param word of a place, the id of one in the gazetteer, or {@code lat,lon} in degrees; of a point, {@code keep} or {@code swap}
     * @return empty if the word is none of these, or the gazetteer has no such place
     */
    public Optional<Location> findDecided(Claim claim, String word) {
        ReportedPlace reported = claim.place();
        LonLat own = reported.point();
        if (own == null) {
            Matcher given = POINT.matcher(word);
            return given.matches()
                    ? findPoint(given)
                            .map(point -> new Location(
                                    point,
                                    Accuracy.ofRadius(UNSTATED_RADIUS_METRES),
                                    null,
                                    reported.written(),
                                    null,
                                    reported.countryCode()))
                    : gazetteer.get().findPlace(word).map(ClaimLocator::at);
        }
        GenericPoints generic = new GenericPoints(List.of(), gazetteer);
        Place named = findNamed(reported).orElse(null);
        return switch (word) {
            case "keep" -> Optional.of(ownPoint(reported, own, named, generic));
            case "swap" ->
                Math.abs(own.lon()) > MOST_LATITUDE
                        ? Optional.empty()
                        : Optional.of(ownPoint(
                                reported, new LonLat(/* lon= */ own.lat(), /* lat= */ own.lon()), named, generic));
            default -> Optional.empty();
        };
    }

    private static Optional<LonLat> findPoint(Matcher given) {
        double lat = Double.parseDouble(given.group(1));
        double lon = Double.parseDouble(given.group(2));
        return Math.abs(lat) > MOST_LATITUDE || Math.abs(lon) > MOST_LONGITUDE
                ? Optional.empty()
                : Optional.of(new LonLat(lon, lat));
    }

    private record LocationResult(@Nullable Location location, String reason) {

        static LocationResult at(Location location) {
            return new LocationResult(location, "");
        }

        static LocationResult none(String reason) {
            return new LocationResult(null, reason);
        }
    }

    private LocationResult locate(ReportedPlace reported, LonLat point, GenericPoints generic, SwappedPoints swapped) {
        Place named = findNamed(reported).orElse(null);
        return swapped.findReason(reported, point)
                .map(LocationResult::none)
                .orElseGet(() -> LocationResult.at(ownPoint(reported, point, named, generic)));
    }

    private Optional<Place> findNamed(ReportedPlace reported) {
        return Optional.ofNullable(reported.placeId())
                .flatMap(id -> gazetteer.get().findPlace(id));
    }

    private LocationResult locate(ReportedPlace reported) {
        if (reported.placeId() != null) {
            return findNamed(reported)
                    .map(place -> LocationResult.at(at(place)))
                    .orElseGet(
                            () -> LocationResult.none("place_id " + reported.placeId() + " is not in the gazetteer"));
        }
        return reported.written() == null
                ? locateWider(reported, "the row names neither a place nor a point")
                : geocode(reported, reported.written());
    }

    private static Location ownPoint(
            ReportedPlace reported, LonLat point, @Nullable Place named, GenericPoints generic) {
        Accuracy accuracy;
        if (reported.accuracyMetres() != null) {
            accuracy = Accuracy.ofRadius(reported.accuracyMetres());
        } else {
            accuracy = named != null ? named.accuracy() : Accuracy.ofRadius(UNSTATED_RADIUS_METRES);
        }
        int generically = generic.radiusMetres(point);
        if (generically > accuracy.radiusMetres()) {
            accuracy = Accuracy.ofRadius(generically);
        }
        if (named == null) {
            return new Location(point, accuracy, null, reported.written(), null, reported.countryCode());
        }
        return located(point, accuracy, named);
    }

    private static Location at(Place place) {
        return located(place.point(), place.accuracy(), place);
    }

    private static Location located(LonLat point, Accuracy accuracy, Place place) {
        return new Location(
                point,
                accuracy,
                place.gazetteerId(),
                place.name(),
                place.naming().arabic(),
                place.containment().country());
    }

    private LocationResult geocode(ReportedPlace reported, String written) {
        GeocodeQuery query = GeocodeQuery.of(written).within(reported.within()).inCountry(reported.country());
        List<Match> matches = geocoder.get().geocode(query);
        if (matches.isEmpty()) {
            return locateWider(reported, "no place of this name is in the gazetteer");
        }
        Match first = matches.getFirst();
        if (!first.isCertain()) {
            String candidates = Stream.concat(Stream.of(first.place()), others(first, matches))
                    .map(ClaimLocator::described)
                    .collect(Collectors.joining("; "));
            return LocationResult.none(doubt(first) + candidates + ". Give place_id, or lat and lon");
        }
        Place place = first.place();
        if (first.isBetween()) {
            CountryCode country = place.containment().country();
            return LocationResult.at(new Location(first.point(), first.accuracy(), null, written, null, country));
        }
        return LocationResult.at(located(first.point(), first.accuracy(), place));
    }

    /**
     * The nearest of the larger places that a row names too, from the first to the last between commas, whose name has one certain meaning.
     *
     * @param why the place itself could not be told
     */
    private LocationResult locateWider(ReportedPlace reported, String why) {
        String within = reported.within();
        while (within != null) {
            int comma = within.indexOf(',');
            String name = comma < 0 ? within : within.substring(0, comma);
            within = comma < 0 ? null : within.substring(comma + 1).strip();
            if (name.isBlank()) {
                continue;
            }
            Optional<Match> found = findWider(name.strip(), within, reported.country());
            if (found.isPresent()) {
                Match wider = found.get();
                return new LocationResult(
                        located(wider.point(), wider.accuracy(), wider.place()),
                        why + "; placed in " + described(wider.place()));
            }
        }
        return LocationResult.none(why);
    }

    /**
     * The larger place that a name means. One that a city shares with its governorate or district, as Aleppo does, means the widest of these:
     * what lies in Aleppo and is not known there may lie anywhere in the governorate.
     */
    private Optional<Match> findWider(String name, @Nullable String within, @Nullable String country) {
        GeocodeQuery query = GeocodeQuery.of(name).within(within).inCountry(country);
        Optional<Match> first =
                geocoder.get().geocode(query).stream().findFirst().filter(Match::isCertain);
        if (first.isEmpty() || first.get().place().kind().isAdministrative()) {
            return first;
        }
        GeocodeQuery governorate =
                GeocodeQuery.of(name + " Governorate").within(within).inCountry(country);
        return Stream.of(governorate, query)
                .flatMap(asked -> geocoder
                        .get()
                        .geocode(asked, place -> place.kind().isAdministrative())
                        .stream()
                        .limit(1))
                .filter(area ->
                        area.isCertain() && gazetteer.get().isWithin(first.get().place(), area.place()))
                .findFirst()
                .or(() -> first);
    }

    private static Stream<Place> others(Match first, List<Match> matches) {
        return first.rivals().isEmpty()
                ? matches.stream().skip(1).limit(MOST_OTHERS).map(Match::place)
                : first.rivals().stream();
    }

    private static String doubt(Match match) {
        if (match.rivalCount() > 0) {
            return "may mean several places: ";
        }
        return match.partial() || !match.kindAgrees()
                ? "may mean, though not all of its words agree: "
                : "is spelt like no place for certain; it may mean: ";
    }

    private static String described(Place place) {
        return place.name() + " (" + place.kind().word() + ", " + place.country() + ", place_id " + place.id() + ")";
    }
}
