package org.servicehall.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.catalina.Context;
import org.servicehall.gateway.route.Service;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A gateway on a free port with stub services behind it. */
public final class RunningGateway implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static RunningGateway shared;

    private final Map<Service, StubService> services = new EnumMap<>(Service.class);
    private final ConfigurableApplicationContext context;
    private final Path keyFile;
    private final int port;

    private RunningGateway(String profiles, LongSupplier limitsClock, String... settings) {
        this.port = freePort();
        this.keyFile = TestKeys.inFile();
        for (Service service : Service.values()) {
            services.put(service, StubService.start(service.segment()));
        }
        var application = new SpringApplication(GatewayApplication.class);
        application.setAdditionalProfiles(profiles.isEmpty() ? new String[0] : profiles.split(","));
        if (limitsClock != null) {
            application.addInitializers(starting -> ((GenericApplicationContext) starting)
                    .registerBean("testClock", LongSupplier.class, () -> limitsClock, bean -> bean.setPrimary(true)));
        }
        this.context = application.run(arguments(settings));
    }

    /** With demo users and generous limits; one for all tests that change nothing in it. */
    public static synchronized RunningGateway shared() {
        if (shared == null) {
            shared = start(
                    "embedded,demo",
                    "hall.gateway.limits.open.requests=100000",
                    "hall.gateway.limits.sign-in.requests=100000",
                    "hall.gateway.limits.password.requests=100000");
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    public static RunningGateway start(String profiles, String... settings) {
        return new RunningGateway(profiles, null, settings);
    }

    static RunningGateway startAt(LongSupplier limitsClock, String... settings) {
        return startAt("embedded,demo", limitsClock, settings);
    }

    static RunningGateway startAt(String profiles, LongSupplier limitsClock, String... settings) {
        return new RunningGateway(profiles, limitsClock, settings);
    }

    public StubService behind(Service service) {
        return services.get(service);
    }

    public URI at(String address) {
        return URI.create("http://localhost:" + port + address);
    }

    public int port() {
        return port;
    }

    /** How many sessions it keeps now. */
    int sessions() {
        var server = (TomcatWebServer) ((ServletWebServerApplicationContext) context).getWebServer();
        var web = (Context) server.getTomcat().getHost().findChildren()[0];
        return web.getManager().getActiveSessions();
    }

    public TestTokens tokens() {
        return new TestTokens(keyFile, at("").toString());
    }

    public HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(at(address)).timeout(Duration.ofSeconds(60));
    }

    public HttpResponse<String> get(String address, String... headers) {
        var request = request(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> postJson(String address, String body, String... headers) {
        var request = request(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String[] arguments(String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--hall.issuer.key-file=" + keyFile,
                "--logging.level.root=WARN",
                "--server.shutdown=immediate"));
        services.forEach((service, stub) ->
                arguments.add("--hall.gateway.services." + service.segment() + "=" + stub.address()));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        return arguments.toArray(String[]::new);
    }

    /** The issuer's name holds the port, so it has to be known before the start. */
    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        services.values().forEach(StubService::close);
    }
}
