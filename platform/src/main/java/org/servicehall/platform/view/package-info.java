/** Reads views, by id or page by page: how their documents are stored, and what each remembers of its streams. */
@NullMarked
package org.servicehall.platform.view;

import org.jspecify.annotations.NullMarked;
