/** What tests of the platform and of the services run on. */
@NullMarked
package org.servicehall.platform.testing;

import org.jspecify.annotations.NullMarked;
