package io.slipway.api;

import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.Forbidden;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever a call below {@code /api} throws into problem details; leaves every other path alone. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(Exception exception, HttpServletRequest request) throws Exception {
        boolean forSecurity = exception instanceof AccessDeniedException || exception instanceof AuthenticationException;
        if (!request.getRequestURI().startsWith("/api/") || forSecurity) {
            throw exception;
        }
        ProblemDetail problem = problem(exception, request);
        HttpHeaders headers = exception instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }

    /** The caller has gone away: there is nobody to tell. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {
    }

    private ProblemDetail problem(Exception exception, HttpServletRequest request) {
        if (exception instanceof InvalidInput invalid) {
            return problems.invalid(invalid.errors(), request);
        }
        if (exception instanceof NotFound notFound) {
            return problems.of(HttpStatus.NOT_FOUND, notFound.phrase(), request);
        }
        if (exception instanceof Forbidden forbidden) {
            return problems.of(HttpStatus.FORBIDDEN, forbidden.phrase(), request);
        }
        if (exception instanceof Conflict conflict) {
            return problems.of(HttpStatus.CONFLICT, conflict.phrase(), request);
        }
        if (exception instanceof SlipwayException elsewhere) {
            return problems.of(HttpStatus.SERVICE_UNAVAILABLE, elsewhere.phrase(), request);
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return UnreadableBody.field(unreadable).map(error -> problems.invalid(List.of(error), request))
                    .orElseGet(() -> problems.of(HttpStatus.BAD_REQUEST, UnreadableBody.whole(unreadable), request));
        }
        return ofSpring(exception, request);
    }

    private ProblemDetail ofSpring(Exception exception, HttpServletRequest request) {
        if (exception instanceof MethodArgumentNotValidException invalid) {
            return withErrors(invalid.getFieldErrors().stream()
                    .map(error -> error(error.getField(), String.valueOf(error.getDefaultMessage()))), request);
        }
        if (exception instanceof HandlerMethodValidationException invalid) {
            return withErrors(invalid.getParameterValidationResults().stream().flatMap(result -> result.getResolvableErrors()
                    .stream().map(error -> error(String.valueOf(result.getMethodParameter().getParameterName()),
                            String.valueOf(error.getDefaultMessage())))), request);
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return problems.invalid(List.of(new FieldError(mismatch.getName(), expected(mismatch.getRequiredType()))), request);
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return problems.invalid(List.of(new FieldError(missing.getParameterName(), Phrase.of("api.required"))), request);
        }
        if (exception instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return problems.of(status(response.getStatusCode()), explain(response.getStatusCode(), request), request);
        }
        return unexpected(exception, request);
    }

    private static Phrase expected(@Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? Phrase.of("api.one-of", Arrays.stream(type.getEnumConstants()).map(Object::toString)
                        .collect(Collectors.joining(", ")))
                : Phrase.of("api.wrong-type", Phrase.of("api.kind." + UnreadableBody.kindName(type)));
    }

    private ProblemDetail withErrors(Stream<Map<String, String>> errors, HttpServletRequest request) {
        List<Map<String, String>> all = errors.toList();
        ProblemDetail problem = problems.of(HttpStatus.BAD_REQUEST, Phrase.of("api.invalid-input", all.size()), request);
        problem.setProperty("errors", all);
        return problem;
    }

    /** Bean Validation has already put its message into the caller's language. */
    private static Map<String, String> error(String field, String message) {
        return Map.of("field", field, "message", message);
    }

    private static Phrase explain(HttpStatusCode status, HttpServletRequest request) {
        return switch (status.value()) {
            case 404 -> Phrase.of("api.no-such-path", request.getRequestURI());
            case 405 -> Phrase.of("api.no-such-method", request.getMethod(), request.getRequestURI());
            case 406 -> Phrase.of("api.only-json-answers");
            case 415 -> Phrase.of("api.only-json-bodies");
            default -> Phrase.of("api.bad-request");
        };
    }

    private ProblemDetail unexpected(Exception exception, HttpServletRequest request) {
        String reference = UUID.randomUUID().toString();
        log.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, exception);
        ProblemDetail problem = problems.of(HttpStatus.INTERNAL_SERVER_ERROR, Phrase.of("api.unexpected", reference), request);
        problem.setProperty("reference", reference);
        return problem;
    }

    private static HttpStatus status(HttpStatusCode code) {
        return HttpStatus.valueOf(code.value());
    }
}
