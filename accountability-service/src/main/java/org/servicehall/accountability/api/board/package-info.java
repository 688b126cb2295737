/** The public board. */
@NullMarked
package org.servicehall.accountability.api.board;

import org.jspecify.annotations.NullMarked;
