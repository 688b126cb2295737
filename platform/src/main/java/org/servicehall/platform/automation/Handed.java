package org.servicehall.platform.automation;

import org.servicehall.platform.consumer.Incoming;

/** A record that was read and decoded once for all automations that it concerns, on its way to one of them. */
final class Handed {
    private final Incoming incoming;
    private final Portion portion;
    private final int number;
    private final Room.Place place;

    /**
     * @param number of the automation
     * @param place shared by all to whom the record is handed
     */
    Handed(Incoming incoming, Portion portion, int number, Room.Place place) {
        this.incoming = incoming;
        this.portion = portion;
        this.number = number;
        this.place = place;
        portion.handed(number, incoming.record().offset());
    }

    Incoming incoming() {
        return incoming;
    }

    /** Whether its partition went to somebody else: it comes to whoever that is, unless it is done here all the same. */
    boolean isOver() {
        return portion.isOver();
    }

    void done() {
        place.leave();
        portion.done(number, incoming.record().offset());
    }

    /** It will not be done here. */
    void givenUp() {
        place.leave();
    }
}
