package org.servicehall.platform.http;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.time.HallClock;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of problems: the service's {@code messages*.properties}, then the platform's; Chinese unless English is wanted. */
public final class ProblemTexts {
    private static final Locale DEFAULT = Locale.CHINESE;
    private static final List<Locale> SPOKEN = List.of(DEFAULT, Locale.ENGLISH);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HallClock.ZONE);

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    public ProblemTexts() {
        messages.setBasenames("messages", "platform-messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    /** Which of the two languages the header asks for. */
    static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return DEFAULT;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? DEFAULT : found;
        } catch (IllegalArgumentException e) {
            return DEFAULT;
        }
    }

    String title(Problem problem, Locale language) {
        String fallback = text("status." + problem.status().value(), List.of(), problem.code(), language);
        return text("refusal." + problem.code() + ".title", problem.arguments(), fallback, language);
    }

    @Nullable
    String detail(Problem problem, Locale language) {
        return messages.getMessage(
                "refusal." + problem.code() + ".detail", words(problem.arguments(), language), null, language);
    }

    ToldRefusal told(Problem problem) {
        String zh = detail(problem, Locale.CHINESE);
        String en = detail(problem, Locale.ENGLISH);
        return new ToldRefusal(
                problem.code(),
                problem.rule(),
                problem.errors().isEmpty() ? null : problem.errors().getFirst().field(),
                new LocalizedText(title(problem, Locale.CHINESE), title(problem, Locale.ENGLISH)),
                zh == null || en == null ? null : new LocalizedText(zh, en));
    }

    /** A refusal told of a field needs no further words for it. */
    String message(Problem problem, Problem.FieldFault fault, Locale language) {
        String refusal = "refusal." + fault.code();
        String title = text(refusal + ".title", fault.arguments(), fault.code(), language);
        String otherwise = Objects.requireNonNullElseGet(
                fault.message(), () -> text(refusal + ".detail", fault.arguments(), title, language));
        return text("field." + fault.code(), fault.arguments(), otherwise, language);
    }

    private String text(String key, List<Object> arguments, String otherwise, Locale language) {
        String found = messages.getMessage(key, words(arguments, language), otherwise, language);
        return found == null ? otherwise : found;
    }

    /** As people write them: a moment by the hall's clock, a version 1000 not as "1,000", of a list with nothing in it that it is so. */
    private static Object[] words(List<Object> arguments, Locale language) {
        return arguments.stream().map(argument -> word(argument, language)).toArray();
    }

    static Object word(Object argument, Locale language) {
        return switch (argument) {
            case Number number -> number.toString();
            case Instant instant -> MOMENT.format(instant);
            case String text when text.isEmpty() -> language.equals(DEFAULT) ? "无" : "none";
            case LocalizedText text -> language.equals(DEFAULT) ? text.zh() : text.en();
            default -> argument;
        };
    }
}
