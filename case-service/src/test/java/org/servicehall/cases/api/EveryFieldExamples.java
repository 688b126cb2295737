package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.badinput.Example;

/** A right request for each operation on a case and what comes after it. */
final class EveryFieldExamples {
    private static final Set<Role> HANDLERS = Set.of(Role.CLERK, Role.LEAD);
    private static final Set<Role> COORDINATORS = Set.of(Role.OFFICE, Role.LEAD);
    private static final String OPS = TestTokens.of("ops", Cases.HALL, Role.OPS);
    private static final Set<Role> KEEPERS = Set.of(Role.CLERK, Role.LEAD, Role.OFFICE);
    private static final Set<Role> LEADS = Set.of(Role.LEAD);
    /** The leading group only on what a lead asks for. */
    private static final Set<Role> DECIDERS = Set.of(Role.LEAD, Role.LEADING_GROUP);

    private static final String TO_HANDLER = """
            {"handler":"sun.li","window":"CIVIL_AFFAIRS","reason":"分管领导指定"}""";
    private static final String MORE_TIME = """
            {"days":5,"reason":"需实地复核"}""";
    private static final String BY_SUPERIOR = """
            {"days":5,"reason":"上级延期","document":{"no":"杭民〔2025〕12号","date":"2025-11-03"}}""";
    private static final String GRANTED = """
            {"outcome":"GRANTED","reason":"符合条件","legalBasis":"办法第三条"}""";
    private static final String OBJECTION = """
            {"summary":"收入不符","statement":"邻居在外地有房","name":"诸葛明月","phone":"13900001234"}""";

    private static final String JOINT = """
            {"leadWindow":"CIVIL_AFFAIRS","coWindows":["LABOUR"]}""";

    private final Hall hall;

    /** Examined before the case was accepted. */
    static final String PASSED_BEFORE = """
            {"result":"PASSED","signedBy":"社区居委会主任","opinion":"经入户核实，情况属实","documentNo":"社区〔2025〕3号",
             "date":"2025-11-01","doneBefore":true,"scan":"paper:1"}""";

    EveryFieldExamples(Hall hall) {
        this.hall = hall;
    }

    List<Example> all() {
        String completed = completed();
        String withdrawable = handled(Cases.promised()).replace("/api/cases/", "");
        String own = open().replace("/api/cases/", "");
        String published = open(Cases.promised(Cases.PUBLICITY)).replace("/api/cases/", "");
        return List.of(
                Example.SEARCH,
                new Example("/api/calendars/{year}", () -> "/api/calendars/2041", """
                        {"holidays":[{"date":"2041-01-01","festival":"元旦"}],
                         "makeUpWorkdays":[{"date":"2041-01-05","festival":"元旦"}]}""", OPS, Set.of(Role.OPS)),
                new Example("/api/cases/{no}/handler", () -> open() + "/handler", TO_HANDLER, Hall.AGENT, KEEPERS),
                new Example(
                        "/api/cases/{no}/handler/confirmation",
                        () -> proposed() + "/handler/confirmation",
                        "",
                        Hall.AGENT,
                        Set.of(Role.CLERK)),
                new Example(
                        "/api/cases/{no}/handler/refusal",
                        () -> proposed() + "/handler/refusal",
                        """
                        {"reason":"手头已满"}""",
                        Hall.AGENT,
                        Set.of(Role.CLERK)),
                new Example(
                        "/api/cases/{no}/handler/withdrawal",
                        () -> proposed() + "/handler/withdrawal",
                        "",
                        Hall.HANDLER,
                        KEEPERS),
                new Example("/api/cases/{no}/agent", () -> open() + "/agent", """
                        {"agent":"dai.li","reason":"调岗"}""", Hall.LEAD, LEADS),
                new Example(
                        "/api/cases/{no}/stages/{stage}/completion",
                        this::reviewed,
                        PASSED_BEFORE,
                        Hall.HANDLER,
                        KEEPERS),
                new Example(
                        "/api/cases/{no}/extension",
                        () -> handled(Cases.accepted(AcceptanceType.FORWARDED)) + "/extension",
                        BY_SUPERIOR,
                        Hall.HANDLER,
                        HANDLERS),
                new Example(
                        "/api/cases/{no}/extension/preview",
                        () -> handled(Cases.accepted(AcceptanceType.FORWARDED)) + "/extension/preview",
                        BY_SUPERIOR,
                        Hall.HANDLER,
                        HANDLERS),
                new Example(
                        "/api/cases/{no}/joint-handling",
                        () -> handled(Cases.promised()) + "/joint-handling",
                        JOINT,
                        Hall.LEAD,
                        COORDINATORS),
                new Example(
                        "/api/cases/{no}/joint-handling/completion",
                        () -> joint() + "/joint-handling/completion",
                        """
                        {"window":"LABOUR"}""",
                        Hall.LEAD,
                        HANDLERS),
                new Example(
                        "/api/cases/{no}/withdrawal",
                        () -> "/api/cases/" + withdrawable + "/withdrawal",
                        """
                        {"channel":"COUNTER","proof":"QUERY_CODE","queryCode":"%s","form":"paper:1"}""".formatted(Hall.code(withdrawable)),
                        Hall.HANDLER,
                        HANDLERS),
                new Example(
                        "/api/public/case-withdrawals",
                        () -> "/api/public/case-withdrawals",
                        """
                        {"no":"%1$s","code":"%2$s"}""".formatted(own, Hall.code(own)),
                        "",
                        Set.of()),
                new Example(
                        "/api/public/objections",
                        () -> "/api/public/objections",
                        """
                        {"caseNo":"%s","text":"邻居在外地有房","name":"诸葛明月","phone":"13900001234"}""".formatted(published),
                        "",
                        Set.of()),
                new Example(
                        "/api/public/ratings",
                        () -> "/api/public/ratings",
                        """
                        {"no":"%1$s","code":"%2$s","stars":5,"remark":"办得快"}""".formatted(completed, Hall.code(completed)),
                        "",
                        Set.of()),
                new Example(
                        "/api/grants/{no}/revocation",
                        () -> "/api/grants/" + granted() + "/revocation",
                        """
                        {"reason":"家庭收入已超标"}""",
                        Hall.LEAD,
                        LEADS),
                new Example(
                        "/api/archive/{no}/loans",
                        () -> "/api/archive/" + archived() + "/loans",
                        """
                        {"kind":"BORROW","purpose":"复核","returnBy":"2026-01-05"}""",
                        Hall.AGENT,
                        KEEPERS),
                new Example(
                        "/api/archive/{no}/loans/{loan}/approval",
                        () -> lent() + "/1/approval",
                        "",
                        Hall.LEAD,
                        DECIDERS),
                new Example(
                        "/api/archive/{no}/loans/{loan}/refusal",
                        () -> lent() + "/1/refusal",
                        """
                        {"reason":"与业务无关"}""",
                        Hall.LEAD,
                        DECIDERS),
                new Example(
                        "/api/archive/{no}/loans/{loan}/return",
                        () -> {
                            var loans = lent();
                            sent(Hall.LEAD, loans, "/1/approval", "");
                            return loans + "/1/return";
                        },
                        "",
                        Hall.OFFICE,
                        Set.of(Role.OFFICE)),
                new Example(
                        "/api/cases/{no}/extension/approval",
                        () -> asked() + "/extension/approval",
                        "",
                        Hall.LEAD,
                        DECIDERS),
                new Example(
                        "/api/cases/{no}/extension/refusal",
                        () -> asked() + "/extension/refusal",
                        """
                        {"reason":"材料已齐"}""",
                        Hall.LEAD,
                        DECIDERS),
                new Example(
                        "/api/cases/{no}/objection",
                        () -> open(Cases.promised(Cases.PUBLICITY)) + "/objection",
                        OBJECTION,
                        Hall.AGENT,
                        HANDLERS),
                new Example(
                        "/api/cases/{no}/objection/{number}/decision",
                        () -> sent(Hall.AGENT, open(Cases.promised(Cases.PUBLICITY)), "/objection", OBJECTION)
                                + "/objection/1/decision",
                        """
                        {"upheld":false,"reason":"查无此事","legalBasis":"办法第九条"}""",
                        Hall.LEAD,
                        COORDINATORS),
                new Example(
                        "/api/cases/{no}/decision",
                        () -> handled(Cases.promised()) + "/decision",
                        GRANTED,
                        Hall.HANDLER,
                        HANDLERS),
                new Example(
                        "/api/cases/{no}/reply",
                        () -> sent(Hall.HANDLER, handled(Cases.promised()), "/decision", GRANTED) + "/reply",
                        "",
                        Hall.LEAD,
                        HANDLERS));
    }

    private String asked() {
        return sent(Hall.HANDLER, handled(Cases.promised()), "/extension", MORE_TIME);
    }

    private String completed() {
        return new Closing(hall).completed(Cases.promised());
    }

    private String granted() {
        return new Closing(hall).granted();
    }

    private String archived() {
        return new Closing(hall).archived();
    }

    private String lent() {
        var loans = "/api/archive/" + archived() + "/loans";
        return sent(Hall.AGENT, loans, "", """
                {"kind":"BORROW","purpose":"复核","returnBy":"2026-01-05"}""");
    }

    private String joint() {
        return sent(Hall.LEAD, handled(Cases.promised()), "/joint-handling", JOINT);
    }

    private String handled(ApplicationAccepted accepted) {
        return sent(Hall.AGENT, open(accepted), "/handler", TO_HANDLER);
    }

    /** The handler asks the agent. */
    private String proposed() {
        return sent(Hall.HANDLER, handled(Cases.promised()), "/handler", """
                {"handler":"wang.fang","window":"CIVIL_AFFAIRS","reason":"休假"}""");
    }

    private String open() {
        return open(Cases.promised());
    }

    private String open(ApplicationAccepted accepted) {
        try {
            return "/api/cases/" + WholeService.open(hall, accepted);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String sent(String token, String handling, String action, String body) {
        try {
            var answer = hall.post(token, handling + action, body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return handling;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its body's paper is scanned (S4). */
    private String reviewed() {
        String path = handled(Cases.promised(Cases.REVIEW, Cases.PUBLICITY));
        Closing.keepPaper(hall, path.replace("/api/cases/", ""), "community-review");
        return path + "/stages/community-review/completion";
    }
}
