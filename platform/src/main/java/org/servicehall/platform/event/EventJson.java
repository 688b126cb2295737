package org.servicehall.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.Type;
import java.time.Instant;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events are written, in the store and on the topics alike: fields in the order of the record, ISO-8601 times, no
 * class names, nothing of what is null (ADR 81). A field that a reader does not know is passed over, so that a record may gain
 * fields.
 */
public final class EventJson {
    private final JsonMapper inFull = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new QuickRecords())
            .build();
    private final JsonMapper mapper = inFull.rebuild()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    public String write(Object event) {
        return mapper.writeValueAsString(event);
    }

    /** As events were written before, with what is null: for a hash that was taken of one. */
    public String writeInFull(Object event) {
        return inFull.writeValueAsString(event);
    }

    /** @throws tools.jackson.core.JacksonException when the text does not fit the type */
    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /** @throws tools.jackson.core.JacksonException when the text does not fit the type */
    public Object read(String json, Type type) {
        return mapper.readValue(json, mapper.constructType(type));
    }

    /**
     * A moment as events have it.
     *
     * @throws java.time.DateTimeException when it is none
     */
    public static Instant moment(String text) {
        Instant quickly = QuickInstants.read(text);
        return quickly == null ? Instant.parse(text) : quickly;
    }
}
