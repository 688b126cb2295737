/** How much one client may send: requests a minute and bytes a request. */
@NullMarked
package org.servicehall.gateway.limit;

import org.jspecify.annotations.NullMarked;
