/** Which address leads to which service, who may use it, and what travels along. */
@NullMarked
package org.servicehall.gateway.route;

import org.jspecify.annotations.NullMarked;
