/** Letters: what consumers could not take, kept whole until it is tried again or given up by a person. */
@NullMarked
package org.servicehall.platform.letter;

import org.jspecify.annotations.NullMarked;
