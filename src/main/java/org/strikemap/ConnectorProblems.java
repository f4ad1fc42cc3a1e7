package org.strikemap;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Gives the requests that Tomcat refuses before anything of ours sees them, such as a malformed address or one that is too long,
 * the same shape of error as {@link Problems} gives.
 */
public class ConnectorProblems extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("application/problem+json");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title(status), status, detail(status)));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("the client went away before its error could be told", e);
        }
    }

    private static String title(int status) {
        return status < 500 ? "Bad request" : "Server error";
    }

    /** What is said of an error of which no more than the status is known. */
    static String detail(int status) {
        return switch (status) {
            case 400 -> "the request's address is malformed: wanted percent-encoded UTF-8 of at most 8 KB";
            case 404 -> "there is nothing at this address";
            default -> status < 500 ? "the request cannot be answered" : "something went wrong here; the log says what";
        };
    }
}
