/** One address for what the services say about themselves: documents and health. */
@NullMarked
package org.servicehall.gateway.overview;

import org.jspecify.annotations.NullMarked;
