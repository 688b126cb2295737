/** The table of sanctions, which people read and change (rules B3, B4). */
@NullMarked
package org.servicehall.accountability.sanctions;

import org.jspecify.annotations.NullMarked;
