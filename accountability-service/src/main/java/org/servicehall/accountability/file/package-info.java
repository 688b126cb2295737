/** Files handed in with complaints: what they are, and where they are kept (rules P5, B7). */
@NullMarked
package org.servicehall.accountability.file;

import org.jspecify.annotations.NullMarked;
