package org.strikemap.collection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes documents, as JSON for programs and as pages for people.
 *
 * @param json how JSON is written
 */
record DocumentWriter(JsonMapper json) {

    /** Writes a page. */
    interface Page {
        void write(OutputStream out) throws IOException;
    }

    /** Writes a document in the form that was asked for, unless the client has kept it. */
    void write(
            DocumentRequest asked, Object document, Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (asked.representation().begin(request, response)) {
            return;
        }
        if (asked.wantsHtml()) {
            page.write(response.getOutputStream());
        } else {
            response.getOutputStream().write(json.writeValueAsBytes(document));
        }
    }
}
