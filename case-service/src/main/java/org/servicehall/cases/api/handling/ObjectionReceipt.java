package org.servicehall.cases.api.handling;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an objector goes by, as {@code 330106-20261123-0007-GY1}: the case's number and which objection to it.
 *
 * @param number from 1
 */
record ObjectionReceipt(String caseNo, int number) {
    private static final Pattern FORM = Pattern.compile("([0-9]{6}-[0-9]{8}-[0-9]{4,10})-GY([1-9][0-9]{0,3})");

    /** Empty where it has not the form of one. */
    static Optional<ObjectionReceipt> parse(String no) {
        var found = FORM.matcher(no);
        return found.matches()
                ? Optional.of(new ObjectionReceipt(found.group(1), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    String no() {
        return caseNo + "-GY" + number;
    }
}
