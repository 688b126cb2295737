package org.servicehall.intake.appointment;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.view.appointment.Agendas;
import org.springframework.stereotype.Component;

/**
 * Who gives an appointment another time just now: of two at the same instant one (rule A1). The new time stands on another
 * stream than the former, so that neither can refuse the second; a document under the former's number does, until the former
 * is ended as moved.
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
     * @param former number of the appointment
     * @param by the same each time the move is tried, and nobody else's
     * @param to number of the one that is to stand in its place
     * @param agenda on whose day that one is
     */
    public record Claim(String former, String by, String to, String agenda) {}

    /** @throws Refusal {@code appointment-being-moved} where somebody else is at it, or was and has booked */
    public void take(Claim claim) {
        Document wanted = new Document("_id", claim.former())
                .append(BY, claim.by())
                .append(TO, claim.to())
                .append(AGENDA, claim.agenda())
                .append(AT, Date.from(clock.instant()));
        if (!inserted(wanted) && !isMine(claim) && !takenOver(claim.former(), wanted)) {
            throw Refusal.conflict("appointment-being-moved", "A1");
        }
    }

    /** The move was refused after all. */
    public void giveUp(Claim claim) {
        claims.deleteOne(new Document("_id", claim.former()).append(BY, claim.by()));
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

    private boolean isMine(Claim claim) {
        Document standing = claims.find(new Document("_id", claim.former())).first();
        return standing != null && claim.by().equals(standing.getString(BY));
    }

    private boolean takenOver(String former, Document wanted) {
        Document standing = claims.find(new Document("_id", former)).first();
        return standing != null
                && isLeft(standing)
                && claims.replaceOne(new Document("_id", former).append(BY, standing.getString(BY)), wanted)
                                .getModifiedCount()
                        == 1;
    }

    private boolean isLeft(Document standing) {
        boolean late = standing.getDate(AT).toInstant().plus(ON_ITS_WAY).isBefore(clock.instant());
        return late
                && agendas.booking(standing.getString(AGENDA), standing.getString(TO))
                        .isEmpty();
    }
}
