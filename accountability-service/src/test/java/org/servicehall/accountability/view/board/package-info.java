@NullMarked
package org.servicehall.accountability.view.board;

import org.jspecify.annotations.NullMarked;
