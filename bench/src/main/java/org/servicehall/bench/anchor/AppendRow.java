package org.servicehall.bench.anchor;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.servicehall.bench.suite.Aim;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.bench.suite.Row;
import org.servicehall.bench.suite.Scratch;
import org.servicehall.bench.timing.Measured;
import org.servicehall.bench.timing.Work;
import org.servicehall.platform.eventstore.StreamStore;

/**
 * An append to a stream, and the bare driver's conditional update of the same document; over streams of several lengths,
 * since the whole of a stream is one document.
 */
public final class AppendRow implements Row {
    private static final List<Integer> LENGTHS = List.of(1, 10, 50, 200);
    private static final int STREAMS = 500;
    private static final int AT_ONCE = 4;

    @Override
    public String name() {
        return "append";
    }

    @Override
    public List<Line> measure(Hall hall, Effort effort) throws Exception {
        return Scratch.with(hall, scratch -> measure(scratch, effort));
    }

    private List<Line> measure(MongoDatabase scratch, Effort effort) throws Exception {
        StreamStore store = new StreamStore(scratch, Clock.systemUTC());
        store.createIndexes();
        RawStreams raw = new RawStreams(scratch);
        List<Line> lines = new ArrayList<>();
        for (int length : LENGTHS) {
            int streams = effort.of(STREAMS);
            lines.add(Line.ratio(
                    name(),
                    "to a stream of " + length + ", " + AT_ONCE + " at once",
                    "1/s",
                    effort.inRounds().abba(() -> ours(store, streams, length), () -> raw(store, raw, streams, length)),
                    Measured::perSecond,
                    Aim.atLeast(0.8)));
        }
        return lines;
    }

    private static Measured ours(StreamStore store, int streams, int length) throws InterruptedException {
        List<String> sheets = begun(store, streams, length);
        return Work.asFastAsItGoes(streams, AT_ONCE, n -> {
            String sheet = sheets.get(n);
            if (!store.append(Lines.stream(sheet), length, List.of(Lines.line(sheet, length)))) {
                throw new IllegalStateException(sheet + " has another version");
            }
        });
    }

    private static Measured raw(StreamStore store, RawStreams raw, int streams, int length)
            throws InterruptedException {
        List<String> sheets = begun(store, streams, length);
        return Work.asFastAsItGoes(streams, AT_ONCE, n -> {
            String sheet = sheets.get(n);
            raw.append(Lines.stream(sheet), length, Lines.line(sheet, length));
        });
    }

    /** New streams, so that each has this length. */
    private static List<String> begun(StreamStore store, int streams, int length) {
        List<String> sheets = IntStream.range(0, streams)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        sheets.forEach(sheet -> store.append(Lines.stream(sheet), 0, Lines.first(sheet, length)));
        return sheets;
    }
}
