package org.servicehall.conformance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of the document, as {@code /api/cases/{no}/decision}. Of two that fit, the one with less left open is meant:
 * {@code /api/matters/historical} rather than {@code /api/matters/{id}}.
 */
record PathTemplate(String text, Pattern pattern, int open) implements Comparable<PathTemplate> {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    static PathTemplate of(String text) {
        StringBuilder regex = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        int from = 0;
        int open = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(text.substring(from, variable.start()))).append("[^/]+");
            from = variable.end();
            open++;
        }
        regex.append(Pattern.quote(text.substring(from)));
        return new PathTemplate(text, Pattern.compile(regex.toString()), open);
    }

    boolean fits(String path) {
        return pattern.matcher(path).matches();
    }

    /** The more exact one first; of those alike, the one with the longer fixed text. */
    @Override
    public int compareTo(PathTemplate other) {
        int exact = Integer.compare(open, other.open);
        return exact != 0 ? exact : Integer.compare(other.text.length(), text.length());
    }
}
