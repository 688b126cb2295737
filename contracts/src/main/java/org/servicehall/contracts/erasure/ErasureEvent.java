package org.servicehall.contracts.erasure;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.servicehall.contracts.Person;

/**
 * A resident's personal data is to be erased (Personal Information Protection Law, art. 47); topic {@code hall.control},
 * which every service follows. Persons are told by their references alone.
 */
public sealed interface ErasureEvent {
    String NAMESPACE = "org.servicehall.erasure";
    String STREAM = "Erasure";

    /** Counted by hall and day: {@code 330106-SC20261123-0001}. */
    String erasureNo();

    String hall();

    /**
     * A resident asked for it at the counter.
     *
     * @param person reference of who asked
     * @param ground what the resident relies on
     * @param identified how the clerk made sure who asked
     */
    @Event(namespace = NAMESPACE, name = "requested", version = "1")
    record ErasureRequested(
            @EventTag(key = STREAM) String erasureNo,
            String hall,
            String person,
            ErasureGround ground,
            Identified identified,
            @Person String requestedBy,
            Instant requestedAt)
            implements ErasureEvent {}

    /** The office does not grant it, and says why and by which provision. */
    @Event(namespace = NAMESPACE, name = "refused", version = "1")
    record ErasureRefused(
            @EventTag(key = STREAM) String erasureNo,
            String hall,
            RefusalGround ground,
            String legalBasis,
            String reason,
            @Person String refusedBy,
            Instant refusedAt)
            implements ErasureEvent {}

    /**
     * The office grants it: each service destroys the keys of the numbers under which the person had begun something by the
     * decision, and with them all that lies there, whenever it came. What is still needed waits.
     *
     * @param person reference of the person
     * @param contacts by which a service finds what the person left without an id number, as an objection
     * @param ground on which it is granted
     * @param proof that number, person, contacts and time come from a service with the index key; nobody else can order it
     */
    @Event(namespace = NAMESPACE, name = "granted", version = "1")
    record ErasureGranted(
            @EventTag(key = STREAM) String erasureNo,
            String hall,
            String person,
            List<Contact> contacts,
            ErasureGround ground,
            String legalBasis,
            String reason,
            @Person String grantedBy,
            Instant grantedAt,
            String proof)
            implements ErasureEvent {}

    /** The keys of the service that took the data are destroyed, but for what was being filed as the office decided. */
    @Event(namespace = NAMESPACE, name = "executed", version = "1")
    record ErasureExecuted(@EventTag(key = STREAM) String erasureNo, String hall, Instant executedAt)
            implements ErasureEvent {}

    /**
     * A phone and a name that were given together, told by keyed hashes of the vaults' index key.
     *
     * @param name hash of the name with this phone: by itself it compares with no other
     */
    record Contact(String phone, String name) {}

    /** The cases in which personal data is to be erased, as the article lists them. */
    enum ErasureGround {
        /** The purpose is achieved, can't be achieved, or no longer needs the data. */
        PURPOSE_ACHIEVED,
        /** The service is no longer given, or the time for which the data may be stored is over. */
        STORAGE_TIME_OVER,
        /** The person withdrew the consent. */
        CONSENT_WITHDRAWN,
        /** The data is handled against law or agreement. */
        UNLAWFUL_HANDLING,
        /** Another law or regulation says so. */
        OTHER_LAW
    }

    /** Why the office does not grant it. */
    enum RefusalGround {
        /** What the data was taken for is not over. */
        STILL_NEEDED,
        /** A law or regulation says how long it must be kept, and that time is not over (rule R1). */
        MUST_BE_KEPT,
        /** None of the cases is given. */
        NO_GROUND,
        /** It is not certain that the person asked. */
        NOT_IDENTIFIED
    }

    /** How the clerk made sure who asked. */
    enum Identified {
        ID_CARD,
        /** Household register, passport or another official document. */
        OTHER_DOCUMENT,
        /** Somebody with a power of attorney and both identity cards. */
        POWER_OF_ATTORNEY
    }
}
