package org.servicehall.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.servicehall.intake.api.acting.ActingExamples;
import org.servicehall.intake.api.appointment.BookingExamples;
import org.servicehall.intake.api.household.HouseholdExamples;
import org.servicehall.intake.api.message.MessageExamples;
import org.servicehall.intake.api.money.MoneyExamples;
import org.servicehall.intake.api.paper.Papers;
import org.servicehall.intake.api.queue.QueueExamples;
import org.servicehall.intake.api.season.SeasonExamples;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.badinput.Example;
import org.servicehall.platform.vault.Vault;

/** A right request for each operation of the desk. */
final class EveryFieldExamples {
    private static final Set<Role> DESK = EnumSet.of(Role.CLERK, Role.LEAD);

    private final int port;
    private final Commands commands;
    private final Vault vault;

    EveryFieldExamples(int port, Commands commands, Vault vault) {
        this.port = port;
        this.commands = commands;
        this.vault = vault;
    }

    List<Example> all() {
        return Stream.of(
                        desk(),
                        new MoneyExamples(port).all(),
                        new MessageExamples(port, commands).all(),
                        new SeasonExamples(port).all(),
                        new ActingExamples(port).all(),
                        new BookingExamples(port, commands, vault).all(),
                        new QueueExamples(port, commands).all(),
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
                new Example("/api/erasures", () -> "/api/erasures", ERASURE, Door.WANG, DESK),
                new Example("/api/erasures/{no}/decision", this::erasure, """
                        {"granted":false,"refusalGround":"NO_GROUND","legalBasis":"第四十七条","reason":"理由不成立"}""", Door.OFFICE, EnumSet.of(Role.OFFICE)));
    }

    private String erasure() {
        String no = new Door(port).post(Door.WANG, "/api/erasures", ERASURE).text("no");
        return "/api/erasures/" + no + "/decision";
    }

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
