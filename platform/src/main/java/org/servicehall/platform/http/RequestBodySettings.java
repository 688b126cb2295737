package org.servicehall.platform.http;

import java.util.Comparator;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Settings {@code hall.http.*}.
 *
 * @param maxBody largest body taken
 * @param maxBodyByPath exceptions by prefix of the path, or by a pattern with {@code *} for one segment; the longest that
 *     fits counts
 */
@ConfigurationProperties("hall.http")
record RequestBodySettings(
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue Map<String, DataSize> maxBodyByPath) {
    long limit(String path) {
        return maxBodyByPath.entrySet().stream()
                .filter(entry -> fits(entry.getKey(), path))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(maxBody)
                .toBytes();
    }

    private static boolean fits(String prefixOrPattern, String path) {
        return prefixOrPattern.contains("*")
                ? PathPatternParser.defaultInstance.parse(prefixOrPattern).matches(PathContainer.parsePath(path))
                : path.startsWith(prefixOrPattern);
    }
}
