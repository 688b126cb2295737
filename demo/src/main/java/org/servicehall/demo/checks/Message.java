package org.servicehall.demo.checks;

import java.util.Map;

/** A record of a topic, with its place there. */
public record Message(String topic, int partition, long offset, String key, Map<String, String> headers, String value) {
    /** Header of what is written to the topics to see that it does no harm. */
    public static final String STRAY = "hall-demo-stray";

    boolean isStray() {
        return headers.containsKey(STRAY);
    }

    /** The hall's clock is set by a message alone, which no store holds. */
    boolean isStored() {
        return !stream().startsWith("Clock:");
    }

    String id() {
        return header("ce_id");
    }

    String type() {
        return header("ce_type");
    }

    String stream() {
        return header("ce_subject");
    }

    long sequence() {
        String text = header("ce_sequence");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Whether the other is an exact repeat: same headers, same bytes. */
    boolean repeats(Message other) {
        return headers.equals(other.headers) && value.equals(other.value) && key.equals(other.key);
    }

    String place() {
        return topic + "-" + partition + "@" + offset;
    }
}
