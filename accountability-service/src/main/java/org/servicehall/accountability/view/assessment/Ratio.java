package org.servicehall.accountability.view.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact quotient: what is averaged is rounded once, at the end (rule D8).
 *
 * @param whole more than zero
 */
record Ratio(BigInteger part, BigInteger whole) {
    static Ratio of(long number) {
        return of(number, 1);
    }

    /** @param whole more than zero */
    static Ratio of(long part, long whole) {
        return reduced(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /** @param whole more than zero */
    static Ratio percent(long part, long whole) {
        return of(part, whole).times(100);
    }

    Ratio plus(Ratio other) {
        return reduced(part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
    }

    /** @param count more than zero */
    Ratio over(int count) {
        return reduced(part, whole.multiply(BigInteger.valueOf(count)));
    }

    BigDecimal rounded(int places) {
        return new BigDecimal(part).divide(new BigDecimal(whole), places, RoundingMode.HALF_UP);
    }

    private Ratio times(long factor) {
        return reduced(part.multiply(BigInteger.valueOf(factor)), whole);
    }

    private static Ratio reduced(BigInteger part, BigInteger whole) {
        BigInteger common = part.gcd(whole);
        return new Ratio(part.divide(common), whole.divide(common));
    }
}
