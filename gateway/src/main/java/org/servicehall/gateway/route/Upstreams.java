package org.servicehall.gateway.route;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.servicehall.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** One HTTP client for what goes through the doors to the services, and one for how they are and for the issuer. */
@Configuration(proxyBeanMethods = false)
class Upstreams {

    /** Books of any length, read to their end (rules D7, B9, T7): they may take longer than other answers. */
    private static final Pattern EXPORT = Pattern.compile(
            "/api/(?:register\\.(?:xlsx|csv)|ledger/(?:export|sources|verification)|attendance/months/[^/]+\\.(?:xlsx|csv)|"
                    + "returns/[^/]+|ratings/exchange\\.csv|complaints/orders/results\\.csv|seasons/[^/]+/list\\.xlsx)");

    private static final Pattern ATTACHMENT = Pattern.compile(
            "/api/(?:complaints/[^/]+/attachments|seasons/[^/]+/lists|(?:public/)?applications/[^/]+/papers)");

    private static final Pattern PAPER = Pattern.compile("/api/(?:public/)?applications/[^/]+/papers/[^/]+");

    /**
     * Below the servers' own keep-alive: a connection they are about to close must not be picked for a POST, which nothing
     * may repeat unasked.
     */
    private static final Duration KEPT = Duration.ofSeconds(10);

    /** As many as the container lets in. */
    private static final int MANY = 1_000;

    /** Bytes of a body after which it is seen whether the service has refused it meanwhile: each look takes a millisecond. */
    private static final int LISTENS_EACH = 64 << 10;

    static {
        // Read once by the JDK's client, in seconds.
        System.setProperty("jdk.httpclient.keepalive.timeout", Long.toString(KEPT.toSeconds()));
    }

    @Bean(destroyMethod = "close")
    HttpClient upstreamClient(GatewaySettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeouts().connect())
                .executor(new VirtualThreadTaskExecutor("upstream-"))
                .build();
    }

    /** A thread waits for its own answer, and none hands it on. */
    @Bean(destroyMethod = "close")
    CloseableHttpClient doorClient(GatewaySettings settings) {
        return client(settings.timeouts());
    }

    static CloseableHttpClient client(GatewaySettings.Timeouts times) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(MANY)
                .setMaxConnPerRoute(MANY)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(times.connect()))
                        .setIdleTimeout(Timeout.of(KEPT))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .responseOutOfOrderStrategy(new MonitoringResponseOutOfOrderStrategy(LISTENS_EACH))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                // A body waits for the service's word, however long that takes.
                .setRequestExecutor(new HttpRequestExecutor(
                        Http1Config.custom()
                                .setWaitForContinueTimeout(Timeout.of(attachment(times)))
                                .build(),
                        null,
                        null))
                .evictIdleConnections(TimeValue.of(KEPT))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                // Compressed here it would be undone there, only to be done again towards the browser.
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    @Bean
    @Primary
    ClientHttpRequestFactory upstreamRequests(CloseableHttpClient doorClient, GatewaySettings settings) {
        return requests(doorClient, settings.timeouts());
    }

    static ClientHttpRequestFactory requests(CloseableHttpClient doorClient, GatewaySettings.Timeouts times) {
        var plain = plain(times);
        // Sends a body only when the service has seen the headers and says that it takes it.
        var asking = RequestConfig.copy(plain).setExpectContinueEnabled(true).build();
        var usual = through(new AnsweredInTime(doorClient, times.read(), plain));
        var exports = through(new AnsweredInTime(doorClient, times.export(), plain));
        var attachments = through(new AnsweredInTime(doorClient, attachment(times), asking));
        var papers = through(new AnsweredInTime(doorClient, attachment(times), plain));
        return (uri, method) -> {
            if (HttpMethod.POST.equals(method)
                    && ATTACHMENT.matcher(uri.getPath()).matches()) {
                return attachments.createRequest(uri, method);
            }
            if (HttpMethod.GET.equals(method) && PAPER.matcher(uri.getPath()).matches()) {
                return papers.createRequest(uri, method);
            }
            return (EXPORT.matcher(uri.getPath()).matches() ? exports : usual).createRequest(uri, method);
        };
    }

    /** Of what is gathered, a part that takes longer than this is left out (ADR 25). */
    @Bean
    ClientHttpRequestFactory partRequests(CloseableHttpClient doorClient, GatewaySettings settings) {
        GatewaySettings.Timeouts times = settings.timeouts();
        return through(new AnsweredInTime(doorClient, times.health(), plain(times)));
    }

    private static RequestConfig plain(GatewaySettings.Timeouts times) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(times.connect()))
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static Duration attachment(GatewaySettings.Timeouts times) {
        return times.attachment().plus(times.read());
    }

    private static ClientHttpRequestFactory through(AnsweredInTime client) {
        return new HttpComponentsClientHttpRequestFactory(client);
    }
}
