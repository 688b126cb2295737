@NullMarked
package org.servicehall.cases.view.board;

import org.jspecify.annotations.NullMarked;
