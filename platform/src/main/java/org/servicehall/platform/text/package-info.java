/** What a text must be to be recorded, whatever way it comes in. */
@NullMarked
package org.servicehall.platform.text;

import org.jspecify.annotations.NullMarked;
