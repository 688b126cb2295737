package org.servicehall.contracts.appointment;

/** Where an appointment takes place. */
public enum VisitKind {
    /** The resident comes to the window (rule A1). */
    HALL,
    /** 上门服务: the clerk comes to the resident's home (rule A2). */
    HOME_VISIT,
    /** The clerk comes to the site, as to an enterprise (rule A2). */
    SITE_VISIT;

    public boolean isAway() {
        return this != HALL;
    }
}
