package org.strikemap.collection;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikemap.format.FeatureFormat;
import org.strikemap.http.Link;
import org.strikemap.http.ResponseFormat;

/**
 * A form in which features are served.
 *
 * @param name what the parameter {@code f} calls it
 * @param mediaType what it is served as
 * @param otherMediaTypes other media types that mean it when a client accepts them
 * @param download what writes it as a file; null for GeoJSON and HTML, which come in pages
 */
record ItemsFormat(
        String name,
        String mediaType,
        List<String> otherMediaTypes,
        @Nullable FeatureFormat download) implements ResponseFormat {

    static final ItemsFormat GEOJSON =
            new ItemsFormat("geojson", Link.GEOJSON, List.of(Link.JSON, "application/vnd.geo+json"), null);

    /** Another name for GeoJSON, which many clients ask for. */
    private static final ItemsFormat JSON = new ItemsFormat("json", Link.GEOJSON, List.of(), null);

    static final ItemsFormat HTML = new ItemsFormat("html", Link.HTML, List.of("application/xhtml+xml"), null);

    /** The forms of a page of features, and of a single one. */
    static final List<ItemsFormat> PAGES = List.of(GEOJSON, JSON, HTML);

    /** Pages, and these downloads. */
    static List<ItemsFormat> listWith(List<FeatureFormat> downloads) {
        return Stream.concat(
                        PAGES.stream(),
                        downloads.stream()
                                .map(format -> new ItemsFormat(
                                        format.name(), format.mediaType(), format.otherMediaTypes(), format)))
                .toList();
    }

    /** What people call it. */
    String title() {
        return switch (name) {
            case "geojson", "json" -> "GeoJSON";
            case "jsonseq" -> "GeoJSON Seq";
            case "fgb" -> "FlatGeobuf";
            case "gpkg" -> "GeoPackage";
            default -> name.toUpperCase(Locale.ROOT);
        };
    }

    boolean isHtml() {
        return mediaType.equals(Link.HTML);
    }

    /** Whether it has coordinates of any system, and not of degrees alone. */
    boolean hasAnyCrs() {
        return download == null ? mediaType.startsWith(Link.GEOJSON) : download.hasAnyCrs();
    }
}
