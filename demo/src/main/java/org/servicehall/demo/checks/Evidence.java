package org.servicehall.demo.checks;

import java.util.List;
import org.servicehall.demo.checks.Services.Projection;

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

    static Evidence gather(Stores stores, TopicLog topics, Services services) {
        List<StoredStream> streams = stores.streams();
        List<Projection> projections = services.projections();
        List<Message> read = topics.read(TopicLog.ALL);
        return new Evidence(
                streams,
                read.stream()
                        .filter(message -> TopicLog.STREAMS.contains(message.topic()))
                        .filter(message -> !message.isStray() && message.isStored())
                        .toList(),
                read,
                projections,
                projections.stream()
                        .filter(Projection::isView)
                        .map(stores::view)
                        .toList());
    }

    /** Whether everything has arrived everywhere, as far as can be told. */
    boolean settled() {
        return EventsPublished.check(streams, messages).sound()
                && EventsApplied.check(streams, views).sound();
    }
}
