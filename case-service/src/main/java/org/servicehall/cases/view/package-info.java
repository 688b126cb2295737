@NullMarked
package org.servicehall.cases.view;

import org.jspecify.annotations.NullMarked;
