/**
 * Tells beside an answer what those are called whom it names by user id (ADR 24): what is marked {@link
 * org.servicehall.contracts.Person} is collected while the answer is written, and looked up once each at its end.
 */
@NullMarked
package org.servicehall.platform.people;

import org.jspecify.annotations.NullMarked;
