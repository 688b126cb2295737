package org.servicehall.platform.view;

import java.util.function.Function;

/**
 * What a view shows, and of which version: both of one reading, so that an ETag never stands on another sheet than its own.
 *
 * @param version of the stream that was asked for; 0 where the document shows none of it
 */
public record Versioned<V>(V view, long version) {
    public <W> Versioned<W> map(Function<? super V, ? extends W> shown) {
        return new Versioned<>(shown.apply(view), version);
    }
}
