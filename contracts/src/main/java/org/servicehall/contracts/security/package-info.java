/** What every process of an installation tells whoever watches over its security. */
@NullMarked
package org.servicehall.contracts.security;

import org.jspecify.annotations.NullMarked;
