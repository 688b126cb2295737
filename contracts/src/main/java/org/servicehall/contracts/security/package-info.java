/** What every process tells whoever watches over its security. */
@NullMarked
package org.servicehall.contracts.security;

import org.jspecify.annotations.NullMarked;
