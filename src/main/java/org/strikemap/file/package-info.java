/** Files as somebody published them: packed or plain, in whatever encoding. Null means that nothing was said. */
@NullMarked
package org.strikemap.file;

import org.jspecify.annotations.NullMarked;
