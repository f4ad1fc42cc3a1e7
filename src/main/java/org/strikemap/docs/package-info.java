/**
 * The documentation: Markdown files of the repository, which lie in the program, as HTML pages. Null means that the program holds no
 * such file.
 */
@NullMarked
package org.strikemap.docs;

import org.jspecify.annotations.NullMarked;
