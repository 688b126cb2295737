/** Tables that people take away to read in a spreadsheet, of any length. */
@NullMarked
package org.servicehall.platform.table;

import org.jspecify.annotations.NullMarked;
