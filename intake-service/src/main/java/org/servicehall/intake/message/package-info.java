/** Sends residents the messages they wished for, by mail or by a gateway to their phone (rule S5). */
@NullMarked
package org.servicehall.intake.message;

import org.jspecify.annotations.NullMarked;
