package org.servicehall.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Sees of a header in one pass that it is what nearly all are, printable ASCII, and of a bearer token that it is written as it
 * should be. Whatever else stands there is judged as the framework judges all: by its patterns, character by character, each time
 * somebody reads the header, and a token has a thousand.
 */
final class PlainText {
    private static final String BEARER = "Bearer ";

    /** Of a token, without the signs that may fill it up at its end. */
    private static final boolean[] OF_TOKENS = ofTokens();

    /** As {@link StrictHttpFirewall} has them. */
    private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    private static final Pattern VALUE = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    private PlainText() {}

    /** Refuses what {@link StrictHttpFirewall} refuses. */
    static HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(plainOr(NAME));
        firewall.setAllowedHeaderValues(plainOr(VALUE));
        return firewall;
    }

    /** Finds and refuses what {@link DefaultBearerTokenResolver} finds and refuses: the header's token alone. */
    static BearerTokenResolver bearerTokens() {
        var others = new DefaultBearerTokenResolver();
        return (HttpServletRequest request) -> {
            String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
            return isBearer(sent) ? sent.substring(BEARER.length()) : others.resolve(request);
        };
    }

    private static Predicate<String> plainOr(Pattern allowed) {
        return text -> isPlain(text) || allowed.matcher(text).matches();
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one < ' ' || one > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBearer(@Nullable String sent) {
        if (sent == null || !sent.startsWith(BEARER)) {
            return false;
        }
        int end = sent.length();
        while (end > BEARER.length() && sent.charAt(end - 1) == '=') {
            end--;
        }
        for (int at = BEARER.length(); at < end; at++) {
            if (!isOfTokens(sent.charAt(at))) {
                return false;
            }
        }
        return end > BEARER.length();
    }

    private static boolean isOfTokens(char one) {
        return one < OF_TOKENS.length && OF_TOKENS[one];
    }

    private static boolean[] ofTokens() {
        boolean[] allowed = new boolean['~' + 1];
        "-._~+/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                .chars()
                .forEach(one -> allowed[one] = true);
        return allowed;
    }
}
