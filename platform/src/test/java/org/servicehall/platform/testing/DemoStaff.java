package org.servicehall.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.staff.StaffEvent;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberJoined;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffRecord;
import org.servicehall.platform.staff.StaffRecords;

/** The demo's staff, for services that hear of it by the topic and for tests that need a directory and no service. */
public final class DemoStaff {
    private static final LocalDate FROM = LocalDate.parse("2020-01-01");
    private static final Instant AT = Instant.parse("2020-01-01T01:00:00Z");
    private static final Holder ONCE = new Holder();

    /** Everybody, as the office of each hall entered them. */
    public static final List<StaffMemberJoined> MEMBERS = List.of(
            clerk("wang.fang", "王芳", "1001", "330106", "民政窗口工作人员", "CIVIL_AFFAIRS"),
            clerk("li.na", "李娜", "1002", "330106", "人社窗口工作人员", "LABOUR"),
            clerk("chen.jie", "陈杰", "1003", "330106", "信访窗口工作人员", "PETITIONS", "PARTY"),
            clerk("zhao.lei", "赵磊", "1004", "330106", "建设窗口工作人员", "CONSTRUCTION"),
            clerk("sun.yan", "孙燕", "1005", "330106", "财政窗口工作人员", "FINANCE", "AGRICULTURE"),
            member("zhou.min", "周敏", "1101", "330106", "分管领导", "LEAD"),
            member("wu.gang", "吴刚", "1201", "330106", "大厅办公室主任", "OFFICE"),
            member("zheng.hua", "郑华", "1301", "330106", "领导小组组长", "LEADING_GROUP"),
            member("jiang.wei", "蒋伟", "1302", "330106", "领导小组成员", "LEADING_GROUP"),
            member("feng.li", "冯丽", "1401", "330106", "人社部门联络员", "DEPARTMENT"),
            member("gao.jun", "高军", "1402", "330106", "建设部门联络员", "DEPARTMENT"),
            member("xu.jing", "徐静", "1501", "330106", "审计员", "AUDITOR"),
            member("ops", "林峰", "1901", "330106", "系统运维员", "OPS"),
            clerk("he.ping", "何平", "2001", "340123", "民政窗口工作人员", "CIVIL_AFFAIRS"),
            member("luo.wei", "罗伟", "2101", "340123", "分管领导", "LEAD"),
            member("deng.ke", "邓可", "2201", "340123", "大厅办公室主任", "OFFICE"),
            member("shen.bo", "沈波", "2301", "340123", "领导小组组长", "LEADING_GROUP"),
            member("fu.qing", "傅青", "2401", "340123", "民政部门联络员", "DEPARTMENT"),
            member("tan.yu", "谭宇", "2501", "340123", "审计员", "AUDITOR"));

    private DemoStaff() {}

    /** A directory of these people in memory, with whatever else happened to them. */
    public static StaffDirectory directory(StaffEvent... further) {
        Map<String, StaffRecord> records = records(further);
        return new StaffDirectory(
                id -> Optional.ofNullable(records.get(id)),
                hall -> records.values().stream()
                        .filter(record -> record.hall().equals(hall))
                        .toList(),
                () -> List.of("330106", "340123"),
                System::nanoTime);
    }

    /** Publishes them as attendance-service does, once in this JVM: for tests of the other services. */
    public static void publish() {
        ONCE.published();
    }

    /** Publishes what happened to one of them later. */
    public static void publish(StaffEvent event, long sequence) {
        try (var producer = producer()) {
            send(producer, event, sequence);
        }
    }

    private static final class Holder {
        private boolean published;

        private synchronized void published() {
            if (!published) {
                try (var producer = producer()) {
                    MEMBERS.forEach(member -> send(producer, member, 0));
                }
                published = true;
            }
        }
    }

    /** By id. */
    public static Map<String, StaffRecord> records(StaffEvent... further) {
        var projection = new StaffRecords();
        Map<String, StaffRecord> records = new HashMap<>();
        Map<String, Long> sequences = new HashMap<>();
        Stream.concat(MEMBERS.stream(), Stream.of(further)).forEach(event -> {
            String stream = StaffEvent.STREAM + ":" + event.staff();
            long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
            var recorded = new RecordedEvent(stream, sequence, typeOf(event), AT, "wu.gang", event);
            projection
                    .documents(recorded)
                    .forEach(id -> records.put(id, projection.apply(id, records.get(id), recorded)));
        });
        return records;
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStack.get().kafka()),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void send(KafkaProducer<String, String> producer, StaffEvent event, long sequence) {
        try {
            producer.send(record(event, sequence)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, String> record(StaffEvent event, long sequence) {
        String stream = StaffEvent.STREAM + ":" + event.staff();
        var record = new ProducerRecord<>(Topics.ATTENDANCE, stream, new EventJson().write(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        stream + "@" + sequence,
                        "ce_type",
                        typeOf(event),
                        "ce_source",
                        "/attendance",
                        "ce_subject",
                        stream,
                        "ce_time",
                        AT.toString(),
                        "ce_sequence",
                        String.valueOf(sequence),
                        "ce_actor",
                        "wu.gang",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static String typeOf(StaffEvent event) {
        return EventTypes.all().typeOf(event.getClass());
    }

    private static StaffMemberJoined clerk(
            String user, String name, String staffNo, String hall, String post, String... windows) {
        return joined(user, name, staffNo, hall, post, List.of(windows), "CLERK");
    }

    private static StaffMemberJoined member(
            String user, String name, String staffNo, String hall, String post, String role) {
        return joined(user, name, staffNo, hall, post, List.of(), role);
    }

    private static StaffMemberJoined joined(
            String user, String name, String staffNo, String hall, String post, List<String> windows, String role) {
        String phone = (hall.equals("330106") ? "0571-5550" : "0551-5550") + staffNo;
        return new StaffMemberJoined(
                StaffRecords.id(hall, user),
                hall,
                user,
                name,
                staffNo,
                post,
                windows,
                List.of(role),
                phone,
                FROM,
                null,
                "settings",
                AT);
    }
}
