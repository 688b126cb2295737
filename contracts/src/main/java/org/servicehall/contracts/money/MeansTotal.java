package org.servicehall.contracts.money;

import org.servicehall.contracts.PaymentMeans;

/**
 * What came in and went out by one means, in yuan (rule S12).
 *
 * @param balanceYuan taken less given back
 */
public record MeansTotal(PaymentMeans means, int takenYuan, int refundedYuan, int balanceYuan) {}
