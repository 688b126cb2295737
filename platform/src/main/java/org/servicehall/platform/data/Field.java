package org.servicehall.platform.data;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.text.TextFault;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a YAML file together with where it stands, so that every fault can name file, line and field. What reads one
 * throws {@link DataFault} when something else stands there.
 *
 * @param line from 1; where something is missing, the line of what it is missing from
 * @param path from the file's root, as {@code stages[2].name.zh}
 * @param node null where nothing stands
 * @param checked whether what can be read must also be sound
 */
public record Field(
        String file, int line, String path, @Nullable Node node, boolean checked) {
    /** How windows, papers, circumstances and the like are called. */
    public static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,4}(\\.[0-9]{1,2})?");
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_ITEMS = 500;

    /** The file's root. */
    public static Field read(String file, InputStream yaml) {
        return read(file, yaml, true);
    }

    /**
     * The root of a document that passed the checks when it was accepted. Checks grow; what was accepted stays readable: only
     * what can't be made sense of at all is a fault.
     */
    public static Field readAccepted(String file, InputStream yaml) {
        return read(file, yaml, false);
    }

    private static Field read(String file, InputStream yaml, boolean checked) {
        LoaderOptions strict = new LoaderOptions();
        strict.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(strict).compose(new InputStreamReader(yaml, StandardCharsets.UTF_8));
            return new Field(file, 1, "", root, checked);
        } catch (YAMLException e) {
            int line = e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                    ? marked.getProblemMark().getLine() + 1
                    : 1;
            throw new DataFault(file, line, "", "not readable as YAML: " + e.getMessage());
        }
    }

    public boolean isPresent() {
        return node != null;
    }

    /** The fields of an object that may have these and no others: a misspelt name must not pass for an absent one. */
    public Field object(String... names) {
        Set<String> allowed = Set.of(names);
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : map().getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            Field field = named(name, tuple.getKeyNode());
            field.check(allowed.contains(name), () -> "unknown field; known here are " + String.join(", ", names));
            field.check(seen.add(name), () -> "stands there twice");
        }
        return this;
    }

    public Field at(String name) {
        return map().getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name))
                .findFirst()
                .map(tuple -> named(name, tuple.getValueNode()))
                .orElseGet(() -> new Field(file, line, under(name), null, checked));
    }

    public List<Field> items() {
        if (!(node instanceof SequenceNode list)) {
            throw fault("a list is expected");
        }
        return IntStream.range(0, list.getValue().size())
                .mapToObj(i -> item(i, list.getValue().get(i)))
                .toList();
    }

    /** The items of a list, read one by one; none where there is no list. */
    public <T> List<T> each(Function<Field, T> read) {
        return isPresent() ? items().stream().map(read).toList() : List.of();
    }

    /** The items of a list that must be there and not be empty, read one by one. */
    public <T> List<T> some(Function<Field, T> read) {
        if (!(node instanceof SequenceNode list)
                || list.getValue().isEmpty()
                || list.getValue().size() > MOST_ITEMS) {
            throw fault(node == null ? "is missing" : "a list of 1 to " + MOST_ITEMS + " items is expected");
        }
        return each(read);
    }

    public String text() {
        String text = scalar(Tag.STR);
        if (text == null || text.isBlank()) {
            throw fault("a text is expected (in quotation marks when it looks like a number or date)");
        }
        TextFault unfit = TextFault.in(text);
        check(
                unfit == null,
                () -> "can't be recorded: " + Objects.requireNonNull(unfit).code());
        check(TextFault.length(text) <= LONGEST_TEXT, () -> "longer than " + LONGEST_TEXT + " characters");
        return text;
    }

    public String matching(Pattern pattern) {
        String text = text();
        check(pattern.matcher(text).matches(), () -> "\"" + text + "\" does not match " + pattern);
        return text;
    }

    public BigDecimal decimal() {
        return new BigDecimal(matching(DECIMAL));
    }

    public int number(int least, int most) {
        String digits = scalar(Tag.INT);
        String expected = "a whole number from " + least + " to " + most + " is expected";
        if (digits == null || !digits.matches("[0-9]{1,9}")) {
            throw fault(expected);
        }
        int number = Integer.parseInt(digits);
        check(number >= least && number <= most, () -> expected);
        return number;
    }

    public LocalizedText bothLanguages() {
        Field texts = object("zh", "en");
        return new LocalizedText(texts.at("zh").text(), texts.at("en").text());
    }

    public boolean flag() {
        String flag = scalar(Tag.BOOL);
        if (!"true".equals(flag) && !"false".equals(flag)) {
            throw fault("true or false is expected");
        }
        return "true".equals(flag);
    }

    /** Whether just this word stands here. */
    public boolean says(String word) {
        return word.equals(scalar(Tag.STR));
    }

    public <E extends Enum<E>> E oneOf(Class<E> type) {
        return oneOf(List.of(type.getEnumConstants()), Enum::name);
    }

    /** @param word by which the file calls one of the known */
    public <T> T oneOf(List<T> known, Function<T, String> word) {
        String text = text();
        return known.stream()
                .filter(one -> word.apply(one).equals(text))
                .findFirst()
                .orElseThrow(() -> fault("\"" + text + "\" is not one of "
                        + String.join(", ", known.stream().map(word).toList())));
    }

    /** Reads a date or the like with its parser. */
    public <T> T parsed(Function<String, T> parser, String expected) {
        try {
            return parser.apply(text());
        } catch (DateTimeException e) {
            throw fault(expected + " is expected");
        }
    }

    /** @throws DataFault when two of the items are called the same */
    public <T> List<T> unique(List<T> items, Function<T, ?> name) {
        Set<Object> seen = new HashSet<>();
        for (T item : items) {
            check(seen.add(name.apply(item)), () -> "\"" + name.apply(item) + "\" stands there twice");
        }
        return items;
    }

    /**
     * A rule about something that can be read; does not hold for what was accepted before there was the rule.
     *
     * @throws DataFault when it isn't sound and is checked
     */
    public void check(boolean sound, Supplier<String> problem) {
        if (checked && !sound) {
            throw fault(problem.get());
        }
    }

    public DataFault fault(String problem) {
        return new DataFault(file, line, path, problem);
    }

    private Field item(int index, Node found) {
        return new Field(file, lineOf(found), path + "[" + index + "]", found, checked);
    }

    private Field named(String name, Node found) {
        return new Field(file, lineOf(found), under(name), found, checked);
    }

    private String under(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private @Nullable String scalar(Tag tag) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(tag) ? scalar.getValue() : null;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private MappingNode map() {
        if (!(node instanceof MappingNode map)) {
            throw fault(node == null ? "is missing" : "an object is expected");
        }
        return map;
    }
}
