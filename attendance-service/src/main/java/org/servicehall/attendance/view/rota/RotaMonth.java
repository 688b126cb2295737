package org.servicehall.attendance.view.rota;

import org.servicehall.attendance.domain.rota.Turns;

/**
 * A hall's turns of one month.
 *
 * @param rota hall and month: {@code 330106-202611}
 */
public record RotaMonth(String rota, String hall, Turns turns) {}
