package org.strikemap.collection;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strikemap.query.Link;

/**
 * What every page for people has.
 *
 * @param root the path under which the program is served, such as {@code /maps}; empty where it is at the top. Style sheets and the map's
 *     module are loaded from there
 * @param title of the page, in its language
 * @param lead a sentence or two on what the page is about; or null
 * @param crumbs from the landing page to the page above this one
 * @param formats this page in other forms: links whose title is the form's name, such as {@code CSV}
 * @param map what the page's map shows; null for a page without one
 */
record PageFrame(
        String root,
        PageLanguage language,
        String title,
        @Nullable String lead,
        List<Crumb> crumbs,
        List<Link> formats,
        @Nullable MapView map) {

    PageFrame {
        crumbs = List.copyOf(crumbs);
        formats = List.copyOf(formats);
    }

    /** A page above this one. */
    record Crumb(String href, String title) {}

    /**
     * What a map shows.
     *
     * @param features the address of GeoJSON on this server, a feature or a collection of them; or null
     * @param box west, south, east and north in degrees with commas between them, which is drawn; or null
     */
    record MapView(@Nullable String features, @Nullable String box) {

        static MapView ofFeatures(String features) {
            return new MapView(features, null);
        }

        static MapView ofBox(double west, double south, double east, double north) {
            return new MapView(null, west + "," + south + "," + east + "," + north);
        }
    }

    /** A whole number as readers of the language write it, in digits that the data has too. */
    String number(int number) {
        Locale locale = language == PageLanguage.FR ? Locale.FRENCH : Locale.ROOT;
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String word(PageWord word) {
        return word.in(language);
    }
}
