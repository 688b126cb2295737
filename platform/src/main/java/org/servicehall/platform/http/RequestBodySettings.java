package org.servicehall.platform.http;

import java.util.Comparator;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code hall.http.*}.
 *
 * @param maxBody largest body taken
 * @param maxBodyByPath exceptions by prefix of the path; the longest prefix counts
 */
@ConfigurationProperties("hall.http")
record RequestBodySettings(
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue Map<String, DataSize> maxBodyByPath) {
    long limit(String path) {
        return maxBodyByPath.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(maxBody)
                .toBytes();
    }
}
