/** What is done with an application, by subject. */
@NullMarked
package org.servicehall.intake.domain.command;

import org.jspecify.annotations.NullMarked;
