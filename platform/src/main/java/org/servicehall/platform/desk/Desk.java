package org.servicehall.platform.desk;

import java.util.List;
import org.servicehall.platform.security.Actor;

/** Some queues of this service; a bean of this type is found and asked. */
public interface Desk {
    /** What waits for this person, also where nothing does just now; none of what is not theirs to do. */
    List<DeskQueue> of(Actor actor);
}
