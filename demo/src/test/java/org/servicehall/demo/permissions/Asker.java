package org.servicehall.demo.permissions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who asks: for each role a demo user who has that role alone, in either hall, and nobody. */
enum Asker {
    CLERK("wang.fang", "he.ping"),
    LEAD("zhou.min", "luo.wei"),
    OFFICE("wu.gang", "deng.ke"),
    LEADING_GROUP("zheng.hua", "shen.bo"),
    DEPARTMENT("feng.li", "fu.qing"),
    AUDITOR("xu.jing", "tan.yu"),
    /** Keeps the installation running, whatever halls are on it. */
    OPS("ops", ""),
    NOBODY("", "");

    private final String user;
    private final String elsewhere;

    Asker(String user, String elsewhere) {
        this.user = user;
        this.elsewhere = elsewhere;
    }

    static List<Asker> all() {
        return List.of(values());
    }

    static Optional<Asker> named(String role) {
        return Arrays.stream(values())
                .filter(one -> one != NOBODY && one.name().equals(role))
                .findFirst();
    }

    /** A user of hall 330106; empty for nobody. */
    String user() {
        return user;
    }

    /** A user of hall 340123; empty where there is none. */
    String elsewhere() {
        return elsewhere;
    }
}
