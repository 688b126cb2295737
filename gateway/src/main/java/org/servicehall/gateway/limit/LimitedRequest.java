package org.servicehall.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A request whose body is limited, from the moment somebody asks for it. */
final class LimitedRequest extends HttpServletRequestWrapper {
    private final HttpServletRequest request;
    private final BodyLimit limit;
    private final LongSupplier nanoTime;
    private @Nullable LimitedBody body;

    LimitedRequest(HttpServletRequest request, BodyLimit limit, LongSupplier nanoTime) {
        super(request);
        this.request = request;
        this.limit = limit;
        this.nanoTime = nanoTime;
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

    /** Nobody reads any further. */
    void end() {
        if (body != null) {
            body.end();
        }
    }
}
