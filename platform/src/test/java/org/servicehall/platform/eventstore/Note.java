package org.servicehall.platform.eventstore;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.contracts.Refusal;

/** The smallest entity that shows how the store treats one: a note that lines are written on until it is closed. */
@EventSourcedEntity(tagKey = Note.STREAM)
public final class Note {
    static final String STREAM = "Note";

    private int lines;
    private boolean closed;

    @EntityCreator
    Note() {}

    public static EntityModule<String, Note> module() {
        return EventSourcedEntityModule.autodetected(String.class, Note.class);
    }

    @CommandHandler
    void handle(Write command, EventAppender events) {
        requireOpen();
        command.lines().forEach(line -> events.append(new LineWritten(command.noteNo(), line)));
    }

    @CommandHandler
    void handle(WriteNumber command, EventAppender events) {
        requireOpen();
        events.append(new LineWritten(command.noteNo(), command.number().get()));
    }

    private void requireOpen() {
        if (closed) {
            throw Refusal.conflict("note-closed", "X1");
        }
    }

    @CommandHandler
    void handle(Close command, EventAppender events) {
        if (!closed) {
            events.append(new NoteClosed(command.noteNo(), lines));
        }
    }

    @CommandHandler
    void handle(WriteElsewhere command, EventAppender events) {
        events.append(new LineWritten(command.noteNo(), "here"), new LineWritten(command.other(), "there"));
    }

    @CommandHandler
    Lines answer(HowLong question) {
        if (lines == 0) {
            throw Refusal.notFound("unknown-note", question.noteNo());
        }
        return new Lines(lines);
    }

    @EventSourcingHandler
    void on(LineWritten event) {
        lines++;
    }

    @EventSourcingHandler
    void on(NoteClosed event) {
        closed = true;
    }

    public record Write(@TargetEntityId String noteNo, List<String> lines) {
        public Write(String noteNo, String line) {
            this(noteNo, List.of(line));
        }
    }

    /** Draws a number where the note is open. */
    public record WriteNumber(@TargetEntityId String noteNo, Supplier<String> number) {}

    public record Close(@TargetEntityId String noteNo) {}

    record HowLong(@TargetEntityId String noteNo) {}

    record Lines(int count) {}

    record WriteElsewhere(@TargetEntityId String noteNo, String other) {}

    public sealed interface NoteEvent {}

    @Event(namespace = "org.servicehall.note", name = "line-written", version = "1")
    public record LineWritten(@EventTag(key = STREAM) String noteNo, String line) implements NoteEvent {}

    @Event(namespace = "org.servicehall.note", name = "closed", version = "2")
    public record NoteClosed(@EventTag(key = STREAM) String noteNo, int lines) implements NoteEvent {}
}
