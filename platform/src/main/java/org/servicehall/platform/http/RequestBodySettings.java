package org.servicehall.platform.http;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code hall.http.*}.
 *
 * @param maxBody largest body taken
 * @param maxBodyByPath largest file taken where files are, by pattern of the path as controllers have them; the longest
 *     that fits counts. Such a path is read by its controller, as an {@link Upload}
 * @param bodiesInFlight how much all bodies together may be; files are counted apart
 * @param filesInFlight how much all files together may be
 * @param bodyTime in which a body comes whole
 * @param fileTime in which a file comes whole; the gateway gives its senders less
 */
@ConfigurationProperties("hall.http")
record RequestBodySettings(
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue Map<String, DataSize> maxBodyByPath,
        @DefaultValue("16MB") DataSize bodiesInFlight,
        @DefaultValue("20MB") DataSize filesInFlight,
        @DefaultValue("15s") Duration bodyTime,
        @DefaultValue("90s") Duration fileTime) {
    RequestBodySettings {
        maxBodyByPath = Map.copyOf(maxBodyByPath);
        holds("hall.http.bodies-in-flight", bodiesInFlight, maxBody);
        for (DataSize file : maxBodyByPath.values()) {
            holds("hall.http.files-in-flight", filesInFlight, file);
        }
    }

    private static void holds(String setting, DataSize all, DataSize one) {
        if (all.compareTo(one) < 0 || all.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(setting + " is " + all + ", which lies outside " + one + " to 2GB");
        }
    }
}
