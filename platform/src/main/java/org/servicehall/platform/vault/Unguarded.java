package org.servicehall.platform.vault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A part of a request that may hold personal data; with it whatever it is made of. The test of each service names them all. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unguarded {
    /** Why it may. */
    enum Because {
        /** It goes to the vault and nowhere else. */
        KEPT_IN_VAULT,
        /** It finds somebody and is kept nowhere. */
        ONLY_SEARCHED_BY,
        /** It is the hall's own print, made to be public: its offices' numbers belong there. */
        PUBLIC_ANYWAY
    }

    Because value();
}
