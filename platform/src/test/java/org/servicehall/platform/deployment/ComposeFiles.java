package org.servicehall.platform.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** The compose file and those laid over it, as YAML. */
final class ComposeFiles {
    static final Path ROOT = Path.of("..");
    /** What an overlay takes away from the file below it. */
    static final String RESET = "!reset";

    private ComposeFiles() {}

    /** Name of a service → what its file says of it. */
    static Map<String, Map<String, Object>> services(String file) {
        try (var in = Files.newBufferedReader(ROOT.resolve(file))) {
            Map<String, Map<String, Map<String, Object>>> read = new Yaml(new KnowsReset()).load(in);
            return read.getOrDefault("services", Map.of());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> environment(String file, String service) {
        return map(services(file).getOrDefault(service, Map.of()).getOrDefault("environment", Map.of()));
    }

    @SuppressWarnings("unchecked") // what a YAML file holds, only reading shows
    static <V> Map<String, V> map(Object value) {
        return (Map<String, V>) value;
    }

    private static final class KnowsReset extends SafeConstructor {
        KnowsReset() {
            super(new LoaderOptions());
            yamlConstructors.put(new Tag(RESET), new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return RESET;
                }
            });
        }
    }
}
