/** Days to accept or decline a complaint that still run (rule B5). */
@NullMarked
package org.servicehall.accountability.term;

import org.jspecify.annotations.NullMarked;
