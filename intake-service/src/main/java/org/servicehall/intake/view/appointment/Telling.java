package org.servicehall.intake.view.appointment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.appointment.AppointmentEvent.ResidentToBeTold;
import org.servicehall.contracts.appointment.AppointmentEvent.ResidentTold;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.ToldBy;

/**
 * How the resident is told of an appointment (S5).
 *
 * @param channels by which they wish to be told
 * @param news what somebody was to tell them, or is; null where nothing
 * @param since since when that waits; null where nothing does
 * @param toldBy how they were told last, or that nobody reached them; null where nobody tried
 * @param recordedBy who did
 * @param toldAt when
 */
public record Telling(
        List<MessageChannel> channels,
        @Nullable AppointmentNews news,
        @Nullable Instant since,
        @Nullable ToldBy toldBy,
        @Person @Nullable String recordedBy,
        @Nullable Instant toldAt) {
    static Telling by(List<MessageChannel> channels) {
        return new Telling(channels, null, null, null, null, null);
    }

    Telling waiting(ResidentToBeTold e) {
        return new Telling(channels, e.news(), e.since(), toldBy, recordedBy, toldAt);
    }

    /** @param from when the appointment begins: until then whom nobody reached waits on */
    Telling told(ResidentTold e, Instant from) {
        boolean waits = e.how() == ToldBy.NOT_REACHED && e.toldAt().isBefore(from);
        return new Telling(channels, news, waits ? since : null, e.how(), e.toldBy(), e.toldAt());
    }

    /** Nobody needs to be told any more. */
    Telling over() {
        return new Telling(channels, news, null, toldBy, recordedBy, toldAt);
    }
}
