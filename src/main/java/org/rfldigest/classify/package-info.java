/** Relevance, release, component, series and story of an entry: pure functions that say why. */
package org.rfldigest.classify;
