package org.servicehall.accountability.api.ledger;

import java.util.EnumSet;
import java.util.List;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.badinput.Example;

/** Requests that answer entries of the ledger. */
public final class LedgerExamples {
    private static final String CLERK = TestTokens.of("guo.ping", "330106", Role.CLERK);
    private static final String LEAD = TestTokens.of("zhao.lin", "330106", Role.LEAD);
    private static final String OFFICE = TestTokens.of("chen.jie", "330106", Role.OFFICE);

    static final String CORRECTION = """
            {"reason":"日历有误，当日放假","evidence":["Case:330106-20260901-0001@6"]}""";

    public static final List<Example> ALL = List.of(
            new Example(
                    "/api/ledger/{number}/explanation",
                    () -> entry() + "/explanation",
                    "{\"text\":\"系统停电，已当面说明\"}",
                    CLERK,
                    EnumSet.of(Role.CLERK, Role.LEAD, Role.OFFICE, Role.LEADING_GROUP, Role.DEPARTMENT)),
            new Example(
                    "/api/ledger/{number}/explanation-acceptance",
                    () -> explained() + "/explanation-acceptance",
                    "{\"accepted\":true,\"remark\":\"情况属实\"}",
                    LEAD,
                    EnumSet.of(Role.LEAD)),
            new Example(
                    "/api/ledger/{number}/correction",
                    () -> entry() + "/correction",
                    CORRECTION,
                    OFFICE,
                    EnumSet.of(Role.OFFICE, Role.LEADING_GROUP)),
            new Example(
                    "/api/ledger/{number}/correction-confirmation",
                    () -> proposed() + "/correction-confirmation",
                    "{\"confirmed\":true,\"remark\":\"已核对日历\"}",
                    OFFICE,
                    EnumSet.of(Role.OFFICE, Role.LEADING_GROUP)));

    private LedgerExamples() {}

    private static String proposed() {
        var entry = LedgerOfHall.overdue("guo.ping");
        LedgerOfHall.proposeCorrection(entry, "wu.gang");
        return "/api/ledger/" + entry.number();
    }

    private static String entry() {
        return "/api/ledger/" + LedgerOfHall.overdue("guo.ping").number();
    }

    private static String explained() {
        var entry = LedgerOfHall.overdue("guo.ping");
        LedgerOfHall.explain(entry);
        return "/api/ledger/" + entry.number();
    }
}
