package org.servicehall.demo.checks;

import java.util.ArrayList;
import java.util.List;
import org.servicehall.demo.checks.Services.Projection;
import org.servicehall.demo.hall.AtOnce;

/**
 * What store, topics and views hold at one moment when nothing was on its way.
 *
 * @param messages of the streams' topics, those that the store must have
 * @param read everything on every topic, strays and letters too
 */
record Evidence(
        List<StoredStream> streams,
        List<Message> messages,
        List<Message> read,
        List<Projection> projections,
        List<View> views) {
    private static final int VIEWS_AT_ONCE = 4;

    /** All at once: what is on its way meanwhile shows in what doesn't fit, and is gathered again. */
    static Evidence gather(Stores stores, TopicLog topics, Services services) {
        List<StoredStream> streams = new ArrayList<>();
        List<Message> read = new ArrayList<>();
        List<Projection> projections = new ArrayList<>();
        List<View> views = new ArrayList<>();
        AtOnce.<Runnable>each(
                List.of(() -> streams.addAll(stores.streams()), () -> read.addAll(topics.read(TopicLog.ALL)), () -> {
                    projections.addAll(services.projections());
                    views.addAll(AtOnce.map(viewsOf(projections), VIEWS_AT_ONCE, stores::view));
                }),
                Runnable::run);
        return new Evidence(streams, stored(read), read, projections, views);
    }

    private static List<Projection> viewsOf(List<Projection> projections) {
        return projections.stream().filter(Projection::isView).toList();
    }

    private static List<Message> stored(List<Message> read) {
        return read.stream()
                .filter(message -> TopicLog.STREAMS.contains(message.topic()))
                .filter(message -> !message.isStray() && message.isStored())
                .toList();
    }

    /** Whether everything has arrived everywhere, as far as can be told. */
    boolean settled() {
        return EventsPublished.check(streams, messages).sound()
                && EventsApplied.check(streams, views).sound();
    }
}
