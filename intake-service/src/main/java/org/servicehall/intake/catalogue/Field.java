package org.servicehall.intake.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;

/** A value of a data file together with where it stands, so that every fault can name file and field. */
record Field(String file, String path, @Nullable Object value) {
    private static final int LONGEST_TEXT = 500;

    boolean isPresent() {
        return value != null;
    }

    /** The fields of an object that may have these and no others: a misspelt name must not pass for an absent one. */
    Field object(String... names) {
        Set<String> allowed = Set.copyOf(Arrays.asList(names));
        for (Object name : map().keySet()) {
            if (!(name instanceof String known) || !allowed.contains(known)) {
                throw at(String.valueOf(name)).fault("unknown field; known here are " + String.join(", ", names));
            }
        }
        return this;
    }

    Field at(String name) {
        return new Field(file, path.isEmpty() ? name : path + "." + name, map().get(name));
    }

    List<Field> items() {
        if (!(value instanceof List<?> list)) {
            throw fault("a list is expected");
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Field(file, path + "[" + i + "]", list.get(i)))
                .toList();
    }

    <T> List<T> each(Function<Field, T> read) {
        return isPresent() ? items().stream().map(read).toList() : List.of();
    }

    String text() {
        if (!(value instanceof String text) || text.isBlank()) {
            throw fault("a text is expected (in quotation marks when it looks like a number or date)");
        }
        if (text.length() > LONGEST_TEXT) {
            throw fault("longer than " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    String matching(Pattern pattern) {
        String text = text();
        if (!pattern.matcher(text).matches()) {
            throw fault("\"" + text + "\" does not match " + pattern);
        }
        return text;
    }

    int number(int least, int most) {
        if (!(value instanceof Integer number) || number < least || number > most) {
            throw fault("a whole number from " + least + " to " + most + " is expected");
        }
        return number;
    }

    boolean flag() {
        if (!(value instanceof Boolean flag)) {
            throw fault("true or false is expected");
        }
        return flag;
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        String text = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> fault("\"" + text + "\" is not one of " + Arrays.toString(type.getEnumConstants())));
    }

    LocalizedText bothLanguages() {
        Field texts = object("zh", "en");
        return new LocalizedText(texts.at("zh").text(), texts.at("en").text());
    }

    /** Reads the text with a parser whose failure becomes a fault of this field. */
    <T> T parsed(Function<String, T> parser, String expected) {
        try {
            return parser.apply(text());
        } catch (java.time.DateTimeException e) {
            throw fault(expected + " is expected");
        }
    }

    CatalogueFault fault(String problem) {
        return new CatalogueFault(file, path, problem);
    }

    private Map<?, ?> map() {
        if (!(value instanceof Map<?, ?> map)) {
            throw fault(value == null ? "is missing" : "an object is expected");
        }
        return map;
    }
}
