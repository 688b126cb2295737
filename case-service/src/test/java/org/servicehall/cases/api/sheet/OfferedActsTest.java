package org.servicehall.cases.api.sheet;

import static org.servicehall.cases.domain.Cases.ACCEPTED;
import static org.servicehall.cases.domain.Cases.CALENDAR;
import static org.servicehall.cases.domain.Cases.PUBLICITY;
import static org.servicehall.cases.domain.Cases.REVIEW;
import static org.servicehall.cases.domain.Cases.promised;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.cases.Elsewhere;
import org.servicehall.cases.Recorded;
import org.servicehall.cases.api.Hall;
import org.servicehall.cases.api.WholeService;
import org.servicehall.cases.domain.Acting;
import org.servicehall.cases.domain.CaseCommand;
import org.servicehall.cases.domain.CaseCommand.ApproveExtension;
import org.servicehall.cases.domain.CaseCommand.ArrangeJointHandling;
import org.servicehall.cases.domain.CaseCommand.AssignHandler;
import org.servicehall.cases.domain.CaseCommand.CompleteJointPart;
import org.servicehall.cases.domain.CaseCommand.CompleteStage;
import org.servicehall.cases.domain.CaseCommand.CompleteStage.Paper;
import org.servicehall.cases.domain.CaseCommand.Decide;
import org.servicehall.cases.domain.CaseCommand.DecideObjection;
import org.servicehall.cases.domain.CaseCommand.LodgeObjection;
import org.servicehall.cases.domain.CaseCommand.OpenCase;
import org.servicehall.cases.domain.CaseCommand.RefuseExtension;
import org.servicehall.cases.domain.CaseCommand.Reply;
import org.servicehall.cases.domain.CaseCommand.RequestExtension;
import org.servicehall.cases.domain.CaseCommand.WithdrawCase;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.domain.wish.Representatives;
import org.servicehall.cases.domain.wish.Wish;
import org.servicehall.cases.view.sheet.ApplicationHistories;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.StageResult;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.projection.ProjectionOps;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.actions.OfferedActs;
import org.servicehall.platform.testing.actions.OfferedActs.Made;
import org.servicehall.platform.testing.actions.OfferedActs.Person;
import org.servicehall.platform.testing.actions.OfferedActs.State;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a case's sheet offers is what happens, in every state for everybody; at a hall whose lists no test reads. */
class OfferedActsTest implements WholeService {
    private static final String HALL = Elsewhere.HALL;
    private static final String AGENT = Elsewhere.AGENT;
    private static final String HANDLER = "hu.ying";
    private static final AtomicInteger LAST = new AtomicInteger(1000);
    private static final String WINDOW = "CIVIL_AFFAIRS";
    private static final Acting LEAD = new Acting("luo.wei", null, true, false);
    private static final Instant LONG_AGO = ACCEPTED.minus(Duration.ofDays(40));
    private static final ApplicationAccepted JOINT = Cases.with(new CaseTerms(false, null, List.of("LABOUR"), null));

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("cases.assignHandler", """
                    {"handler":"gao.yu","window":"LABOUR","reason":"轮岗"}"""),
            Map.entry("cases.confirmHandler", ""),
            Map.entry("cases.declineHandler", """
                    {"reason":"手头已满"}"""),
            Map.entry("cases.withdrawHandler", ""),
            Map.entry("cases.completeStage", """
                    {"result":"PASSED","signedBy":"社区居委会主任","opinion":"情况属实","documentNo":"社区〔2025〕3号",
                     "date":"2025-11-03","doneBefore":true}"""),
            Map.entry("cases.decide", """
                    {"outcome":"REFUSED","reason":"超标","legalBasis":"办法第三条"}"""),
            Map.entry("cases.reply", ""),
            Map.entry("cases.requestExtension", """
                    {"days":5,"reason":"需实地复核"}"""),
            Map.entry("cases.approveExtension", ""),
            Map.entry("cases.refuseExtension", """
                    {"reason":"材料已齐"}"""),
            Map.entry("objections.lodge", """
                    {"summary":"收入不符"}"""),
            Map.entry("objections.decide", """
                    {"upheld":false,"reason":"查无此事"}"""),
            Map.entry("cases.arrangeJointHandling", """
                    {"leadWindow":"CIVIL_AFFAIRS","coWindows":["LABOUR"]}"""),
            Map.entry("cases.completeJointPart", """
                    {"window":"LABOUR"}"""),
            Map.entry("cases.reassignAgent", """
                    {"agent":"gao.yu","reason":"调岗"}"""),
            Map.entry("cases.withdraw", """
                    {"channel":"PHONE","proof":"QUERY_CODE","queryCode":"{code}"}"""));

    private static final List<Person> PEOPLE = Stream.concat(
                    Stream.of(
                            clerk("the handler", HANDLER, WINDOW),
                            clerk("the agent", AGENT, WINDOW),
                            clerk("another clerk of the window", "yu.xin", WINDOW),
                            clerk("a clerk of the window that has a part", "gao.yu", "LABOUR"),
                            new Person("the lead of another hall", Hall.LEAD)),
                    Arrays.stream(Role.values())
                            .map(role -> new Person(role.name(), TestTokens.of("luo.wei", HALL, role))))
            .toList();

    @LocalServerPort
    private int port;

    @Autowired
    private Commands commands;

    @Autowired
    private HallClock clock;

    private Elsewhere elsewhere;

    @BeforeEach
    void nine(
            @Autowired MongoDatabase database,
            @Autowired ApplicationHistories histories,
            @Autowired ProjectionOps projections) {
        clock.set(ACCEPTED);
        elsewhere = new Elsewhere(database, histories, projections);
    }

    @TestFactory
    Stream<DynamicTest> whatIsOfferedIsAcceptedAndWhatIsNotIsRefused() {
        return new OfferedActs(port, "/api/cases/", BODIES.keySet(), OfferedActsTest::body)
                .in("stage", PUBLICITY.id())
                .in("number", "1")
                .told("{code}", Hall::code)
                .of(states(), PEOPLE);
    }

    /** A superior's limit is extended by the superior's document alone (K7). */
    private static String body(String operation, String state) {
        if (state.equals("published long enough") && operation.equals("cases.completeStage")) {
            return BODIES.getOrDefault(operation, "").replace("true", "false");
        }
        return state.equals("forwarded") && operation.equals("cases.requestExtension")
                ? """
                {"days":5,"reason":"上级延期","document":{"no":"杭民〔2025〕12号","date":"2025-11-03"}}"""
                : BODIES.getOrDefault(operation, "");
    }

    private List<State> states() {
        return List.of(
                new State("opened, nobody handles it", () -> made(promised())),
                handled("handled", promised()),
                handled("another handler proposed", promised(), OfferedActsTest::proposal),
                handled("in a stage", promised(REVIEW, PUBLICITY)),
                handled("refused by the body of a stage", promised(REVIEW, PUBLICITY), OfferedActsTest::refusedStage),
                handled("published", promised(PUBLICITY)),
                handled("published long enough", promised(REVIEW, PUBLICITY), no -> stage(no, REVIEW.id(), LONG_AGO)),
                handled("published, objection open", promised(PUBLICITY), OfferedActsTest::objection),
                handled(
                        "published, objection dismissed",
                        promised(PUBLICITY),
                        OfferedActsTest::objection,
                        no -> objected(no, false)),
                handled(
                        "stopped by an objection",
                        promised(PUBLICITY),
                        OfferedActsTest::objection,
                        no -> objected(no, true)),
                handled("extension asked for", promised(), OfferedActsTest::request),
                handled("extended", promised(), OfferedActsTest::request, OfferedActsTest::approval),
                handled(
                        "extension refused",
                        promised(),
                        OfferedActsTest::request,
                        no -> new RefuseExtension(no, "材料已齐", "luo.wei", ACCEPTED)),
                handled("deadline passed", Cases.acceptedAt(LONG_AGO)),
                handled("not a day more possible", Cases.with(new CaseTerms(false, 0, List.of(), null))),
                handled("instant", Cases.accepted(AcceptanceType.INSTANT)),
                handled("petition", Cases.accepted(AcceptanceType.PETITION)),
                handled("forwarded", Cases.accepted(AcceptanceType.FORWARDED)),
                handled("joint, windows not named", JOINT),
                handled("joint, a part open", JOINT, OfferedActsTest::joint),
                handled(
                        "joint, all parts done",
                        JOINT,
                        OfferedActsTest::joint,
                        no -> new CompleteJointPart(no, "LABOUR", LEAD, ACCEPTED)),
                handled("decided", promised(), OfferedActsTest::decision),
                handled(
                        "completed",
                        promised(),
                        OfferedActsTest::decision,
                        no -> new Reply(no, "luo.wei", ACCEPTED, () -> no + "-BJ", Cases.LATENESS)),
                handled(
                        "withdrawn",
                        promised(),
                        no -> new WithdrawCase(no, byCode(), null, ACCEPTED, () -> no + "-BJ", Cases.LATENESS)));
    }

    @SafeVarargs
    private State handled(String name, ApplicationAccepted accepted, Function<String, CaseCommand>... later) {
        List<Function<String, CaseCommand>> steps = new ArrayList<>();
        steps.add(OfferedActsTest::handler);
        for (Function<String, CaseCommand> next : later) {
            steps.add(next);
        }
        return new State(name, () -> made(accepted, steps));
    }

    private Made made(ApplicationAccepted accepted) {
        return made(accepted, List.of());
    }

    private Made made(ApplicationAccepted accepted, List<Function<String, CaseCommand>> later) {
        String no = "340123-20251103-%04d".formatted(LAST.incrementAndGet());
        ApplicationAccepted here = Elsewhere.there(no, accepted);
        long version = send(new OpenCase(no, here, CALENDAR));
        elsewhere.toldOf(no, List.of(Elsewhere.there(no, Recorded.received(accepted)), here));
        for (Function<String, CaseCommand> next : later) {
            version = send(next.apply(no));
        }
        return new Made(no, version);
    }

    private long send(CaseCommand command) {
        return commands.send(command, CommandContext.of("test", ACCEPTED)).version();
    }

    private static CaseCommand handler(String no) {
        return new AssignHandler(no, HANDLER, WINDOW, null, LEAD, ACCEPTED, CALENDAR);
    }

    private static CaseCommand proposal(String no) {
        return new AssignHandler(
                no, AGENT, WINDOW, "轮岗", new Acting(HANDLER, WINDOW, false, false), ACCEPTED, CALENDAR);
    }

    private static CaseCommand stage(String no, String stage, Instant at) {
        var paper = new Paper(StageResult.PASSED, "社区居委会主任", "情况属实", "社区〔2025〕2号", CALENDAR.dateOf(at), true, null);
        return new CompleteStage(no, stage, paper, null, Acting.of(HANDLER), at, CALENDAR);
    }

    private static CaseCommand refusedStage(String no) {
        var paper =
                new Paper(StageResult.REFUSED, "社区居委会主任", "收入不符", "社区〔2025〕4号", CALENDAR.dateOf(ACCEPTED), true, null);
        return new CompleteStage(no, REVIEW.id(), paper, null, Acting.of(HANDLER), ACCEPTED, CALENDAR);
    }

    private static CaseCommand objection(String no) {
        return new LodgeObjection(no, "收入不符", "P-2", ACCEPTED);
    }

    private static CaseCommand objected(String no, boolean upheld) {
        return new DecideObjection(no, 1, upheld, "经查", "办法第九条", LEAD, ACCEPTED);
    }

    private static CaseCommand request(String no) {
        return new RequestExtension(no, 5, "需实地复核", null, HANDLER, ACCEPTED, CALENDAR);
    }

    private static CaseCommand approval(String no) {
        return new ApproveExtension(no, "luo.wei", ACCEPTED, CALENDAR, () -> no + "-YQ");
    }

    private static CaseCommand joint(String no) {
        return new ArrangeJointHandling(no, WINDOW, List.of("LABOUR"), "deng.ke", ACCEPTED);
    }

    private static Wish byCode() {
        return Wish.byCode(Representatives.NONE, CALENDAR.dateOf(ACCEPTED));
    }

    private static CaseCommand decision(String no) {
        return new Decide(no, Outcome.GRANTED, null, null, HANDLER, ACCEPTED);
    }

    private static Person clerk(String name, String user, String window) {
        return new Person(name, TestTokens.withWindow(user, HALL, window, Role.CLERK));
    }
}
