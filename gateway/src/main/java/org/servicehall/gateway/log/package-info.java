/** What the gateway tells of security. */
@NullMarked
package org.servicehall.gateway.log;

import org.jspecify.annotations.NullMarked;
