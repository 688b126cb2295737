package org.servicehall.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON schema (2020-12) of each type of event, as published: what stands in {@code schemas/<type>.json} never
 * changes; an event that must change gets a new version.
 */
public final class EventSchemas {
    private EventSchemas() {}

    /**
     * Text of the schema.
     *
     * @param type as {@code org.servicehall.case.promised.v1}
     * @throws IllegalArgumentException when no event of this type is published
     */
    public static String of(String type) {
        try (InputStream in = EventSchemas.class.getResourceAsStream("/schemas/" + type + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("No schema is published for type " + type);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
