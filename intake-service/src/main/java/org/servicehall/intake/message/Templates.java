package org.servicehall.intake.message;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Texts with blanks: the words of a file, or those that a hall has set in their place. A text with a blank that nothing fills
 * stops the start (rule S5).
 */
final class Templates<K extends Enum<K>> {
    private static final int LONGEST = 500;

    private final Class<K> kinds;
    private final Object tried;
    private final Map<K, Template> everywhere;
    private final Map<String, Map<K, Template>> ofHall = new HashMap<>();

    /**
     * @param file of the resources; by the names of the kinds
     * @param texts what halls have set, by hall and kind
     * @param tried fills every blank that there may be
     */
    Templates(String file, Class<K> kinds, Map<String, Map<K, String>> texts, Object tried) {
        this.kinds = kinds;
        this.tried = tried;
        this.everywhere = compiled(read(file));
        texts.forEach((hall, own) -> ofHall.put(hall, compiled(own)));
    }

    boolean has(K kind) {
        return everywhere.containsKey(kind);
    }

    String text(String hall, K kind, Object blanks) {
        Template own = ofHall.getOrDefault(hall, Map.of()).get(kind);
        return (own == null ? Objects.requireNonNull(everywhere.get(kind), kind.name()) : own).execute(blanks);
    }

    private Map<K, Template> compiled(Map<K, String> texts) {
        Map<K, Template> templates = new EnumMap<>(kinds);
        texts.forEach((kind, text) -> templates.put(kind, compiled(kind, text)));
        return templates;
    }

    private Template compiled(K kind, String text) {
        try {
            Template template = Mustache.compiler().escapeHTML(false).compile(text);
            if (text.isBlank()
                    || text.length() > LONGEST
                    || template.execute(tried).isBlank()) {
                throw new IllegalArgumentException("The message of " + kind + " has 1 to " + LONGEST + " characters");
            }
            return template;
        } catch (MustacheException e) {
            throw new IllegalArgumentException("The message of " + kind + " can't be filled in: " + e.getMessage(), e);
        }
    }

    private Map<K, String> read(String file) {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<K, String> texts = new EnumMap<>(kinds);
        words.stringPropertyNames().forEach(kind -> texts.put(Enum.valueOf(kinds, kind), words.getProperty(kind)));
        return texts;
    }
}
