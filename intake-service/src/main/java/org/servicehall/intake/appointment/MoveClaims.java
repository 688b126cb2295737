package org.servicehall.intake.appointment;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.view.appointment.Agendas;
import org.servicehall.platform.event.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Who changes an appointment just now: of two at the same instant one (rule A1). Its new time stands on another stream than
 * the former, so that neither can refuse the second; a document under the former's number does, until the former is ended as
 * moved. Whoever cancels or marks it holds the same document meanwhile: else the new time would be left without a former.
 */
@Component
public class MoveClaims {
    /** So long a move can be on its way; what is left of one that ended in its midst then stands in nobody's way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private static final String BY = "by";
    private static final String TO = "to";
    private static final String AGENDA = "agenda";
    private static final String AT = "at";

    private final MongoCollection<Document> claims;
    private final Agendas agendas;
    private final Clock clock;

    MoveClaims(MongoDatabase database, Agendas agendas, Clock clock) {
        this.claims = database.getCollection("appointmentMoves");
        this.agendas = agendas;
        this.clock = clock;
    }

    /**
     * One who moves an appointment.
     *
     * @param former the appointment
     * @param by the same each time the move is tried, and nobody else's
     * @param to number of the one that is to stand in its place
     * @param agenda on whose day that one is
     */
    public record Claim(AppointmentBooked former, String by, String to, String agenda) {
        String no() {
            return former.appointmentNo();
        }
    }

    /**
     * Whether the former still stands is asked once nobody else can end it: a claim that is settled leaves none behind.
     *
     * @throws Refusal {@code appointment-being-moved} where somebody else is at it, or was and has booked;
     *     {@code appointment-over} where it stands no more
     */
    public void take(Claim claim) {
        hold(wanted(claim.no(), claim.by()).append(TO, claim.to()).append(AGENDA, claim.agenda()));
        try {
            checkOpen(claim.former());
        } catch (Refusal over) {
            giveUp(claim);
            throw over;
        }
    }

    /** @throws Refusal {@code appointment-over} where it stands no more, by the stream that decides on it */
    public void checkOpen(AppointmentBooked former) {
        AppointmentState state =
                agendas.state(former.agenda(), former.appointmentNo()).orElse(AppointmentState.BOOKED);
        if (state != AppointmentState.BOOKED) {
            throw Refusal.conflict("appointment-over", "A1", state.text());
        }
    }

    /** The move was refused after all. */
    public void giveUp(Claim claim) {
        release(claim.no(), claim.by());
    }

    /**
     * Ends an appointment otherwise than by a move, as cancelled or kept, while nobody moves it.
     *
     * @throws Refusal {@code appointment-being-moved} where somebody else is at it, or was and has booked
     */
    public <T> T whileNobodyMoves(String no, CommandContext context, Supplier<T> end) {
        String key = context.key() == null ? UUID.randomUUID().toString() : context.key();
        String by = context.by() + "/" + key;
        hold(wanted(no, by));
        try {
            return end.get();
        } finally {
            release(no, by);
        }
    }

    private Document wanted(String no, String by) {
        return new Document("_id", no).append(BY, by).append(AT, Date.from(clock.instant()));
    }

    private void hold(Document wanted) {
        if (!inserted(wanted) && !isMine(wanted) && !takenOver(wanted)) {
            throw Refusal.conflict("appointment-being-moved", "A1");
        }
    }

    private void release(String no, String by) {
        claims.deleteOne(new Document("_id", no).append(BY, by));
    }

    /** The former is ended, and says so itself. */
    public void settled(String former) {
        claims.deleteOne(new Document("_id", former));
    }

    private boolean inserted(Document wanted) {
        try {
            claims.insertOne(wanted);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean isMine(Document wanted) {
        Document standing = standing(wanted);
        return standing != null && wanted.getString(BY).equals(standing.getString(BY));
    }

    private @Nullable Document standing(Document wanted) {
        return claims.find(new Document("_id", wanted.getString("_id"))).first();
    }

    private boolean takenOver(Document wanted) {
        Document standing = standing(wanted);
        return standing != null
                && isLeft(standing)
                && claims.replaceOne(
                                        new Document("_id", wanted.getString("_id")).append(BY, standing.getString(BY)),
                                        wanted)
                                .getModifiedCount()
                        == 1;
    }

    private boolean isLeft(Document standing) {
        boolean late = standing.getDate(AT).toInstant().plus(ON_ITS_WAY).isBefore(clock.instant());
        String to = standing.getString(TO);
        return late
                && (to == null
                        || agendas.booking(standing.getString(AGENDA), to).isEmpty());
    }
}
