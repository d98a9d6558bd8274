/** What uses the library. */
@UseRules(Wrong.class)
package app;

import dev.adjoint.UseRules;
