/** What is done at the hall's desks, whatever the day: receiving, accepting, handling, replying. */
@NullMarked
package org.servicehall.demo.desk;

import org.jspecify.annotations.NullMarked;
