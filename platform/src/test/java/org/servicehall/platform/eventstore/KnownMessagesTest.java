package org.servicehall.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.eventstore.AnnotationBasedTagResolver;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a class of messages is what its annotations say. */
class KnownMessagesTest {
    private final KnownMessages types = new KnownMessages();
    private final KnownTags tags = new KnownTags();

    @ParameterizedTest
    @ValueSource(classes = {Note.LineWritten.class, Note.NoteClosed.class, Note.Write.class, String.class})
    void a_message_is_named_as_its_annotation_says(Class<?> message) {
        var expected = new AnnotationMessageTypeResolver().resolve(message);
        assertThat(types.resolve(message)).isEqualTo(expected);
        assertThat(types.resolve(message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_belongs_where_its_annotation_says(Object event) {
        var expected = new AnnotationBasedTagResolver().resolve(message(event));
        assertThat(tags.resolve(message(event))).isEqualTo(expected);
        assertThat(tags.resolve(message(event))).isEqualTo(expected);
    }

    @Test
    void an_event_without_its_stream_belongs_nowhere() {
        assertThat(tags.resolve(message(new Unnamed(null)))).isEmpty();
        assertThatThrownBy(() -> StreamId.only(tags.resolve(message(new Unnamed(null))), "it"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static List<Object> events() {
        return List.of(
                new Note.LineWritten("7", "line"),
                new Note.NoteClosed("8", 2),
                new Unnamed("9"),
                new OfTwo("1", "2"),
                new Several("1"),
                new Listed(List.of("1", "2")),
                new Keyless("1"),
                new Beside("1"),
                new NoRecord(),
                "no tag at all");
    }

    private static EventMessage message(Object event) {
        return new GenericEventMessage(new MessageType("test"), event);
    }

    record Unnamed(@EventTag(key = "Note") @Nullable String no) {}

    record OfTwo(
            @EventTag(key = "One") String one,
            @EventTag(key = "Two") String two) {}

    record Several(
            @EventTag(key = "One") @EventTag(key = "Two") String no) {}

    record Listed(@EventTag(key = "Note") List<String> no) {}

    record Keyless(@EventTag String no) {}

    record Beside(@EventTag(key = "Note") String no) {
        @EventTag(key = "Other")
        public String getOther() {
            return "other";
        }
    }

    static final class NoRecord {
        @EventTag(key = "Note")
        final String no = "7";
    }
}
