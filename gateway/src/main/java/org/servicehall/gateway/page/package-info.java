/** The gateway's own pages, and the files they are made of. */
@NullMarked
package org.servicehall.gateway.page;

import org.jspecify.annotations.NullMarked;
