/** Writes of several, to several collections, that go to the store with one command. */
@NullMarked
package org.servicehall.platform.bulk;

import org.jspecify.annotations.NullMarked;
