package org.servicehall.cases.view.monthreturn;

/** Over which time a column of the return counts (rule S10). */
public enum ReturnSpan {
    /** The month itself 本月. */
    MONTH,
    /** From January to the month's end 本年累计. */
    YEAR
}
