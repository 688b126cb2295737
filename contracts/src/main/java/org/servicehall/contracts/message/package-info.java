/** Messages to residents and the proof that a notice was served 送达 (rule S5). */
@NullMarked
package org.servicehall.contracts.message;

import org.jspecify.annotations.NullMarked;
