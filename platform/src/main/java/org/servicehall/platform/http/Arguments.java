package org.servicehall.platform.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.Principal;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.text.TextFault;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.UriUtils;

/**
 * Gives controllers their {@link CommandContext}, {@link MinimumVersion}, {@link Paging}, {@link Upload} and
 * {@link ReadingReason} from the request.
 */
final class Arguments implements HandlerMethodArgumentResolver {
    /** As W3C has it. */
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{8,128}");

    /** 122 random bits (RFC 9562, version 4). */
    private static final Pattern RANDOM_KEY = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** Of a command's answer, or of what was read ({@link ContentTags}); weak where it was compressed on its way. */
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})(?:-[0-9a-f]{1,64})?\"");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Clock clock;
    private final Uploads uploads;

    Arguments(Clock clock, Uploads uploads) {
        this.clock = clock;
        this.uploads = uploads;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == CommandContext.class
                || type == MinimumVersion.class
                || type == Paging.class
                || type == Upload.class
                || parameter.hasParameterAnnotation(ReadingReason.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Class<?> type = parameter.getParameterType();
        if (type == CommandContext.class) {
            return context(request);
        }
        if (type == Upload.class) {
            return uploads.of(request);
        }
        ReadingReason reason = parameter.getParameterAnnotation(ReadingReason.class);
        if (reason != null) {
            return readingReason(request, reason.otherwise());
        }
        return type == Paging.class ? paging(request) : minimumVersion(request);
    }

    private CommandContext context(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        String by = principal == null ? "public" : principal.getName();
        String fingerprint = (String) request.getAttribute(RequestBodyFilter.FINGERPRINT);
        var context = new CommandContext(
                by,
                clock.instant(),
                principal == null
                        ? key(request, by, RANDOM_KEY, "guessable-idempotency-key")
                        : key(request, by, KEY, "bad-idempotency-key"),
                fingerprint,
                expected(request),
                principal == null ? null : traceparent(request));
        return context.standingInFor((String) request.getAttribute(Deputy.STANDS_IN_FOR));
    }

    /**
     * It is recorded and published; whatever else somebody writes there is not. Of those who need not say who they are it
     * is not taken: the trace of a browser or a workplace would tell.
     */
    private static @Nullable String traceparent(HttpServletRequest request) {
        String header = request.getHeader("traceparent");
        return header != null && TRACEPARENT.matcher(header).matches() ? header : null;
    }

    /**
     * One person's keys say nothing to another's. The public shares one name, and what was answered under a key is answered
     * to whoever brings it again, query code included: so theirs has to be one that nobody else can come upon (ADR 3).
     */
    private static @Nullable String key(HttpServletRequest request, String by, Pattern taken, String otherwise) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return null;
        }
        if (!taken.matcher(key).matches()) {
            throw new BadRequest("Idempotency-Key", otherwise);
        }
        return by + "/" + key;
    }

    private static @Nullable Long expected(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher etag = ETAG.matcher(header.strip());
        if (!etag.matches()) {
            throw new BadRequest("If-Match", "bad-etag");
        }
        return Long.valueOf(etag.group(1));
    }

    /** Also taken as it is, where a client sends UTF-8 in a header. */
    private static String readingReason(HttpServletRequest request, String otherwise) {
        String header = request.getHeader(ReadingReason.HEADER);
        String reason = header == null ? otherwise : decoded(header);
        if (header == null && otherwise.isEmpty()) {
            throw new BadRequest(ReadingReason.HEADER, "missing");
        }
        TextFault fault = TextFault.in(reason);
        if (fault != null) {
            throw BadRequest.unfit(ReadingReason.HEADER, fault);
        }
        return reason;
    }

    /** The container hands a header's bytes over one by one. */
    private static String decoded(String header) {
        try {
            byte[] bytes = UriUtils.decode(header, ISO_8859_1).getBytes(ISO_8859_1);
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new BadRequest(ReadingReason.HEADER, "unencoded-header");
        }
    }

    private static MinimumVersion minimumVersion(HttpServletRequest request) {
        String header = request.getHeader(MinimumVersion.HEADER);
        if (header == null) {
            return MinimumVersion.NONE;
        }
        if (!NUMBER.matcher(header.strip()).matches()) {
            throw new BadRequest(MinimumVersion.HEADER, "wrong-type");
        }
        return MinimumVersion.of(Long.parseLong(header.strip()));
    }

    private static Paging paging(HttpServletRequest request) {
        String limit = request.getParameter("limit");
        if (limit == null) {
            return new Paging(request.getParameter("after"), Paging.DEFAULT_LIMIT);
        }
        if (!limit.matches("[0-9]{1,3}") || !Paging.isAllowed(Integer.parseInt(limit))) {
            throw new BadRequest("limit", "bad-limit");
        }
        return new Paging(request.getParameter("after"), Integer.parseInt(limit));
    }
}
