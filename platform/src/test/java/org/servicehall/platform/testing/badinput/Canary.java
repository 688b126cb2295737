package org.servicehall.platform.testing.badinput;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.vault.ResidentNumber;

/**
 * What one field is told and nothing else is, so that it is known again wherever it comes out.
 *
 * @param field its operation and pointer
 * @param value what is sent
 * @param mark what of it tells: of a name not the family name, which a masked name shows
 */
public record Canary(String field, String value, String mark) {
    private static final String BIRDS = "鸾鹂鹄鹞鹭鸢鸶鸹鹈鹳";
    private static final String CHECKS = "0123456789X";
    private static final AtomicInteger LAST = new AtomicInteger();

    /** @param pointer ends with what the field is for, and so with what it takes */
    static Canary of(String operation, String pointer) {
        int number = LAST.incrementAndGet();
        String mark = inBirds(number);
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return switch (name) {
            case "idNumber" -> number(operation + pointer, idNumber(number));
            case "phone" -> number(operation + pointer, String.format(Locale.ROOT, "1396%07d", number * 1_371));
            case "email" -> number(operation + pointer, inLetters(number) + "@example.cn");
            case "staffId" -> number(operation + pointer, staffId(number));
            case "name" -> new Canary(operation + pointer, "欧阳" + mark, mark);
            default -> new Canary(operation + pointer, "他说" + mark + "的事", mark);
        };
    }

    /** The staff directory of tests knows the first of them: strangers are refused. */
    public static String staffId(int number) {
        return "canary." + inLetters(number);
    }

    private static Canary number(String field, String value) {
        return new Canary(field, value, value);
    }

    /** Which of them stand in which of the texts, told by their fields; a text may be JSON or an address. */
    public static List<String> found(Collection<Canary> canaries, Collection<String> texts) {
        return canaries.stream()
                .flatMap(canary -> texts.stream()
                        .filter(canary::standsIn)
                        .map(text -> canary.field() + " in " + text.substring(0, Math.min(200, text.length()))))
                .toList();
    }

    public boolean standsIn(String text) {
        return forms().anyMatch(text::contains);
    }

    /** As it is, as JSON, addresses and binary data are written, and as a hash that anybody can make. */
    private Stream<String> forms() {
        return Stream.of(
                mark,
                escaped("\\u%04X"),
                escaped("\\u%04x"),
                URLEncoder.encode(mark, StandardCharsets.UTF_8),
                Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)),
                Sha256.hex(value));
    }

    private String escaped(String format) {
        return mark.chars().mapToObj(format::formatted).collect(Collectors.joining());
    }

    private static String inBirds(int number) {
        return digits(number)
                .mapToObj(digit -> BIRDS.substring(digit, digit + 1))
                .collect(Collectors.joining());
    }

    private static String inLetters(int number) {
        return digits(number)
                .mapToObj(digit -> String.valueOf((char) ('b' + digit)))
                .collect(Collectors.joining());
    }

    private static IntStream digits(int number) {
        return String.format(Locale.ROOT, "%05d", number).chars().map(digit -> digit - '0');
    }

    /** Of somebody born in 1962. */
    private static String idNumber(int number) {
        String without = String.format(Locale.ROOT, "33010619620718%03d", number);
        return CHECKS.chars()
                .mapToObj(check -> without + (char) check)
                .filter(ResidentNumber::isOne)
                .findFirst()
                .orElseThrow();
    }
}
