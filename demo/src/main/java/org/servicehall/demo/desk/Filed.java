package org.servicehall.demo.desk;

import java.util.List;
import org.servicehall.demo.people.Resident;

/**
 * An application on somebody's desk.
 *
 * @param queryCode with which the resident follows it
 * @param missing codes of what was not brought
 */
public record Filed(String no, String queryCode, Matter matter, Resident resident, List<String> missing) {
    public String path(String action) {
        return "/api/applications/" + no + "/" + action;
    }

    public String casePath(String action) {
        return "/api/cases/" + no + (action.isEmpty() ? "" : "/" + action);
    }

    @Override
    public String toString() {
        return no + " " + matter + " · " + resident;
    }
}
