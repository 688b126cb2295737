package org.servicehall.bench.attack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.bench.attack.LittleHall.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a little hall says of a body. */
final class LittleTexts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 40;

    private final Set<Fault> faults;

    LittleTexts(Set<Fault> faults) {
        this.faults = faults;
    }

    /** Null where there is nothing to be said against it. */
    @Nullable
    Reply refusal(byte[] body) {
        Reply refusal = judged(body);
        if (refusal == null) {
            return faults.contains(Fault.REFUSES_SOUND_TEXTS) ? invalid("text", "size", "") : null;
        }
        if (faults.contains(Fault.TAKES_ANY_TEXT)) {
            return null;
        }
        if (faults.contains(Fault.BREAKS_ON_TEXTS)) {
            return new Reply(500, "{}");
        }
        return faults.contains(Fault.REFUSES_TEXTS_WITHOUT_A_REASON) ? new Reply(400, "{}") : refusal;
    }

    private @Nullable Reply judged(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            for (Map.Entry<String, JsonNode> field : JSON.readTree(body).properties()) {
                String fault = fault(field.getValue().asString(""));
                if (!fault.isEmpty()) {
                    return invalid(field.getKey(), fault, field.getValue().asString(""));
                }
            }
            return null;
        } catch (CharacterCodingException | JacksonException e) {
            return new Reply(400, "{\"code\":\"malformed\"}");
        }
    }

    private Reply invalid(String field, String code, String text) {
        String shown = faults.contains(Fault.GIVES_TEXTS_BACK) ? text.replaceAll("[^a-z]", "") : "";
        return new Reply(422, """
            {"code":"invalid","errors":[{"field":"%s","code":"%s","message":"%s"}]}""".formatted(field, code, shown));
    }

    private static String fault(String text) {
        if (text.codePoints().anyMatch(LittleTexts::isUnwritable)) {
            return "unwritable-character";
        }
        if (text.codePoints().anyMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))) {
            return "hidden-direction";
        }
        if (text.codePoints().allMatch(c -> Character.getType(c) == Character.FORMAT)) {
            return "invisible-text";
        }
        if (text.codePoints().filter(c -> c == 0x301).count() > 8) {
            return "too-many-marks";
        }
        return text.length() > LONGEST ? "size" : "";
    }

    private static boolean isUnwritable(int character) {
        return Character.getType(character) == Character.SURROGATE
                || Character.isISOControl(character)
                || (character & 0xFFFE) == 0xFFFE
                || (character >= 0xFDD0 && character <= 0xFDEF);
    }
}
