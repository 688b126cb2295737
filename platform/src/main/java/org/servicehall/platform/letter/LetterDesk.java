package org.servicehall.platform.letter;

import java.util.List;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.desk.Desk;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;

/** For those who keep the system running: what this service set aside. */
final class LetterDesk implements Desk {
    private static final LocalizedText LABEL = new LocalizedText("滞留消息", "messages set aside");

    private final String service;
    private final Letters letters;

    LetterDesk(String service, Letters letters) {
        this.service = service;
        this.letters = letters;
    }

    @Override
    public List<DeskQueue> of(Actor actor) {
        return actor.is(Role.OPS)
                ? List.of(DeskQueue.of(
                        service + "-letters", LABEL, letters.numbers().waiting(), "/api/ops/" + service + "/letters"))
                : List.of();
    }
}
