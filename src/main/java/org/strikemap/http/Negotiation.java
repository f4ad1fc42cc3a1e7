package org.strikemap.http;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Content negotiation: chooses the response format: what the parameter {@code f} names, else what the header Accept prefers. */
public final class Negotiation {

    /** The name of the parameter. */
    public static final String PARAMETER = "f";

    private Negotiation() {}

    /**
     * Chooses a form. Where a client likes several equally well, the first of them in the order of the offers is chosen; so it is
     * where the client says nothing, or nothing that can be understood. What {@code f} says goes before the header, which is then not
     * looked at.
     *
     * @param f the name of a form, or null where none is given
     * @param accept the header, several of them joined by commas; null where there is none
     * @param offers at least one
     * @throws BadParameterException if {@code f} names none of the offers
     * @throws NotAcceptableException if the header accepts none of them
     */
    public static <T extends ResponseFormat> T choose(@Nullable String f, @Nullable String accept, List<T> offers) {
        if (f != null) {
            return offers.stream()
                    .filter(offer -> offer.name().equals(f))
                    .findFirst()
                    .orElseThrow(() -> new BadParameterException(
                            PARAMETER, Parameters.shown(f) + " is not a format here; known are " + names(offers)));
        }
        List<MediaRange> ranges = accept == null ? List.of() : MediaRange.listIn(accept);
        if (ranges.isEmpty()) {
            return offers.getFirst();
        }
        T best = null;
        double most = 0;
        for (T offer : offers) {
            double quality = quality(offer, ranges);
            if (quality > most) {
                best = offer;
                most = quality;
            }
        }
        if (best == null) {
            throw new NotAcceptableException(
                    offers.stream().map(ResponseFormat::mediaType).collect(Collectors.joining(", ")));
        }
        return best;
    }

    /** How much the client likes an offer by any of its media types. */
    private static double quality(ResponseFormat offer, List<MediaRange> ranges) {
        return Stream.concat(Stream.of(offer.mediaType()), offer.otherMediaTypes().stream())
                .flatMap(type -> MediaRange.listIn(type).stream())
                .mapToDouble(type -> quality(type, ranges))
                .max()
                .orElse(0);
    }

    /** The range that means a media type most exactly says how much it is liked. */
    private static double quality(MediaRange offered, List<MediaRange> ranges) {
        int exactest = 0;
        double quality = 0;
        for (MediaRange range : ranges) {
            int exactness = range.exactness(offered);
            if (exactness > exactest) {
                exactest = exactness;
                quality = range.quality();
            }
        }
        return quality;
    }

    private static String names(List<? extends ResponseFormat> offers) {
        return offers.stream().map(ResponseFormat::name).collect(Collectors.joining(", "));
    }
}
