package org.servicehall.standalone.store.wire;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Processor time of a command's way through the store's door, and of a document's to and from the disk: by the server's own reader and
 * writer and by ours, in turns of ABBA (ADR 80). Run by hand, with one compiler as in a profile of the hall.
 */
final class WireSpeed {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TURNS = 9;
    private static final long TURN_NANOS = 200_000_000;
    private static final int SENDER = 5;

    private final ByteBuf out = PooledByteBufAllocator.DEFAULT.directBuffer(1 << 16);
    private final EmbeddedChannel channel = new EmbeddedChannel(new Theirs());
    private final ChannelHandlerContext context = channel.pipeline().firstContext();
    private final Ours ours = new Ours();
    private final Theirs theirs = new Theirs();

    private static final class Ours {
        private final Requests requests = new Requests();
        private final Answers answers = new Answers();
    }

    private static final class Theirs extends MongoWireProtocolHandler {
        private final Written answers = new Written();

        private static final class Written extends MongoWireMessageEncoder {
            void write(ChannelHandlerContext context, MongoMessage answer, ByteBuf out) {
                encode(context, answer, out);
            }
        }

        Object read(ChannelHandlerContext context, ByteBuf in) {
            try {
                return decode(context, in);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** One thing to do by both ways. */
    private record Trial(String name, int bytes, Runnable theirs, Runnable ours) {}

    public static void main(String[] args) {
        new WireSpeed().run();
    }

    private void run() {
        Document sheet = sheet();
        List<Trial> trials = List.of(
                command("find by id", find()),
                command("insert of an event", insert()),
                command("update of six fields", update(fields())),
                command("update of a sheet", update(new Document("$set", sheet))),
                command("bulkWrite of ten", bulkWrite()),
                answer(
                        "answer: it is done",
                        new Document("n", 1).append("nModified", 1).append("ok", 1.0)),
                answer(
                        "answer: a sheet",
                        new Document("cursor", new Document("firstBatch", List.of(sheet))).append("ok", 1.0)),
                stored("a stream from and to disk", event(4)),
                stored("a sheet from and to disk", sheet));
        System.out.println("ns of processor time: median of %d turns [least, most]".formatted(2 * TURNS));
        trials.forEach(WireSpeed::measure);
    }

    private static void measure(Trial trial) {
        Map<Runnable, long[]> spent = new HashMap<>();
        for (Runnable way : List.of(trial.theirs(), trial.ours())) {
            nanos(way);
            spent.put(way, new long[2 * TURNS]);
        }
        for (int turn = 0; turn < TURNS; turn++) {
            spent.get(trial.theirs())[2 * turn] = nanos(trial.theirs());
            spent.get(trial.ours())[2 * turn] = nanos(trial.ours());
            spent.get(trial.ours())[2 * turn + 1] = nanos(trial.ours());
            spent.get(trial.theirs())[2 * turn + 1] = nanos(trial.theirs());
        }
        System.out.println("%-28s %6d B  the server's %s  ours %s"
                .formatted(
                        trial.name(), trial.bytes(), told(spent.get(trial.theirs())), told(spent.get(trial.ours()))));
    }

    private static String told(long[] nanos) {
        Arrays.sort(nanos);
        return "%7d [%d, %d]".formatted(nanos[nanos.length / 2], nanos[0], nanos[nanos.length - 1]);
    }

    /** Of one, by doing it for a turn's time. */
    private static long nanos(Runnable one) {
        long begin = THREADS.getCurrentThreadCpuTime();
        long times = 0;
        long spent;
        do {
            for (int i = 0; i < 50; i++) {
                one.run();
            }
            times += 50;
            spent = THREADS.getCurrentThreadCpuTime() - begin;
        } while (spent < TURN_NANOS);
        return spent / times;
    }

    private Trial command(String name, Document command) {
        byte[] message = message(command);
        ByteBuf in = PooledByteBufAllocator.DEFAULT.directBuffer().writeBytes(message);
        return new Trial(
                name,
                message.length,
                () -> known(theirs.read(context, in.readerIndex(0))),
                () -> known(read(in.readerIndex(0))));
    }

    private Object read(ByteBuf in) {
        try {
            return ours.requests.decode(context, in);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void known(Object request) {
        if (!(request instanceof MongoMessage)) {
            throw new IllegalStateException("not read: " + request);
        }
    }

    private byte[] message(Document document) {
        theirs.answers.write(context, new MongoMessage(channel, new MessageHeader(SENDER, 0), document), out.clear());
        return ByteBufUtil.getBytes(out);
    }

    private Trial answer(String name, Document document) {
        MongoMessage answer = new MongoMessage(channel, new MessageHeader(SENDER, SENDER), document);
        return new Trial(
                name,
                message(document).length,
                () -> theirs.answers.write(context, answer, out.clear()),
                () -> ours.answers.encode(context, answer, out.clear()));
    }

    private static Trial stored(String name, Document document) {
        byte[] bytes = BsonWriter.bytes(document);
        return new Trial(
                name,
                bytes.length,
                () -> {
                    ByteBuf written = Unpooled.buffer(1024);
                    BsonEncoder.encodeDocument(BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes)), written);
                    ByteBufUtil.getBytes(written);
                },
                () -> BsonWriter.bytes(new BsonReader(bytes).document()));
    }

    private static Document find() {
        return to("find", "case-sheets")
                .append("filter", new Document("_id", "Case:330106-20261123-0007"))
                .append("limit", 1)
                .append("singleBatch", true);
    }

    private static Document insert() {
        return to("insert", "streams").append("ordered", true).append("documents", List.of(event(1)));
    }

    private static Document update(Document change) {
        Document one = new Document("q", new Document("_id", "Case:330106-20261123-0007").append("version", 4L))
                .append("u", change);
        return to("update", "streams").append("ordered", true).append("updates", List.of(one));
    }

    private static Document fields() {
        Document set = new Document();
        IntStream.range(0, 6).forEach(field -> set.append("lines." + field + ".status", "IN_PROGRESS"));
        return new Document("$set", set);
    }

    private static Document bulkWrite() {
        List<Document> ops = IntStream.range(0, 10)
                .mapToObj(place -> new Document("update", place % 4)
                        .append("filter", new Document("_id", "330106-20261123-000" + place).append("revision", 7L))
                        .append("updateMods", fields())
                        .append("multi", false))
                .toList();
        List<Document> collections = IntStream.range(0, 4)
                .mapToObj(number -> new Document("ns", "hall-cases.view-" + number))
                .toList();
        return to("bulkWrite", 1)
                .append("errorsOnly", true)
                .append("ordered", false)
                .append("ops", ops)
                .append("nsInfo", collections);
    }

    private static Document to(String command, Object whom) {
        BinData session = new BinData(new byte[16]);
        return new Document(command, whom).append("$db", "hall-cases").append("lsid", new Document("id", session));
    }

    /** A stream of so many events. */
    private static Document event(int events) {
        return new Document("_id", "Case:330106-20261123-0007")
                .append("version", (long) events)
                .append("hall", "330106")
                .append(
                        "events",
                        IntStream.range(0, events).mapToObj(WireSpeed::line).toList())
                .append("unpublishedSince", Instant.EPOCH);
    }

    /** Of some 24 kB. */
    private static Document sheet() {
        return new Document("_id", "330106-20261123-0007")
                .append("revision", 7L)
                .append("status", "IN_PROGRESS")
                .append(
                        "timeline",
                        IntStream.range(0, 60).mapToObj(WireSpeed::line).toList());
    }

    private static Document line(int number) {
        return new Document("id", new UUID(1, number).toString())
                .append("sequence", number)
                .append("type", "org.servicehall.case.promised.v1")
                .append("time", Instant.EPOCH.plusSeconds(number))
                .append("by", new Document("user", "clerk-7").append("name", "李明"))
                .append("due", null)
                .append(
                        "payload",
                        "{\"caseNo\":\"330106-20261123-0007\",\"applicant\":\"张*\",\"matter\":\"%s\",\"note\":\"%s\"}"
                                .formatted("个体工商户注册登记", "x".repeat(90)));
    }
}
