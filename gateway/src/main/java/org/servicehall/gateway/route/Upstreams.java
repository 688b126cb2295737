package org.servicehall.gateway.route;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.regex.Pattern;
import org.servicehall.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** The one HTTP client with which the gateway calls services, and the issuer. */
@Configuration(proxyBeanMethods = false)
class Upstreams {

    /** Books of any length, read to their end (rules D7, B9, T7): they may take longer than other answers. */
    private static final Pattern EXPORT = Pattern.compile(
            "/api/(?:register\\.(?:xlsx|csv)|ledger/(?:export|sources|verification)|attendance/months/[^/]+\\.(?:xlsx|csv)|"
                    + "returns/[^/]+|ratings/exchange\\.csv|complaints/orders/results\\.csv|seasons/[^/]+/list\\.xlsx)");

    private static final Pattern ATTACHMENT = Pattern.compile(
            "/api/(?:complaints/[^/]+/attachments|seasons/[^/]+/lists|(?:public/)?applications/[^/]+/papers)");

    private static final Pattern PAPER = Pattern.compile("/api/(?:public/)?applications/[^/]+/papers/[^/]+");

    static {
        // Below the servers' own keep-alive: a connection they are about to close must not be picked for a POST,
        // which nothing may repeat unasked. Read once by the JDK's client, in seconds.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
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

    @Bean
    ClientHttpRequestFactory upstreamRequests(HttpClient client, GatewaySettings settings) {
        var times = settings.timeouts();
        var usual = requests(client, times.read());
        var exports = requests(client, times.export());
        var attachments = requests(new AskingFirst(client), times.attachment().plus(times.read()));
        var papers = requests(client, times.attachment().plus(times.read()));
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

    /** The time is for the whole answer: the client closes a body that takes longer. */
    private static ClientHttpRequestFactory requests(HttpClient client, Duration timeout) {
        var requests = new JdkClientHttpRequestFactory(client, new VirtualThreadTaskExecutor("upstream-body-"));
        requests.setReadTimeout(timeout);
        // Compressed here it would be undone there, only to be done again towards the browser.
        requests.enableCompression(false);
        return requests;
    }
}
