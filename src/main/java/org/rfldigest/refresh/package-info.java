/** The use case of keeping up: fetch what is due, read, judge, store. */
package org.rfldigest.refresh;
