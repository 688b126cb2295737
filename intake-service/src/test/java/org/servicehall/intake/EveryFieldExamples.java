package org.servicehall.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.servicehall.contracts.queue.PriorityGround;
import org.servicehall.contracts.queue.QueueEvent.TicketTaken;
import org.servicehall.intake.api.acting.ActingExamples;
import org.servicehall.intake.api.appointment.AppointmentBodies;
import org.servicehall.intake.api.appointment.AppointmentExamples;
import org.servicehall.intake.api.appointment.PastAppointments;
import org.servicehall.intake.api.household.HouseholdExamples;
import org.servicehall.intake.api.message.MessageExamples;
import org.servicehall.intake.api.money.MoneyExamples;
import org.servicehall.intake.api.paper.Papers;
import org.servicehall.intake.api.season.SeasonExamples;
import org.servicehall.intake.domain.queue.QueueCommand.Place;
import org.servicehall.intake.domain.queue.QueueCommand.TakeTicket;
import org.servicehall.intake.domain.queue.QueueCommand.Wish;
import org.servicehall.intake.domain.queue.QueueRules;
import org.servicehall.intake.queue.WindowQueues;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.badinput.Example;
import org.servicehall.platform.vault.Vault;

/** A right request for each operation of the desk. */
final class EveryFieldExamples {
    private static final Set<Role> DESK = EnumSet.of(Role.CLERK, Role.LEAD);
    private static final Set<Role> STAFF = EnumSet.of(Role.CLERK, Role.LEAD, Role.OFFICE);

    private final int port;
    private final Commands commands;
    private final PastAppointments past;

    EveryFieldExamples(int port, Commands commands, Vault vault) {
        this.port = port;
        this.commands = commands;
        this.past = new PastAppointments(commands, vault);
    }

    List<Example> all() {
        return Stream.of(
                        desk(),
                        new MoneyExamples(port).all(),
                        new MessageExamples(port, commands).all(),
                        new SeasonExamples(port).all(),
                        new ActingExamples(port).all(),
                        new HouseholdExamples(port).all(),
                        List.of(Papers.decision(port), Papers.voiding(port)))
                .flatMap(List::stream)
                .toList();
    }

    private List<Example> desk() {
        return List.of(
                Example.SEARCH,
                new Example("/api/applications", () -> "/api/applications", RECEPTION, Door.WANG, DESK),
                supplement(),
                action("materials", """
                        {"items":["CERTIFICATION_FORM"]}"""),
                action("return", """
                        {"ground":"UNLAWFUL","reason":"不合法","legalBasis":"第三条"}"""),
                accepted(""),
                accepted("/preview"),
                action("hand-over", WholeService.HAND_OVER),
                action("withdrawal", """
                        {"channel":"COUNTER","proof":"SIGNED_FORM"}"""),
                ownWithdrawal(),
                ownCorrection(),
                new Example(
                        "/api/applications/{no}/correction",
                        () -> received(RECEPTION) + "correction",
                        """
                        {"name":"欧阳建园","phone":"13900139000","email":"ouyang@example.cn","circumstances":["INVOICE_LOST"],"materials":["DISCHARGE_SUMMARY"],
                         "figures":[{"code":"HOSPITAL_COST","value":28000}],"persons":2,"reason":"看错"}""",
                        Door.WANG,
                        DESK),
                new Example("/api/applications/{no}/fees", () -> received(MOVE_OUT) + "fees", """
                        {"fee":"SANITATION","units":2,"yuan":24,"means":"WECHAT","fiscalNo":"0000000001"}""", Door.WANG, DESK),
                new Example(
                        "/api/matters/{id}/versions",
                        () -> "/api/matters/stamp-collecting/versions",
                        STAMPS,
                        Door.OFFICE,
                        EnumSet.of(Role.OFFICE)),
                confirmation(),
                takingBack(),
                consultation(),
                new Example(
                        "/api/appointments",
                        () -> "/api/appointments",
                        AppointmentExamples.concerning(
                                new Door(port), told(AppointmentBodies.visit(AppointmentBodies.newClerk(), "09:00"))),
                        Door.WANG,
                        STAFF),
                new Example(
                        "/api/appointments/{no}/cancellation",
                        () -> "/api/appointments/" + booked() + "/cancellation",
                        "{\"reason\":\"改期\",\"toldBy\":\"PHONE\"}",
                        Door.WANG,
                        STAFF),
                new Example(
                        "/api/appointments/{no}/resident-told",
                        () -> "/api/appointments/" + AppointmentExamples.toBeTold(new Door(port)) + "/resident-told",
                        "{\"toldBy\":\"PHONE\"}",
                        Door.WANG,
                        STAFF),
                new Example(
                        "/api/appointments/{no}/rescheduling",
                        () -> "/api/appointments/" + booked() + "/rescheduling",
                        AppointmentBodies.move(),
                        Door.WANG,
                        STAFF),
                new Example(
                        "/api/public/appointments",
                        () -> "/api/public/appointments",
                        AppointmentExamples.concerningOwn(new Door(port), told(AppointmentBodies.own())),
                        "",
                        Set.of()),
                new Example(
                        "/api/public/applications",
                        () -> "/api/public/applications",
                        WholeService.ONLINE_APPLICATION
                                .replaceFirst(
                                        "\\{",
                                        "{\"messages\":[\"SMS\"],\"representative\":" + ActingExamples.ONLINE + ",")
                                .replace("\"address\":", "\"email\":\"ouyang@example.cn\",\"address\":"),
                        "",
                        Set.of()),
                new Example("/api/applications/{no}/taking-up", () -> online() + "/taking-up", "", Door.WANG, DESK),
                new Example(
                        "/api/applications/{no}/identity",
                        () -> {
                            String path = online();
                            new Door(port).post(Door.WANG, path + "/taking-up", "");
                            return path + "/identity";
                        },
                        "{\"proof\":\"CARD_SHOWN\"}",
                        Door.WANG,
                        DESK),
                ownAppointment("moves", ",\"date\":\"%s\",\"start\":\"08:30\"".formatted(ClosedHall.workingDay(4))),
                ownAppointment("cancellations", ""),
                begun("kept"),
                begun("missed"),
                new Example("/api/duty-calls", () -> "/api/duty-calls", AppointmentBodies.DUTY_CALL, Door.WANG, STAFF),
                dutyCall("notification", ""),
                dutyCall("arrival", ""),
                dutyCall("closing", "{\"result\":\"已送医\"}"),
                new Example("/api/public/queue-tickets", () -> "/api/public/queue-tickets", """
                        {"hall":"330106","window":"CIVIL_AFFAIRS","matterId":"serious-illness-relief","priority":"AGED_60"}""", "", Set.of()),
                new Example("/api/queues/{window}/tickets", () -> QUEUE + "tickets", """
                        {"matterId":"serious-illness-relief","priority":"AGED_60"}""", Door.WANG, STAFF),
                queue("calls", ""),
                queue("tickets/{ticket}/recall", ""),
                queue("tickets/{ticket}/service", ""),
                queue("tickets/{ticket}/completion", ""),
                queue("tickets/{ticket}/missed", ""),
                queue("tickets/{ticket}/bringing-back", ""),
                queue("tickets/{ticket}/leaving", ""),
                toShow("priority-confirmation"),
                toShow("priority-striking"),
                queue("tickets/{ticket}/hand-on", "{\"to\":\"LABOUR\"}"),
                new Example("/api/erasures", () -> "/api/erasures", ERASURE, Door.WANG, DESK),
                new Example("/api/erasures/{no}/decision", this::erasure, """
                        {"granted":false,"refusalGround":"NO_GROUND","legalBasis":"第四十七条","reason":"理由不成立"}""", Door.OFFICE, EnumSet.of(Role.OFFICE)));
    }

    /** Each with a ticket of its own, called by somebody who calls no other. */
    private Example queue(String act, String body) {
        return new Example(
                "/api/queues/{window}/" + act,
                () -> {
                    Door door = new Door(port);
                    String clerk = TestTokens.withWindow(
                            "clerk.q" + CALLERS.incrementAndGet(), "330106", "CIVIL_AFFAIRS", Role.CLERK);
                    String issued =
                            door.post(Door.WANG, QUEUE + "tickets", "{}").text("no");
                    if (act.equals("calls")) {
                        return QUEUE + act;
                    }
                    String called = door.post(clerk, QUEUE + "calls", "").text("no");
                    String ticket = called.isEmpty() ? issued : called;
                    if (act.endsWith("bringing-back")) {
                        door.post(clerk, QUEUE + "tickets/" + ticket + "/missed", "");
                    }
                    return QUEUE + act.replace("{ticket}", ticket);
                },
                body,
                act.equals("calls")
                        ? TestTokens.withWindow("clerk.q0", "330106", "CIVIL_AFFAIRS", Role.CLERK)
                        : Door.WANG,
                STAFF);
    }

    /** A ticket whose priority is still to be shown: taken at the public page, while that was open. */
    private Example toShow(String act) {
        return new Example(
                "/api/queues/{window}/tickets/{ticket}/" + act,
                () -> {
                    Instant open = Instant.parse("2025-09-26T01:00:00Z");
                    Duration half = Duration.ofMinutes(30);
                    QueueRules rules = new QueueRules(
                            ClosedHall.CALENDAR, half, half, 240, 240, 3, 2, 3, Set.of(PriorityGround.AGED_60));
                    String queue = WindowQueues.queue("330106", "CIVIL_AFFAIRS", ClosedHall.DAY);
                    TakeTicket taking = new TakeTicket(
                            queue,
                            new Place("330106", "CIVIL_AFFAIRS", ClosedHall.DAY, "C"),
                            new Wish(null, null, PriorityGround.AGED_60, null),
                            true,
                            rules,
                            null,
                            open);
                    String ticket = commands.send(taking, CommandContext.of("public", open))
                            .only(TicketTaken.class)
                            .ticketNo();
                    return QUEUE + "tickets/" + ticket + "/" + act;
                },
                "",
                Door.WANG,
                STAFF);
    }

    private String erasure() {
        String no = new Door(port).post(Door.WANG, "/api/erasures", ERASURE).text("no");
        return "/api/erasures/" + no + "/decision";
    }

    private Example begun(String mark) {
        return new Example(
                "/api/appointments/{no}/" + mark,
                () -> "/api/appointments/" + past.book() + "/" + mark,
                "",
                Door.WANG,
                STAFF);
    }

    /** With how the resident wishes to be told of it. */
    private static String told(String booking) {
        return booking.replace("\"person\":{", "\"messages\":[\"SMS\"],\"person\":{\"email\":\"ouyang@example.cn\",");
    }

    private String booked() {
        String body = AppointmentBodies.visit(AppointmentBodies.newClerk(), "14:00");
        return new Door(port).post(Door.WANG, "/api/appointments", body).text("no");
    }

    private Example dutyCall(String step, String body) {
        return new Example(
                "/api/duty-calls/{no}/" + step,
                () -> {
                    Door door = new Door(port);
                    String call = "/api/duty-calls/"
                            + door.post(Door.WANG, "/api/duty-calls", AppointmentBodies.DUTY_CALL)
                                    .text("no");
                    if (!step.equals("notification")) {
                        door.post(Door.LEAD, call + "/notification", "");
                    }
                    return call + "/" + step;
                },
                body,
                Door.LEAD,
                STAFF);
    }

    private static final String QUEUE = "/api/queues/CIVIL_AFFAIRS/";

    private static final AtomicInteger CALLERS = new AtomicInteger();

    private static final String ERASURE = """
            {"idNumber":"%s","ground":"PURPOSE_ACHIEVED","identified":"ID_CARD"}""".formatted(WholeService.ID_NUMBER);

    private static final String RECEPTION = WholeService.PENSION
            .replace("pension-qualification", "serious-illness-relief")
            .replace("\"LATE\"", "\"INVOICE_LOST\"")
            .replace("\"PENSION_PASSBOOK\"", "\"DISCHARGE_SUMMARY\"")
            .replace(
                    "\"applicant\":{",
                    "\"figures\":[{\"code\":\"HOSPITAL_COST\",\"value\":30000}],\"urgent\":{\"reason\":\"病重\"},"
                            + "\"question\":\"请问\",\"messages\":[\"SMS\",\"MAIL\"],"
                            + "\"representative\":" + ActingExamples.SON + ","
                            + "\"applicant\":{\"email\":\"ouyang@example.cn\",");
    private static final String MOVE_OUT = WholeService.PENSION
            .replace("pension-qualification", "household-move-out")
            .replace("\"LATE\"", "\"BY_PROPERTY\"")
            .replace("\"channel\"", "\"persons\":2,\"channel\"")
            .replace("\"PENSION_PASSBOOK\"", "\"HOUSEHOLD_REGISTER\"");

    private static final String STAMPS = """
            {"document":"id: stamp-collecting\\nversion: '2099.1'\\nvalidFrom: '2099-01-01'\\nkind: INSTANT\\nwindow: OFFICE\\n\
            name: {zh: 集邮, en: Stamps}\\nguide: {source: 无, fee: {zh: 不收费, en: Free}}\\nmaterials: []\\nstages: []"}""";

    private Example action(String name, String body) {
        return new Example(
                "/api/applications/{no}/" + name, () -> received(WholeService.PENSION) + name, body, Door.WANG, DESK);
    }

    private Example accepted(String preview) {
        return new Example(
                "/api/applications/{no}/acceptance" + preview,
                () -> received(MOVE_OUT.replace(
                                "\"ID_CARD\"", "\"RECEIVING_CERTIFICATE\",\"PROPERTY_PROOF\",\"ID_CARD\""))
                        + "acceptance"
                        + preview,
                """
                {"type":"INSTANT","decision":{"outcome":"REFUSED","reason":"户口已冻结","legalBasis":"户口登记条例第十条",
                 "signer":"zhou.min"}}""",
                Door.WANG,
                DESK);
    }

    private Example confirmation() {
        return handedOver("hand-over-confirmation", "", Door.LI);
    }

    private Example takingBack() {
        return handedOver("hand-over-taking-back", "{\"reason\":\"转错窗口\"}", Door.WANG);
    }

    private Example handedOver(String name, String body, String token) {
        return new Example(
                "/api/applications/{no}/" + name,
                () -> {
                    var application = received(WholeService.PENSION);
                    new Door(port).post(Door.WANG, application + "hand-over", WholeService.HAND_OVER);
                    return application + name;
                },
                body,
                token,
                DESK);
    }

    /** Of a matter whose papers the catalogue leaves to the department (N2). */
    private Example supplement() {
        String subsidy = WholeService.PENSION
                .replace("pension-qualification", "agricultural-disaster-subsidy")
                .replace("\"LATE\"", "")
                .replace("\"ID_CARD\",\"PENSION_PASSBOOK\"", "");
        return new Example(
                "/api/applications/{no}/supplement-request",
                () -> received(subsidy) + "supplement-request",
                """
                        {"items":["WRITTEN_APPLICATION"],"acknowledgeBreach":false,"reason":"缺一份",
                         "named":[{"text":"承包合同","reason":"核实面积","basis":"第五条"}]}""",
                Door.WANG,
                DESK);
    }

    private String online() {
        return "/api/applications/"
                + new Door(port)
                        .post("", "/api/public/applications", WholeService.ONLINE_APPLICATION)
                        .text("no");
    }

    private Example ownAppointment(String what, String more) {
        Door.Answer booked = new Door(port).post("", "/api/public/appointments", AppointmentBodies.own());
        return new Example(
                "/api/public/appointment-" + what,
                () -> "/api/public/appointment-" + what,
                "{\"no\":\"%s\",\"code\":\"%s\"%s}".formatted(booked.text("no"), booked.text("queryCode"), more),
                "",
                Set.of());
    }

    private Example ownWithdrawal() {
        Door.Answer received = new Door(port).post(Door.WANG, "/api/applications", WholeService.PENSION);
        return new Example(
                "/api/public/withdrawals",
                () -> "/api/public/withdrawals",
                """
                {"no":"%s","code":"%s"}""".formatted(received.text("no"), received.text("queryCode")),
                "",
                Set.of());
    }

    private Example ownCorrection() {
        Door.Answer applied = new Door(port).post("", "/api/public/applications", WholeService.ONLINE_APPLICATION);
        return new Example(
                "/api/public/application-corrections",
                () -> "/api/public/application-corrections",
                """
                {"no":"%s","code":"%s","phone":"13900139000","circumstances":["INVOICE_LOST"],
                 "figures":[{"code":"HOSPITAL_COST","value":28000}],"persons":2}""".formatted(applied.text("no"), applied.text("queryCode")),
                "",
                Set.of());
    }

    private Example consultation() {
        return new Example(
                "/api/applications/{no}/consultation", () -> received("""
                        {"matterId":"information-request","channel":"PHONE","applicant":{"name":"张三"},"question":"怎么办证?"}""") + "consultation", """
                {"answer":"带身份证来","satisfied":true}""", Door.WANG, DESK);
    }

    private String received(String body) {
        return "/api/applications/"
                + new Door(port).post(Door.WANG, "/api/applications", body).text("no") + "/";
    }
}
