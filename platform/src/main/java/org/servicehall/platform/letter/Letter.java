package org.servicehall.platform.letter;

import org.jspecify.annotations.Nullable;
import org.servicehall.platform.consumer.Incoming;

/**
 * A record that was not processed and is kept until it is.
 *
 * @param cause null when nothing is wrong with it but its stream is set aside
 */
public record Letter(Incoming incoming, Kind kind, @Nullable RuntimeException cause) {
    /** Why a record was set aside, and so what waits for it. */
    public enum Kind {
        /** The consumer failed on it: the later events of its stream wait. */
        POISON,
        /** An event behind one that is poison. */
        WAITING,
        /** An event that comes before one that is missing. By itself: the right one is taken whenever it comes. */
        EARLY,
        /** Says that it is an event, and can't be read. By itself: if it was the true one, the next will be early. */
        UNREADABLE,
        /** The rules said no to an automation: the answer stays the same, so nothing waits for it. */
        REFUSED,
        /** An event of a newer program, which an automation could not react to. Tried again by the program that can. */
        NEWER,
        /** No event at all. */
        STRAY,
        /** Given up by a person, who said why. */
        DROPPED;

        /** Whether the later events of the stream wait while there is one of these. */
        public boolean blocks() {
            return this == POISON || this == WAITING;
        }

        /** Whether the event with this place may still come, and then settles it. */
        boolean settledByItsEvent() {
            return this == EARLY || this == UNREADABLE || this == NEWER;
        }
    }

    static Letter poison(Incoming incoming, RuntimeException cause) {
        return new Letter(incoming, Kind.POISON, cause);
    }

    static Letter early(Incoming incoming, RuntimeException cause) {
        return new Letter(incoming, Kind.EARLY, cause);
    }

    public static Letter refused(Incoming incoming, RuntimeException cause) {
        return new Letter(incoming, Kind.REFUSED, cause);
    }

    public static Letter waiting(Incoming incoming) {
        return new Letter(incoming, Kind.WAITING, null);
    }

    public static Letter newer(Incoming.Unknown incoming) {
        return new Letter(incoming, Kind.NEWER, null);
    }

    public static Letter unreadable(Incoming.Unreadable incoming) {
        return new Letter(incoming, Kind.UNREADABLE, incoming.cause());
    }

    public static Letter stray(Incoming.Stray incoming) {
        return new Letter(incoming, Kind.STRAY, incoming.cause());
    }

    /** About an event that was {@link Kind#UNREADABLE}, and comes when its document has applied later ones. */
    public static Letter tooLate(Incoming.Known incoming) {
        return new Letter(
                incoming, Kind.UNREADABLE, new TooLate(incoming.event().id()));
    }

    boolean isTooLate() {
        return cause instanceof TooLate;
    }

    public boolean blocks() {
        return kind.blocks();
    }

    /** Cause in a line. */
    String why() {
        return switch (kind) {
            case WAITING -> DeadLetterTopic.WAITS;
            case NEWER -> "recorded by a newer program, which has to react to it";
            default -> String.valueOf(cause);
        };
    }

    private static final class TooLate extends RuntimeException {
        TooLate(String event) {
            super(event + " can be read now, but later events were applied without it: rebuild the view");
        }
    }
}
