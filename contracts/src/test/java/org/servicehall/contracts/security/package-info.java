@NullMarked
package org.servicehall.contracts.security;

import org.jspecify.annotations.NullMarked;
