package org.servicehall.intake.catalogue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of a data file together with where it stands, so that every fault can name file, line and field. */
record Field(String file, int line, String path, @Nullable Node node) {
    private static final int LONGEST_TEXT = 500;

    boolean isPresent() {
        return node != null;
    }

    /** The fields of an object that may have these and no others: a misspelt name must not pass for an absent one. */
    Field object(String... names) {
        Set<String> allowed = Set.copyOf(Arrays.asList(names));
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : map().getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            Field field = of(name, tuple.getKeyNode());
            if (!allowed.contains(name)) {
                throw field.fault("unknown field; known here are " + String.join(", ", names));
            }
            if (!seen.add(name)) {
                throw field.fault("stands there twice");
            }
        }
        return this;
    }

    Field at(String name) {
        return map().getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name))
                .findFirst()
                .map(tuple -> of(name, tuple.getValueNode()))
                .orElseGet(() -> new Field(file, line, path.isEmpty() ? name : path + "." + name, null));
    }

    private Field of(String name, Node found) {
        return new Field(file, lineOf(found), path.isEmpty() ? name : path + "." + name, found);
    }

    List<Field> items() {
        if (!(node instanceof SequenceNode list)) {
            throw fault("a list is expected");
        }
        return IntStream.range(0, list.getValue().size())
                .mapToObj(i -> {
                    Node item = list.getValue().get(i);
                    return new Field(file, lineOf(item), path + "[" + i + "]", item);
                })
                .toList();
    }

    <T> List<T> each(Function<Field, T> read) {
        return isPresent() ? items().stream().map(read).toList() : List.of();
    }

    String text() {
        String text = scalar(Tag.STR);
        if (text == null || text.isBlank()) {
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
        String digits = scalar(Tag.INT);
        if (digits == null || !digits.matches("[0-9]{1,9}") || !within(Integer.parseInt(digits), least, most)) {
            throw fault("a whole number from " + least + " to " + most + " is expected");
        }
        return Integer.parseInt(digits);
    }

    boolean flag() {
        String flag = scalar(Tag.BOOL);
        if (!"true".equals(flag) && !"false".equals(flag)) {
            throw fault("true or false is expected");
        }
        return "true".equals(flag);
    }

    private @Nullable String scalar(Tag tag) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(tag) ? scalar.getValue() : null;
    }

    private static boolean within(int number, int least, int most) {
        return number >= least && number <= most;
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

    boolean says(String word) {
        return word.equals(scalar(Tag.STR));
    }

    CatalogueFault fault(String problem) {
        return new CatalogueFault(file, line, path, problem);
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private MappingNode map() {
        if (!(node instanceof MappingNode map)) {
            throw fault(node == null ? "is missing" : "an object is expected");
        }
        return map;
    }
}
