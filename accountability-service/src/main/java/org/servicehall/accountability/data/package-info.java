/** What a hall can set in readable files: the board, the inspection list, the formula of the assessment. */
@NullMarked
package org.servicehall.accountability.data;

import org.jspecify.annotations.NullMarked;
