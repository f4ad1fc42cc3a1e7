/** A request's parameters, read with errors that name them. Null means that a parameter was not given. */
@NullMarked
package org.strikemap.http;

import org.jspecify.annotations.NullMarked;
