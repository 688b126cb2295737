package org.servicehall.gateway.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The gateway's pages. They call each file by an address that changes with its content, so that a browser keeps files for
 * good and asks for the page alone whether it is still the same.
 */
@Component
public final class HallPages {
    /** For {@code produces}. */
    public static final String HTML = "text/html;charset=UTF-8";

    /** All of them are written in it. */
    public static final String LANGUAGE = "zh-CN";

    private static final Pattern FILE = Pattern.compile("(?<=(?:href|src)=\")" + Files.PLACE + "[^\"]+(?=\")");

    private final ObjectProvider<ResourceUrlProvider> addresses;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    HallPages(ObjectProvider<ResourceUrlProvider> addresses) {
        this.addresses = addresses;
    }

    /** The page as an answer. */
    ResponseEntity<String> show(String name) {
        String text = text(name);
        return askedFor(text).header(HttpHeaders.CONTENT_LANGUAGE, LANGUAGE).body(text);
    }

    /** A browser may keep it, and asks each time. */
    static ResponseEntity.BodyBuilder askedFor(String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(text.getBytes(UTF_8)) + '"');
    }

    /** The page's text; known once the gateway has started. */
    public String text(String name) {
        return texts.computeIfAbsent(name, _ -> FILE.matcher(read(name)).replaceAll(file -> address(file)));
    }

    private String address(MatchResult file) {
        String address = addresses.getObject().getForLookupPath(file.group());
        if (address == null) {
            throw new IllegalStateException("no such file: " + file.group());
        }
        return address;
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("pages/" + name + ".html").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
