package org.strikemap.html;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikemap.http.Link;

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
public record PageFrame(
        String root,
        PageLanguage language,
        String title,
        @Nullable String lead,
        List<Breadcrumb> crumbs,
        List<Link> formats,
        @Nullable MapView map) {

    private static final Pattern PLAIN_ROOT = Pattern.compile("(/[A-Za-z0-9._~%-]+)*");

    public PageFrame {
        crumbs = List.copyOf(crumbs);
        formats = List.copyOf(formats);
    }

    /** A page above this one. */
    public record Breadcrumb(String href, String title) {}

    /**
     * What a map shows.
     *
     * @param features the address of GeoJSON on this server, a feature or a collection of them; or null
     * @param box west, south, east and north in degrees with commas between them, which is drawn; or null
     */
    public record MapView(
            @Nullable String features, @Nullable String box) {

        public static MapView ofFeatures(String features) {
            return new MapView(features, null);
        }

        public static MapView ofBox(double west, double south, double east, double north) {
            return new MapView(null, west + "," + south + "," + east + "," + north);
        }
    }

    /** The root, if it is a path that needs no escaping anywhere; otherwise empty. */
    String siteRoot() {
        return PLAIN_ROOT.matcher(root).matches() ? root : "";
    }

    /** A whole number as readers of the language write it, in digits that the data has too. */
    String number(int number) {
        Locale locale = language == PageLanguage.FR ? Locale.FRENCH : Locale.ROOT;
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A text of {@link Catalogue} in the page's language, with what its braces stand for. */
    String word(String key, Map<String, String> parameters) {
        return Catalogue.of(language).text(key, parameters);
    }

    /** A text of {@link Catalogue} in the page's language. */
    String word(String key) {
        return language.word(key);
    }
}
