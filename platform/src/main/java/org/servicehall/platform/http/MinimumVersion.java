package org.servicehall.platform.http;

import java.util.OptionalLong;

/**
 * Header {@code If-Version-At-Least}: the reader has seen this version of the stream and accepts no older one. A
 * controller takes one as an argument.
 *
 * @param value the version; empty when the request names none
 */
public record MinimumVersion(OptionalLong value) {
    public static final String HEADER = "If-Version-At-Least";
    public static final MinimumVersion NONE = new MinimumVersion(OptionalLong.empty());

    public static MinimumVersion of(long version) {
        return new MinimumVersion(OptionalLong.of(version));
    }

    public boolean isPresent() {
        return value.isPresent();
    }
}
