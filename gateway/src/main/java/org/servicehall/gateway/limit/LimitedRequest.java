package org.servicehall.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A request whose body is limited, from the moment somebody asks for it, or for a field of the form that it is: the container
 * would read a form by itself, in whatever time it takes.
 */
final class LimitedRequest extends HttpServletRequestWrapper {
    private static final FormHttpMessageConverter FORMS = new FormHttpMessageConverter();

    private final HttpServletRequest request;
    private final BodyLimit limit;
    private final LongSupplier nanoTime;
    private @Nullable LimitedBody body;
    private @Nullable Map<String, String[]> parameters;

    LimitedRequest(HttpServletRequest request, BodyLimit limit, LongSupplier nanoTime) {
        super(request);
        this.request = request;
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    static boolean isForm(HttpServletRequest request) {
        return ContentType.is(MediaType.APPLICATION_FORM_URLENCODED, request);
    }

    @Override
    public LimitedBody getInputStream() throws IOException {
        if (body == null) {
            body = new LimitedBody(super.getInputStream(), request, limit, nanoTime);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            parameters = isForm(request) ? withFields() : super.getParameterMap();
        }
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    /** The container's own parameters are those of the address alone, once the body has been asked for. */
    private Map<String, String[]> withFields() {
        MultiValueMap<String, String> fields = fields();
        var all = new LinkedMultiValueMap<String, String>();
        super.getParameterMap().forEach((name, values) -> all.addAll(name, List.of(values)));
        all.addAll(fields);
        var parameters = new LinkedHashMap<String, String[]>();
        all.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(parameters);
    }

    private MultiValueMap<String, String> fields() {
        try {
            LimitedBody form = getInputStream();
            return FORMS.read(null, new ServletServerHttpRequest(request) {
                @Override
                public LimitedBody getBody() {
                    return form;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody reads any further. */
    void end() {
        if (body != null) {
            body.end();
        }
    }
}
