package org.servicehall.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.http.UnstoredAnswers;
import org.servicehall.platform.http.Upload;
import org.servicehall.platform.resident.ResidentCaller;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.view.Cursor;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What follows from the signature of the method behind an operation: headers, paging, who may, how it may be refused. */
final class OperationFacts implements GlobalOperationCustomizer {
    /** Extension that names the roles, for the table of who may what. */
    static final String ROLES = "x-roles";

    private static final Pattern ROLE = Pattern.compile("'([A-Z_]+)'");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        access(operation, handler);
        if (takes(handler, Paging.class)) {
            paging(operation);
        }
        headers(operation, handler);
        answers(operation, handler);
        return operation;
    }

    private static void access(Operation operation, HandlerMethod handler) {
        PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
        if (rule == null) {
            rule = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
        }
        if (rule == null) {
            operation.setSecurity(takes(handler, Caller.class) ? optionally() : List.of());
            return;
        }
        List<String> roles = ROLE.matcher(rule.value())
                .results()
                .map(match -> match.group(1))
                .toList();
        operation.addExtension(ROLES, roles);
        operation.setSecurity(signedIn());
    }

    private static List<SecurityRequirement> signedIn() {
        return List.of(
                new SecurityRequirement().addList(SharedParts.BEARER),
                new SecurityRequirement().addList(SharedParts.SESSION));
    }

    private static List<SecurityRequirement> optionally() {
        return Stream.concat(Stream.of(new SecurityRequirement()), signedIn().stream())
                .toList();
    }

    private static void paging(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("query")
                .name("after")
                .description("上一页的 next，原样带上 · next of the page before, as it came")
                .schema(Schemas.text().maxLength(Cursor.LONGEST)));
        Schema<?> limit = Schemas.number();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(Paging.MAX_LIMIT));
        limit.setDefault(Paging.DEFAULT_LIMIT);
        operation.addParametersItem(new Parameter()
                .in("query")
                .name("limit")
                .description("每页最多几条 · most items on the page")
                .schema(limit));
    }

    private static void headers(Operation operation, HandlerMethod handler) {
        operation.addParametersItem(SharedParts.parameter("Accept-Language"));
        if (takes(handler, CommandContext.class)) {
            operation.addParametersItem(SharedParts.parameter("Idempotency-Key"));
            operation.addParametersItem(SharedParts.parameter("If-Match"));
        }
        if (isTagged(handler)) {
            operation.addParametersItem(SharedParts.parameter("If-None-Match"));
        }
        if (takes(handler, MinimumVersion.class)) {
            operation.addParametersItem(SharedParts.parameter("If-Version-At-Least"));
        }
        if (reasonMayBeAbsent(handler)) {
            operation.getParameters().stream()
                    .filter(parameter -> ReadingReason.HEADER.equals(parameter.getName()))
                    .forEach(reason -> reason.setRequired(false));
        }
    }

    /** What changes many streams at once has no one version to tell, and answers without headers of its own. */
    private static boolean changesOne(HandlerMethod handler) {
        return takes(handler, CommandContext.class) && handler.getMethod().getReturnType() == ResponseEntity.class;
    }

    private static boolean reasonMayBeAbsent(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(ReadingReason.class))
                .anyMatch(reason -> reason != null && !reason.otherwise().isEmpty());
    }

    private static void answers(Operation operation, HandlerMethod handler) {
        ApiResponses answers = operation.getResponses();
        ApiResponse created = answers.get("201");
        if (created != null) {
            created.addHeaderObject("Location", SharedParts.header("Location"));
        }
        ApiResponse done = created == null ? answers.get("200") : created;
        if (done != null && (changesOne(handler) || isTagged(handler))) {
            done.addHeaderObject("ETag", SharedParts.header("ETag"));
        }
        if (isTagged(handler)) {
            answers.addApiResponse("304", SharedParts.answer("Unchanged"));
        }
        if (takes(handler, ResidentCaller.class)) {
            answers.putIfAbsent("403", SharedParts.refusal(HttpStatus.FORBIDDEN.value()));
        }
        Refusals.of(isSecured(operation), hasBody(handler), takes(handler, CommandContext.class))
                .forEach(status -> answers.putIfAbsent(Integer.toString(status), SharedParts.refusal(status)));
    }

    private static boolean isSecured(Operation operation) {
        List<SecurityRequirement> security = operation.getSecurity();
        return security != null && !security.isEmpty();
    }

    private static boolean hasBody(HandlerMethod handler) {
        return takes(handler, Upload.class)
                || Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    /** What is streamed is never whole before it is sent, and some of what is sent is kept by nobody. */
    private static boolean isTagged(HandlerMethod handler) {
        ResolvableType answer = ResolvableType.forMethodReturnType(handler.getMethod());
        return reads(handler)
                && !UnstoredAnswers.areOf(handler)
                && Stream.of(answer, answer.getGeneric(0))
                        .noneMatch(type -> type.resolve() == StreamingResponseBody.class);
    }

    private static boolean reads(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.asList(mapping.method()).contains(RequestMethod.GET);
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }
}
