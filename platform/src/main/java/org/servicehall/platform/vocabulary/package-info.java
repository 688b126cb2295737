/** What the constants of an API are called; the gateway makes one vocabulary of all services' (ADR 25). */
@NullMarked
package org.servicehall.platform.vocabulary;

import org.jspecify.annotations.NullMarked;
