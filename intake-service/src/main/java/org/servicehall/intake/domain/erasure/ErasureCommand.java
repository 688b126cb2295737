package org.servicehall.intake.domain.erasure;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.contracts.erasure.ErasureEvent.Contact;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGround;
import org.servicehall.contracts.erasure.ErasureEvent.Identified;
import org.servicehall.contracts.erasure.ErasureEvent.RefusalGround;

/** What is done about a request to erase. */
public sealed interface ErasureCommand {
    String erasureNo();

    Instant at();

    /** @param person reference of who asks */
    record RequestErasure(
            @TargetEntityId String erasureNo,
            String hall,
            String person,
            ErasureGround ground,
            Identified identified,
            String by,
            Instant at)
            implements ErasureCommand {}

    /** The office decides, and not by who took the request. */
    sealed interface Decision extends ErasureCommand {
        String by();
    }

    record RefuseErasure(
            @TargetEntityId String erasureNo,
            RefusalGround ground,
            String legalBasis,
            String reason,
            String by,
            Instant at)
            implements Decision {}

    /**
     * @param contacts by which services find what the person left without an id number
     * @param affairs what of theirs is under way or must be kept
     * @param proof of number, person and time
     */
    record GrantErasure(
            @TargetEntityId String erasureNo,
            List<Contact> contacts,
            Affairs affairs,
            ErasureGround ground,
            String legalBasis,
            String reason,
            String by,
            Instant at,
            String proof)
            implements Decision {}

    /** The keys of this service are destroyed. */
    record RecordExecution(@TargetEntityId String erasureNo, Instant at) implements ErasureCommand {}
}
