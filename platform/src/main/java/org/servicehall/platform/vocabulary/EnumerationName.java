package org.servicehall.platform.vocabulary;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an enumeration is called in the API. Types of one word, as {@code State}, say of what: by the type that they are
 * declared in, {@code LoanLine.State} being the {@code LoanState}, or else by their package.
 */
public final class EnumerationName {
    /** Extension by which a schema names its enumeration. */
    public static final String EXTENSION = "x-vocabulary";

    private static final Pattern OF_SEVERAL_WORDS = Pattern.compile("(?:[A-Z][a-z0-9]*){2,}");
    private static final Pattern FORM = Pattern.compile("(?:Event|Command|Controller|Sheet|Answers?|Line|Item|Entry)$");
    /** Named after what they do and not after what they are about. */
    private static final Set<String> LAYERS = Set.of("api", "domain", "view", "sheet", "data");
    /** Types that all services share are told apart by their names alone. */
    private static final Pattern SHARED = Pattern.compile("org\\.servicehall\\.(?:contracts|calendar|platform)\\b.*");

    private EnumerationName() {}

    public static String of(Class<?> type) {
        String name = type.getSimpleName();
        if (OF_SEVERAL_WORDS.matcher(name).matches()) {
            return name;
        }
        return type.getEnclosingClass() == null ? subject(type) + name : enclosing(type.getEnclosingClass()) + name;
    }

    private static String enclosing(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return (outer == null ? "" : enclosing(outer))
                + FORM.matcher(type.getSimpleName()).replaceFirst("");
    }

    private static String subject(Class<?> type) {
        String place = type.getPackageName();
        if (SHARED.matcher(place).matches()) {
            return "";
        }
        String last = place.substring(place.lastIndexOf('.') + 1);
        while (LAYERS.contains(last)) {
            place = place.substring(0, place.lastIndexOf('.'));
            last = place.substring(place.lastIndexOf('.') + 1);
        }
        return Character.toUpperCase(last.charAt(0)) + last.substring(1);
    }
}
