/** One address for what the services say about themselves: documents, health, and the public page. */
@NullMarked
package org.servicehall.gateway.overview;

import org.jspecify.annotations.NullMarked;
