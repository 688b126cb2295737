package org.servicehall.cases.view.statistics;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/**
 * What happened in a month at one window, by one clerk or with one matter (rule D8).
 *
 * @param key code of the window, the clerk or the matter
 * @param clerk the key again where figures are counted by clerk, so that it has a name
 * @param closed applications that ended without becoming a case
 * @param completed with a reply; what a resident took back is not among them
 * @param withdrawn cases that residents took back: neither on time nor late by that
 * @param onTime of those completed
 * @param late whose deadline passed in the month with nothing replied, whether they are completed by now or not
 * @param extended of those completed
 * @param averageShare of the promised working time that completed cases took, in per cent; 0 without any
 */
public record Figures(
        String key,
        @Person @Nullable String clerk,
        int received,
        int closed,
        int accepted,
        int completed,
        int withdrawn,
        int onTime,
        int late,
        int extended,
        int averageShare) {}
