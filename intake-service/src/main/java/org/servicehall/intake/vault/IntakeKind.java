package org.servicehall.intake.vault;

import java.util.regex.Pattern;
import org.servicehall.platform.vault.VaultKind;

/** What the desk keeps of residents (rule R3). */
public enum IntakeKind implements VaultKind {
    /** Who applies, under the number of the application. */
    APPLICANT("[0-9]{8}-[0-9]+"),
    /** What a correction put right about who applies, under the application and the correction. */
    CORRECTION("[0-9]{8}-[0-9]+/correction-.+"),
    /** Who acts for an applicant, under the application and the command that named them. */
    REPRESENTATIVE("(?!)"),
    /** Who wishes for a time, under the number of the appointment. */
    APPOINTMENT("YY[0-9]{8}-[0-9]+"),
    /** Who calls outside working time, under the number of the call. */
    DUTY_CALL("ZB[0-9]{8}-[0-9]+"),
    /** A page as it was printed, under the number of the notice. */
    NOTICE("[A-Z]{2}-[0-9]{4}-[0-9]+"),
    /** What a question was answered, under the application and its notice. */
    ANSWER("[0-9]{8}-[0-9]+/[0-9]{6}-[A-Z]{2}-[0-9]{4}-[0-9]+"),
    /** How resident and receiver reach each other, under the application and the hand-over. */
    HAND_OVER("[0-9]{8}-[0-9]+/hand-over-.+"),
    /** Who is to certify, under the season, the person and the list they came on. */
    LISTED_PERSON("(?!)"),
    /** Who is of a household, under it, the person and the act that recorded them; with the head the book's number (S8). */
    HOUSEHOLD_MEMBER("(?!)"),
    /** A scan or photo, under the application; it lies elsewhere because of its size, and looks are told by it. */
    PAPER("[0-9]{8}-[0-9]+/papers/.+"),
    /** What of a person's is under way, under the request to erase them; nothing lies there, and looks are told by it. */
    ERASURE("SC[0-9]{8}-[0-9]+");

    private final Pattern older;

    IntakeKind(String older) {
        this.older = Pattern.compile("[0-9]{6}-" + older);
    }

    @Override
    public Pattern older() {
        return older;
    }

    @Override
    public boolean isPage() {
        return this == NOTICE;
    }

    /** Clerks who are told a name look for what its bearer has at the hall. */
    @Override
    public boolean isFoundByName() {
        return this == APPLICANT || this == CORRECTION || this == APPOINTMENT || this == DUTY_CALL;
    }
}
