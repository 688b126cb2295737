/** Who may do what: tokens, roles, halls. */
@NullMarked
package org.servicehall.platform.security;

import org.jspecify.annotations.NullMarked;
