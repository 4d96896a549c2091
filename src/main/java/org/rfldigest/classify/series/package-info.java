/** Mails of one patch series: which belong together, and how far the series has come. */
package org.rfldigest.classify.series;
