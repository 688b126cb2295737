package org.servicehall.platform.security;

import java.util.List;

/** For whom somebody stands in now; a bean of this type is asked with each request of somebody signed in. */
@FunctionalInterface
public interface StandIns {
    StandIns NONE = (hall, user) -> List.of();

    List<StandIn> of(String hall, String user);
}
