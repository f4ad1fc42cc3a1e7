/**
 * Editing over HTTP: a submitted feature or merge patch becomes a change of claims and incidents, logged as a version.
 * Null means not given.
 */
@NullMarked
package org.strikemap.edit;

import org.jspecify.annotations.NullMarked;
