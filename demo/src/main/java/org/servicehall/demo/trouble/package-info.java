/** What is done to the hall while a month is played: parts killed, held up, started and killed again, and worse. */
@NullMarked
package org.servicehall.demo.trouble;

import org.jspecify.annotations.NullMarked;
