/** The hall's public board (rules W1, W2, G2). */
@NullMarked
package org.servicehall.accountability.view.board;

import org.jspecify.annotations.NullMarked;
