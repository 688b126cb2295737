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
import org.servicehall.contracts.notice.NoticeKind;
import org.springframework.stereotype.Component;

/**
 * What messages say: the words of {@code messages/resident_zh.properties}, or those that a hall has set. A text with a blank
 * that nothing fills stops the start (rule S5).
 */
@Component
class ResidentWords {
    private static final String FILE = "/messages/resident_zh.properties";
    private static final int LONGEST = 500;

    /** What fills the blanks of a text. */
    record Blanks(String name, String hall, String matter, String no, String notice, String noticeNo, String url) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Blanks[" + noticeNo + "]";
        }
    }

    private static final Blanks TRIED = new Blanks("张三", "青溪镇", "低保", "330106", "受理通知书", "330106", "http://");

    private final Map<NoticeKind, Template> everywhere;
    private final Map<String, Map<NoticeKind, Template>> ofHall = new HashMap<>();

    ResidentWords(MessageSettings settings) {
        this.everywhere = compiled(file());
        settings.texts().forEach((hall, texts) -> ofHall.put(hall, compiled(texts)));
    }

    /** Whether residents are told of such a notice at all. */
    boolean tellOf(NoticeKind kind) {
        return everywhere.containsKey(kind);
    }

    String text(String hall, NoticeKind kind, Blanks blanks) {
        Template own = ofHall.getOrDefault(hall, Map.of()).get(kind);
        return (own == null ? Objects.requireNonNull(everywhere.get(kind), kind.name()) : own).execute(blanks);
    }

    private static Map<NoticeKind, Template> compiled(Map<NoticeKind, String> texts) {
        Map<NoticeKind, Template> templates = new EnumMap<>(NoticeKind.class);
        texts.forEach((kind, text) -> templates.put(kind, compiled(kind, text)));
        return templates;
    }

    private static Template compiled(NoticeKind kind, String text) {
        try {
            Template template = Mustache.compiler().escapeHTML(false).compile(text);
            if (text.isBlank()
                    || text.length() > LONGEST
                    || template.execute(TRIED).isBlank()) {
                throw new IllegalArgumentException("The message of " + kind + " has 1 to " + LONGEST + " characters");
            }
            return template;
        } catch (MustacheException e) {
            throw new IllegalArgumentException("The message of " + kind + " can't be filled in: " + e.getMessage(), e);
        }
    }

    private static Map<NoticeKind, String> file() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(ResidentWords.class.getResourceAsStream(FILE), FILE)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<NoticeKind, String> texts = new EnumMap<>(NoticeKind.class);
        words.stringPropertyNames().forEach(kind -> texts.put(NoticeKind.valueOf(kind), words.getProperty(kind)));
        return texts;
    }
}
