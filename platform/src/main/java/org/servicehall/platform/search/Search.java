package org.servicehall.platform.search;

import org.servicehall.platform.security.Actor;

/** Finds one sort of things; a bean of this type is found and asked. */
public interface Search {
    /**
     * What of it this person may know of, in their own hall; nothing where it is none of their business.
     *
     * @throws org.servicehall.contracts.Refusal where somebody is sought by what tells a person, and the asker may not
     */
    Found find(Sought sought, Actor actor);
}
