package org.servicehall.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this operation answers is kept by nobody on its way, and no hash of it goes out as its {@code ETag}. So it is, without
 * this mark, with all that a {@link ReadingReason} is given for (rule R3).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unstored {}
