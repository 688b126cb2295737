package org.servicehall.intake.api.look;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Actor;

/**
 * Why somebody may look at personal data (rule R3). In the header {@value ReadingReason#HEADER} a reason stands by its name,
 * with the number of what it is about behind a space where it needs one, and words of one's own behind a colon:
 * {@code HANDLING}, {@code RELATED_CASE 330106-20261123-0007: 同一户}. A related matter is another one that exists; a complaint's
 * number is told by its form alone, since whether there is one is nobody's to learn here (rule B7); where another reason has
 * a number, it is that of what is looked at.
 */
public enum LookReason {
    HANDLING("办理本件", "handling this matter", false),
    IDENTITY("核对身份", "checking who it is", false),
    CONTACT("联系本人", "contacting the person", false),
    PAPER("制作、送达文书", "making or delivering a paper", false),
    ERASURE("办理个人信息删除", "erasing personal data", false),
    RELATED_CASE("办理关联件", "handling a related matter", true),
    COMPLAINT("处理投诉举报", "dealing with a complaint", true);

    private static final Pattern FORM = Pattern.compile(
            "(?<code>[A-Z_]{1,40})(?: (?<number>[0-9]{6}-[0-9A-Za-z.-]{1,50}))?(?::\\s*(?<words>\\S.*))?");

    private static final Pattern COMPLAINT_NUMBER = Pattern.compile("[0-9]{6}-TS[0-9]{8}-[0-9]{4,}");

    private final String chinese;
    private final String english;
    private final boolean numbered;

    LookReason(String chinese, String english, boolean numbered) {
        this.chinese = chinese;
        this.english = english;
        this.numbered = numbered;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }

    /** Whether the number has to be told of what else it is about. */
    public boolean needsNumber() {
        return numbered;
    }

    /**
     * @param lookedAt number of what is looked at
     * @param exists whether there is an application of that number
     * @throws Refusal {@code look-reason-unlisted}, {@code look-reason-needs-number}, {@code look-reason-number-wrong}
     */
    static void check(String why, Actor reader, String lookedAt, Predicate<String> exists) {
        Matcher form = FORM.matcher(why);
        LookReason reason = form.matches() ? named(form.group("code")) : null;
        if (reason == null) {
            throw Refusal.unprocessable("look-reason-unlisted", "R3", names()).at(ReadingReason.HEADER);
        }
        String number = form.group("number");
        if (reason.numbered && (number == null || !reader.mayTouch(number))) {
            throw Refusal.unprocessable("look-reason-needs-number", "R3", reason.text())
                    .at(ReadingReason.HEADER);
        }
        if (number != null && !reason.fits(number, lookedAt, exists)) {
            throw Refusal.unprocessable("look-reason-number-wrong", "R3", number, reason.text())
                    .at(ReadingReason.HEADER);
        }
    }

    private boolean fits(String number, String lookedAt, Predicate<String> exists) {
        return switch (this) {
            case RELATED_CASE -> !number.equals(lookedAt) && exists.test(number);
            case COMPLAINT -> COMPLAINT_NUMBER.matcher(number).matches();
            case HANDLING, IDENTITY, CONTACT, PAPER, ERASURE -> number.equals(lookedAt);
        };
    }

    private static @Nullable LookReason named(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
