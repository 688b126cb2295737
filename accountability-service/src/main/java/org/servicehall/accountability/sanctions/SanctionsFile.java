package org.servicehall.accountability.sanctions;

import java.io.StringReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.sanction.SanctionTable;
import org.servicehall.accountability.domain.complaint.sanction.SanctionWeight;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Sanction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a table of sanctions; whatever is wrong with it is named with file and line. */
final class SanctionsFile {
    private static final int MOST_STEPS = 20;
    private static final Set<String> PARTS = Set.of("version", "ladder", "base", "heavier");

    private static final Logger log = LoggerFactory.getLogger(SanctionsFile.class);

    private final String name;
    private final @Nullable SanctionTable defaults;

    private SanctionsFile(String name, @Nullable SanctionTable defaults) {
        this.name = name;
        this.defaults = defaults;
    }

    /**
     * @param defaults what holds for what it does not name, which is warned of: a hall's table may be older than a fault; null
     *     where it has to name everything
     * @throws IllegalArgumentException naming file and line of what is wrong
     */
    static SanctionTable parse(String name, String text, @Nullable SanctionTable defaults) {
        var file = new SanctionsFile(name, defaults);
        try {
            return file.table(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new IllegalArgumentException(
                    name + ":" + (mark == null ? 1 : mark.getLine() + 1) + ": " + e.getProblem(), e);
        }
    }

    private SanctionTable table(@Nullable Node root) {
        if (root == null) {
            throw new IllegalArgumentException(name + ":1: is empty");
        }
        var parts = entries(root);
        parts.forEach((part, node) -> {
            if (!PARTS.contains(part)) {
                throw wrong(
                        node,
                        "unknown part " + part + "; there are "
                                + PARTS.stream().sorted().toList());
            }
        });
        var ladder = ladder(part(root, parts, "ladder"));
        return new SanctionTable(
                scalar(part(root, parts, "version")),
                ladder,
                base(part(root, parts, "base"), ladder),
                heavier(part(root, parts, "heavier")));
    }

    private List<Sanction> ladder(Node node) {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            throw wrong(node, "ladder must list sanctions from light to heavy");
        }
        var ladder = sequence.getValue().stream()
                .map(item -> constant(item, Sanction.class, scalar(item)))
                .toList();
        if (Set.copyOf(ladder).size() < ladder.size()) {
            throw wrong(node, "ladder names a sanction twice");
        }
        return ladder;
    }

    private Map<Fault, Sanction> base(Node node, List<Sanction> ladder) {
        Map<Fault, Sanction> base = new EnumMap<>(Fault.class);
        entries(node).forEach((fault, value) -> {
            var sanction = constant(value, Sanction.class, scalar(value));
            if (!ladder.contains(sanction)) {
                throw wrong(value, sanction + " is not on the ladder");
            }
            base.put(constant(value, Fault.class, fault), sanction);
        });
        complete(node, base, Fault.values(), fault -> byDefault(fault, ladder));
        return base;
    }

    private Map<Aggravation, Integer> heavier(Node node) {
        Map<Aggravation, Integer> heavier = new EnumMap<>(Aggravation.class);
        entries(node).forEach((aggravation, value) -> {
            var steps = scalar(value);
            if (!steps.matches("[0-9]{1,2}") || Integer.parseInt(steps) > MOST_STEPS) {
                throw wrong(value, "steps must be a number from 0 to " + MOST_STEPS + ", not " + steps);
            }
            heavier.put(constant(value, Aggravation.class, aggravation), Integer.valueOf(steps));
        });
        complete(
                node, heavier, Aggravation.values(), one -> defaults().heavier().getOrDefault(one, 0));
        return heavier;
    }

    /** As the table that is brought says; where the hall's ladder does not have that, the next heavier there, or its heaviest. */
    private Sanction byDefault(Fault fault, List<Sanction> ladder) {
        var brought = defaults().sanctionFor(fault, List.of());
        if (ladder.contains(brought)) {
            return brought;
        }
        var chosen = ladder.stream()
                .filter(one -> SanctionWeight.isHeavier(one, brought))
                .findFirst()
                .orElseGet(ladder::getLast);
        log.warn("{}: {} is not on the ladder; {} is answered for with {}", name, brought, fault, chosen);
        return chosen;
    }

    private SanctionTable defaults() {
        return Objects.requireNonNull(defaults, "asked for only where there are some");
    }

    private <E, V> void complete(Node node, Map<E, V> named, E[] all, Function<E, V> byDefault) {
        var missing = Arrays.stream(all).filter(one -> !named.containsKey(one)).toList();
        if (missing.isEmpty()) {
            return;
        }
        if (defaults == null) {
            throw wrong(node, "nothing is said for " + missing);
        }
        missing.forEach(one -> named.put(one, byDefault.apply(one)));
        log.warn(
                "{}: nothing is said for {}; what the service brings holds for them, as far as the ladder has it",
                name,
                missing);
    }

    private Node part(Node root, Map<String, Node> parts, String part) {
        var node = parts.get(part);
        if (node == null) {
            throw wrong(root, "the part " + part + " is missing");
        }
        return node;
    }

    private Map<String, Node> entries(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "names with values expected");
        }
        Map<String, Node> entries = new HashMap<>();
        mapping.getValue().forEach(entry -> {
            if (entries.put(scalar(entry.getKeyNode()), entry.getValueNode()) != null) {
                throw wrong(entry.getKeyNode(), scalar(entry.getKeyNode()) + " stands here twice");
            }
        });
        return entries;
    }

    private String scalar(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong(node, "a single value expected");
        }
        return scalar.getValue();
    }

    private <E extends Enum<E>> E constant(Node node, Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(node, "no such " + type.getSimpleName() + ": " + text));
    }

    private IllegalArgumentException wrong(Node node, String what) {
        return new IllegalArgumentException(name + ":" + (node.getStartMark().getLine() + 1) + ": " + what);
    }
}
