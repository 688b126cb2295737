package org.servicehall.contracts;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on what holds the user id of somebody of the hall's staff, or several as a list or as a map's keys: an answer that
 * tells it tells the name beside it. Where an automation or nobody alone stands in such a place, there is no name to tell.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER})
public @interface Person {
    /** What a user id looks like: any subject of an OIDC provider, a UUID or {@code wang.fang}. */
    String USER_ID = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}";
}
