package org.strikemap;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.strikemap.edit.EditException;
import org.strikemap.geopackage.GeoPackageException;
import org.strikemap.http.BadParameterException;
import org.strikemap.http.NotAcceptableException;
import org.strikemap.http.NotFoundException;
import org.strikemap.snapshot.SnapshotHistory;
import org.strikemap.store.StoreException;

/** Turns errors into problem bodies (RFC 9457), all of one shape. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(BadParameterException fault, HttpServletResponse response) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Bad parameter", fault);
        problem.setProperty("parameter", fault.parameter());
        return answer(problem, response);
    }

    /** A query that Tomcat could not decode. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException fault, HttpServletResponse response) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, ConnectorProblems.detail(HttpStatus.BAD_REQUEST.value()));
        return answer(problem, response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFoundException fault, HttpServletResponse response) {
        return answer(problem(HttpStatus.NOT_FOUND, "Not found", fault), response);
    }

    /** An edit that was not made. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(EditException fault, HttpServletResponse response) {
        ProblemDetail problem = switch (fault.reason()) {
            case BAD -> problem(HttpStatus.BAD_REQUEST, "Bad feature", fault);
            case MISSING -> problem(HttpStatus.NOT_FOUND, "Not found", fault);
            case CONFLICT -> problem(HttpStatus.CONFLICT, "Conflict", fault);
            case STALE -> problem(HttpStatus.PRECONDITION_FAILED, "Changed meanwhile", fault);
            case READ_ONLY -> {
                response.setHeader("Allow", "GET, HEAD, OPTIONS");
                yield problem(HttpStatus.METHOD_NOT_ALLOWED, "Read-only", fault);
            }
            case NO_KEY -> {
                response.setHeader("WWW-Authenticate", "Bearer realm=\"strikemap\"");
                yield problem(HttpStatus.UNAUTHORIZED, "Key wanted", fault);
            }
            case WRONG_KEY -> problem(HttpStatus.FORBIDDEN, "Wrong key", fault);
        };
        if (!fault.property().isEmpty()) {
            problem.setProperty("property", fault.property());
        }
        return answer(problem, response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(NotAcceptableException fault, HttpServletResponse response) {
        return answer(problem(HttpStatus.NOT_ACCEPTABLE, "Not acceptable", fault), response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(SnapshotHistory.BusyException fault, HttpServletResponse response) {
        response.setHeader("Retry-After", "60");
        return answer(problem(HttpStatus.SERVICE_UNAVAILABLE, "Busy", fault), response);
    }

    /**
     * The store is away, as when its server is started anew, or there is no room for a GeoPackage. What is wrong is for the log, not for
     * everybody.
     */
    @ExceptionHandler({StoreException.class, GeoPackageException.class})
    ResponseEntity<ProblemDetail> storeAway(RuntimeException fault, HttpServletResponse response) {
        LOG.warn("a question could not be answered: {}", fault.getMessage());
        response.setHeader("Retry-After", "5");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "the store cannot be read at the moment; ask again in a while");
        problem.setTitle("Store away");
        return answer(problem, response);
    }

    private static ProblemDetail problem(HttpStatus status, String title, Exception fault) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, fault.getMessage());
        problem.setTitle(title);
        return problem;
    }

    /** The answer, without the tag by which a good one would be kept. */
    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpServletResponse response) {
        response.setHeader("ETag", null);
        return ResponseEntity.of(problem).build();
    }
}
