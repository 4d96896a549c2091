/** The digest as text, JSON and pages for others. */
package org.rfldigest.publish;
