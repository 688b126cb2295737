package org.servicehall.demo.cheats;

import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.people.Resident;

/** What is tried with an application, before there is a case. */
final class AtTheWindow {
    private static final Staff HOLDER = Staff.LI_NA;
    private static final Staff STRANGER = Staff.SUN_YAN;
    private static final Staff CIVIL = Staff.WANG_FANG;
    private static final List<String> LAID_OFF = List.of("LAID_OFF");
    private static final Map<String, String> PRINCIPAL_MISSING =
            Map.of("ground", "PRINCIPAL_ITEM_MISSING", "reason", "缺少主件", "legalBasis", "就业失业登记证发放服务流程");

    private final Floor floor;

    AtTheWindow(Floor floor) {
        this.floor = floor;
    }

    Filed complete() {
        return receive(HOLDER, Matter.EMPLOYMENT, LAID_OFF);
    }

    /** Without a principal item. */
    Filed incomplete() {
        return receive(HOLDER, Matter.EMPLOYMENT, LAID_OFF, "ID_CARD");
    }

    /** Complete, and put into a drawer: its term passes with nobody accepting it (P2). */
    Filed neverAccepted() {
        return receive(CIVIL, Matter.MOVING_OUT, List.of("BY_MARRIAGE"));
    }

    Case accept(Filed complete) {
        Case accepted = floor.reception().accept(HOLDER, complete, "INSTANT", Map.of());
        floor.handling().assign(accepted, HOLDER);
        return accepted;
    }

    /** Accepted by a clerk who means to do nothing about it. */
    Case neverHandled() {
        Filed filed = receive(CIVIL, Matter.MOVING_OUT, List.of("BY_MARRIAGE"));
        return floor.reception().accept(CIVIL, filed, "INSTANT", Map.of());
    }

    /** In season, with nothing of what the certification needs (C6). */
    Filed emptyForm() {
        List<String> all = floor.reception().checklist(Matter.SURVIVOR, List.of());
        return floor.reception()
                .receive(HOLDER, Matter.SURVIVOR, floor.residents().next(), List.of(), all.toArray(String[]::new));
    }

    void afterTheSeason(Filed empty) {
        tried(9, "C6", "认证期内交空表占位，半年后补齐", "an empty form in season, completed six months later");
        floor.reception()
                .mayNot(HOLDER, "半年后补收材料", empty, "materials", Map.of("items", empty.missing()), 409, "season-over");
    }

    void strangersAct(Filed complete, Filed incomplete) {
        tried(3, "F1、N3", "别的窗口代为受理、退回、要求补充", "a clerk of another window accepts, returns, asks for a supplement");
        floor.reception()
                .mayNot(STRANGER, "代为受理", complete, "acceptance", Map.of("type", "INSTANT"), 403, "not-the-holder");
        floor.reception().mayNot(STRANGER, "代为退回", complete, "return", PRINCIPAL_MISSING, 403, "not-the-holder");
        floor.reception()
                .mayNot(
                        STRANGER,
                        "代发一次性告知",
                        incomplete,
                        "supplement-request",
                        Map.of("items", incomplete.missing()),
                        403,
                        "not-the-holder");
    }

    void strangersLook(Filed complete) {
        tried(12, "R3", "好奇，翻看别窗口申请人的身份信息", "curious about a stranger's identity");
        floor.account()
                .refused(
                        STRANGER + " 查看申请人信息",
                        floor.hall()
                                .refusedLook(
                                        STRANGER, complete.path("applicant"), "IDENTITY: 好奇", 403, "look-of-others"));
    }

    void noticeThenReturn(Filed incomplete) {
        tried(13, "N2、K3", "刚发一次性告知，转身以缺主件退回", "a notice, and then a return for the principal item it lists");
        floor.reception().requestSupplement(HOLDER, incomplete);
        floor.reception()
                .mayNot(HOLDER, "告知后退回", incomplete, "return", PRINCIPAL_MISSING, 409, "supplement-notice-running");
        withdrawn(HOLDER, incomplete);
    }

    void secondGrant() {
        tried(11, "C5", "同一人再领一份同样的低保", "a second running grant of one kind for one person");
        Resident resident = floor.residents().next();
        Case first = floor.reception().accept(CIVIL, allowance(resident), "PROMISED", Map.of("workingDays", 1));
        floor.handling().assign(first, CIVIL);
        floor.handling().grant(CIVIL, first);
        floor.handling().reply(Staff.ZHOU_MIN, first);
        floor.hall().await(Staff.OPS, "/api/ops/intake/projections", AtTheWindow::caughtUp);
        Filed second = allowance(resident);
        floor.reception()
                .mayNot(
                        CIVIL,
                        "再次受理",
                        second,
                        "acceptance",
                        Map.of("type", "PROMISED", "workingDays", 1),
                        409,
                        "grant-already-running");
        withdrawn(CIVIL, second);
    }

    private static boolean caughtUp(Answer projections) {
        return projections
                .json()
                .path("items")
                .valueStream()
                .allMatch(projection -> projection.path("lag").asLong(1) == 0);
    }

    private Filed allowance(Resident resident) {
        return floor.reception().receive(CIVIL, Matter.ALLOWANCE, resident, List.of());
    }

    private void withdrawn(Staff clerk, Filed filed) {
        floor.hall().post(clerk, filed.path("withdrawal"), Map.of("channel", "COUNTER", "proof", "SIGNED_FORM"));
    }

    private Filed receive(Staff clerk, Matter matter, List<String> circumstances, String... leftAtHome) {
        return floor.reception().receive(clerk, matter, floor.residents().next(), circumstances, leftAtHome);
    }

    private void tried(int number, String rules, String zh, String en) {
        floor.account().cheat(number, rules, zh, en);
    }
}
