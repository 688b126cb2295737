package org.servicehall.platform.vault;

import java.util.List;

/** Whom a matter knows: a service that keeps people says under which ids those lie about whom an event tells. */
@FunctionalInterface
public interface KnownPeople {
    /** @param event payload of one that is about to be recorded */
    List<VaultId> in(Object event);
}
