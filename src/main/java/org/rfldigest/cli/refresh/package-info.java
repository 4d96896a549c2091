/** Commands that fetch: once, on a schedule or watching, and what they tell then. */
package org.rfldigest.cli.refresh;
