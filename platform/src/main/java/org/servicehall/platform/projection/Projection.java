package org.servicehall.platform.projection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.view.Remembers;

/**
 * A read model made of events alone: thrown away and rebuilt, it comes out the same. A Spring bean of this type is found
 * and fed; {@link Views} reads what it made. Its methods have no side effects and read no clock.
 *
 * <p>Events of one stream come in order and once. Events of different streams come in any order, also for one document.
 *
 * @param <V> one document, a public record as are those within it; components may be text, numbers, booleans, enums, {@code Instant}, {@code LocalDate},
 *     {@code List}, {@code Map<String, …>} and further records. The names {@code _id}, {@code applied}, {@code revision}
 *     and {@code gone} are taken.
 */
public interface Projection<V extends Record> {
    /** Unique within the service, kebab-case, as {@code case-sheets}: names collection, consumer group and metrics. */
    String name();

    Set<String> topics();

    Class<V> type();

    /**
     * Ids of the documents that this event changes; empty when it is none of this projection's business. An exception here
     * or in {@link #apply} sets the event's stream aside until it is replayed.
     */
    Collection<String> documents(RecordedEvent event);

    /**
     * The document after the event.
     *
     * @param current the document before; null when there is none
     * @return null when the document is to vanish; a later event may bring it back. What equals {@code current} is not
     *     written again
     */
    @Nullable
    V apply(String id, @Nullable V current, RecordedEvent event);

    /**
     * What its documents keep of the streams that feed them. {@link Remembers#WHOLE_STREAMS} won't do where
     * {@link #documents} leaves out events or sends them to changing documents, nor any but {@link Remembers#NOTHING} where
     * ever new streams feed one document.
     */
    default Remembers remembers() {
        return Remembers.WHOLE_STREAMS;
    }

    /**
     * Index keys for the queries on this view, as {@code Indexes.ascending("hall", "dueAt")}: first what a query narrows by,
     * then what it sorts by. The id that pages are continued by is added to each.
     */
    default List<Bson> indexes() {
        return List.of();
    }
}
