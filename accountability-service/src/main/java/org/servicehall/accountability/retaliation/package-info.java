/** Whether somebody complained of turns against the reporter (rule B7, ADR 0006); nothing of it is ever in an event. */
@NullMarked
package org.servicehall.accountability.retaliation;

import org.jspecify.annotations.NullMarked;
