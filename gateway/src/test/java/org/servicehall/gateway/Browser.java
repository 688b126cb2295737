package org.servicehall.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies and follows no redirect unless asked, so that a test sees each step. */
final class Browser {
    private final CookieManager cookies = new CookiesOfThisMachine();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final RunningGateway gateway;

    Browser(RunningGateway gateway) {
        this.gateway = gateway;
    }

    HttpResponse<String> open(String address) {
        return open(gateway.at("").resolve(address));
    }

    HttpResponse<String> open(URI address) {
        return send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)));
    }

    HttpResponse<String> submit(String address, Map<String, String> form) {
        return submit(gateway.at("").resolve(address), form);
    }

    HttpResponse<String> submit(URI address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Goes on from redirect to redirect until something else is answered. */
    HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> current = answer;
        while (current.statusCode() == 302) {
            current = open(target(current));
        }
        return current;
    }

    URI target(HttpResponse<String> redirect) {
        return redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
    }

    /** The whole way from the sign-in link to the start page. */
    HttpResponse<String> signIn(String user, String password) {
        var page = follow(open("/sign-in"));
        return follow(
                submit("/login", Map.of("username", user, "password", password, "_csrf", hiddenCsrf(page.body()))));
    }

    static String hiddenCsrf(String page) {
        var matcher = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("no CSRF field in the page:\n" + page);
        }
        return matcher.group(1);
    }

    String sessionCookie() {
        return cookie("hall_session");
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** As browsers do, it sends what is {@code Secure} to this machine without https too. */
    private static final class CookiesOfThisMachine extends CookieManager {
        CookiesOfThisMachine() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(
                    from,
                    headers.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    header -> header.getValue().stream()
                                            .map(value -> value.replaceFirst("; *Secure(?=;|$)", ""))
                                            .toList())));
        }
    }

    /** As if it had come from the gateway. */
    void plant(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setDomain("localhost.local"); // as the manager calls the host
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(gateway.at("/"), cookie);
    }
}
