@NullMarked
package org.servicehall.contracts.application;

import org.jspecify.annotations.NullMarked;
