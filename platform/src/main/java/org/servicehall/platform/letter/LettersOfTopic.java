package org.servicehall.platform.letter;

import java.time.Instant;
import org.servicehall.platform.letter.Letter.Kind;

/**
 * Letters of a kind about records of a topic.
 *
 * @param oldest when the first of them was set aside
 */
public record LettersOfTopic(String topic, Kind kind, long letters, Instant oldest) {
    LettersOfTopic with(LettersOfTopic other) {
        return new LettersOfTopic(
                topic, kind, letters + other.letters, oldest.isBefore(other.oldest) ? oldest : other.oldest);
    }
}
