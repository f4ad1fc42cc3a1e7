package org.strikemap.collection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikemap.html.HtmlPages;
import org.strikemap.html.PageFrame;
import org.strikemap.html.PageFrame.Breadcrumb;
import org.strikemap.html.PageFrame.MapView;
import org.strikemap.html.PageLanguage;
import org.strikemap.http.Link;
import org.strikemap.http.Negotiation;
import org.strikemap.http.Parameters;
import org.strikemap.http.Representation;
import org.strikemap.http.ResponseFormat;

/**
 * Who asks for a document, where, and in which form.
 *
 * @param base where {@code /ogc} is, as the client sees it
 * @param path below it, with a slash before it; empty for the landing page
 * @param root the path under which the program is served
 * @param form the form that is wanted
 * @param forms all that there are
 */
record DocumentRequest(
        String base,
        String path,
        String root,
        PageLanguage language,
        ResponseFormat form,
        List<? extends ResponseFormat> forms) {

    /** Reads a request that has no parameter but {@code f}. */
    static DocumentRequest read(
            Map<String, List<String>> given,
            HttpServletRequest request,
            String base,
            String path,
            List<DocumentForm> forms) {
        Parameters parameters = Parameters.of(given);
        String named = parameters.findText(Negotiation.PARAMETER).orElse(null);
        parameters.rejectOthers();
        return of(request, base, path, Negotiation.choose(named, request.getHeader("Accept"), forms), forms);
    }

    static DocumentRequest of(
            HttpServletRequest request,
            String base,
            String path,
            ResponseFormat form,
            List<? extends ResponseFormat> forms) {
        PageLanguage language = PageLanguage.choose(request.getHeader("Accept-Language"));
        return new DocumentRequest(base, path, request.getContextPath(), language, form, forms);
    }

    boolean wantsHtml() {
        return form.mediaType().equals(Link.HTML);
    }

    /** What the answer is, for {@code Accept} and {@code Accept-Language}. */
    Representation representation() {
        return wantsHtml()
                ? Representation.negotiated(HtmlPages.MEDIA_TYPE, language.tag())
                : Representation.negotiated(form.mediaType(), null);
    }

    /** The document itself, and its other forms. */
    List<Link> ownLinks(String title) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(base + path, "self", form.mediaType(), title));
        Set<String> told = new HashSet<>(Set.of(form.mediaType()));
        for (ResponseFormat other : forms) {
            if (told.add(other.mediaType())) {
                links.add(new Link(base + path + "?f=" + other.name(), "alternate", other.mediaType(), title));
            }
        }
        return links;
    }

    /** The address of another page. */
    String page(String otherPath) {
        return base + otherPath + "?f=html";
    }

    /**
     * What the document's page has around it.
     *
     * @param above titles and paths of the pages above, from the landing page down
     */
    PageFrame frame(String title, @Nullable String lead, Map<String, String> above, @Nullable MapView map) {
        List<Breadcrumb> crumbs = above.entrySet().stream()
                .map(crumb -> new Breadcrumb(page(crumb.getValue()), crumb.getKey()))
                .toList();
        List<Link> formats = ownLinks(title).stream()
                .filter(link -> link.rel().equals("alternate"))
                .map(link -> new Link(
                        link.href(), link.rel(), link.type(), link.type().equals(Link.GEOJSON) ? "GeoJSON" : "JSON"))
                .toList();
        return new PageFrame(root, language, title, lead, crumbs, formats, map);
    }
}
