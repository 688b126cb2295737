package org.servicehall.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Gives each answer a time in which it has to be there to its last byte; the client itself knows the time between two bytes
 * alone. Who leaves an answer unread hangs up and reads no book to its end, and so does whose body breaks off.
 */
final class AnsweredInTime extends CloseableHttpClient implements Configurable {
    /** Those that have not rung. */
    static final ScheduledThreadPoolExecutor ALARMS = alarms();

    private final CloseableHttpClient client;
    private final Duration time;
    private final RequestConfig settings;

    AnsweredInTime(CloseableHttpClient client, Duration time, RequestConfig settings) {
        this.client = client;
        this.time = time;
        this.settings = settings;
    }

    private static ScheduledThreadPoolExecutor alarms() {
        var alarms = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("upstream-alarms").factory());
        alarms.setRemoveOnCancelPolicy(true);
        return alarms;
    }

    @Override
    public RequestConfig getConfig() {
        return settings;
    }

    /** @throws HttpTimeoutException when the time was over */
    @Override
    protected CloseableHttpResponse doExecute(
            @Nullable HttpHost target, ClassicHttpRequest request, @Nullable HttpContext context) throws IOException {
        var watch = new Watch((Cancellable) request);
        if (request.getEntity() != null) {
            request.setEntity(new WholeOrNothing(request.getEntity(), watch));
        }
        try {
            var answer = (CloseableHttpResponse) client.executeOpen(target, request, context);
            HttpEntity body = answer.getEntity();
            if (body == null) {
                watch.stop();
            } else {
                answer.setEntity(new WatchedBody(body, watch));
            }
            return answer;
        } catch (IOException failure) {
            throw watch.failed(failure);
        } catch (RuntimeException refused) {
            watch.stop();
            throw refused;
        }
    }

    @Override
    public void close(CloseMode mode) {
        client.close(mode);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private final class Watch {
        private final Cancellable request;
        private final ScheduledFuture<?> alarm;
        private volatile boolean late;

        Watch(Cancellable request) {
            this.request = request;
            this.alarm = ALARMS.schedule(this::ring, time.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void ring() {
            late = true;
            request.cancel();
        }

        void stop() {
            alarm.cancel(false);
        }

        void hangUp() {
            stop();
            request.cancel();
        }

        IOException failed(IOException failure) {
            stop();
            if (!late) {
                return failure;
            }
            var timeout = new HttpTimeoutException("not answered within " + time);
            timeout.initCause(failure);
            return timeout;
        }
    }

    /** The client would end a body that breaks off as if it were whole, and the service would act on half of it. */
    private static final class WholeOrNothing extends HttpEntityWrapper {
        private final Watch watch;

        WholeOrNothing(HttpEntity body, Watch watch) {
            super(body);
            this.watch = watch;
        }

        @Override
        public void writeTo(OutputStream service) throws IOException {
            try {
                service.flush(); // who sends slowly is known to the service meanwhile
                super.writeTo(service);
            } catch (IOException | RuntimeException brokenOff) {
                watch.hangUp();
                throw brokenOff;
            }
        }
    }

    private static final class WatchedBody extends HttpEntityWrapper {
        private final InputStream content;

        WatchedBody(HttpEntity body, Watch watch) throws IOException {
            super(body);
            this.content = new WatchedStream(body.getContent(), watch);
        }

        @Override
        public InputStream getContent() {
            return content;
        }
    }

    private static final class WatchedStream extends FilterInputStream {
        private final Watch watch;
        private boolean ended;

        WatchedStream(InputStream body, Watch watch) {
            super(body);
            this.watch = watch;
        }

        @Override
        public int read() throws IOException {
            try {
                return heard(super.read());
            } catch (IOException failure) {
                throw watch.failed(failure);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return heard(super.read(into, offset, length));
            } catch (IOException failure) {
                throw watch.failed(failure);
            }
        }

        private int heard(int read) {
            if (read < 0) {
                ended = true;
                watch.stop();
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            if (!ended) {
                watch.hangUp();
            }
            super.close();
        }
    }
}
