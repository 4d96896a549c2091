/** To which kernel release an entry belongs, by its words or by the calendar. */
package org.rfldigest.classify.release;
