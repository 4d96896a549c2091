/** The words of the product as values: no library, no file, no clock, no network. */
package org.rfldigest.model;
