package org.servicehall.standalone.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.servicehall.standalone.store.engine.Engine;
import org.servicehall.standalone.store.engine.EngineSettings;
import org.servicehall.standalone.store.engine.StoreFailure;

/** A process of its own that writes until it is stopped, and says each step that was acknowledged. */
final class WritingProcess {
    static final int WRITERS = 4;

    private WritingProcess() {}

    /** The data directory, and whether to sync. */
    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        boolean syncs = Boolean.parseBoolean(arguments[1]);
        Engine engine = Engine.open(
                new EngineSettings(data.resolve("store"), data.resolve("kafka"), false, syncs, WritingProcess::end));
        StoreBackend backend = new StoreBackend(engine);
        Writer.createIndexes(backend);
        say("ready\n");
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            Thread.ofPlatform().start(() -> write(new Writer(backend, number), number));
        }
    }

    private static void write(Writer writer, int number) {
        try {
            for (int step = 0; ; step++) {
                writer.step(step);
                say(number + "\n");
            }
        } catch (RuntimeException refused) {
            say("refused\n");
        }
    }

    private static void end(Throwable failure) {
        System.err.println(((StoreFailure) failure).getMessage());
        Runtime.getRuntime().halt(3);
    }

    /** Past all buffers: a line said is a line that arrives, whatever becomes of this process. */
    private static synchronized void say(String line) {
        try {
            new FileOutputStream(FileDescriptor.out).write(line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
