/** REST in and out: problem documents, bodies, versions, paging. */
@NullMarked
package org.servicehall.platform.http;

import org.jspecify.annotations.NullMarked;
