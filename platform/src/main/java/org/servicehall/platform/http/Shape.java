package org.servicehall.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * How an operation's address is written, to see without matching it that another address is not this one: of some hundred
 * operations two or three are of a length and have the same words in the same places.
 *
 * @param words of the segments in their order, null where any is meant; null as a whole where it is not written so simply
 */
record Shape(@Nullable List<@Nullable String> words) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9.-]+");
    private static final Pattern ANY = Pattern.compile("\\{[A-Za-z]+}");
    private static final Shape OTHER = new Shape(null);

    static Shape of(String pattern) {
        if (!pattern.startsWith("/") || pattern.endsWith("/")) {
            return OTHER;
        }
        List<@Nullable String> words = new ArrayList<>();
        for (String segment : pattern.substring(1).split("/")) {
            if (WORD.matcher(segment).matches()) {
                words.add(segment);
            } else if (ANY.matcher(segment).matches()) {
                words.add(null);
            } else {
                return OTHER;
            }
        }
        return new Shape(words);
    }

    /** False only where the address is certainly another. */
    boolean mayBe(PathContainer address) {
        if (words == null) {
            return true;
        }
        List<Element> parts = address.elements();
        if (parts.size() != 2 * words.size()) {
            return false;
        }
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word != null
                    && !(parts.get(2 * at + 1) instanceof PathSegment part && word.equals(part.valueToMatch()))) {
                return false;
            }
        }
        return true;
    }
}
