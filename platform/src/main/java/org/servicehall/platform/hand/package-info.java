/** What a process keeps in hand of what it has just read or written (ADR 52). */
@NullMarked
package org.servicehall.platform.hand;

import org.jspecify.annotations.NullMarked;
