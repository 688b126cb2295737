package org.servicehall.platform.eventstore;

import org.axonframework.messaging.core.MessageType;

/** Axon's name and version of a message as the one string that stands in the store: {@code org.servicehall.case.promised.v1}. */
final class TypeNames {
    private static final String VERSION = ".v";

    private TypeNames() {}

    static String of(MessageType type) {
        return type.name() + VERSION + type.version();
    }

    static MessageType parse(String type) {
        int end = type.lastIndexOf(VERSION);
        return new MessageType(type.substring(0, end), type.substring(end + VERSION.length()));
    }
}
