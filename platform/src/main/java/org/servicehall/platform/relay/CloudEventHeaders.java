package org.servicehall.platform.relay;

/** Names of the Kafka headers of a CloudEvent 1.0 in binary mode, as the relay sends them. */
public final class CloudEventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    /** The stream's id. */
    public static final String SUBJECT = "ce_subject";

    public static final String TIME = "ce_time";
    /** Place of the event in its stream, from 0; decimal. */
    public static final String SEQUENCE = "ce_sequence";
    /** Who caused the event. */
    public static final String ACTOR = "ce_actor";

    /** Whose rights who caused it used, standing in; absent where it was the own. */
    public static final String STANDS_IN_FOR = "ce_standsinfor";

    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACEPARENT = "traceparent";

    private CloudEventHeaders() {}
}
