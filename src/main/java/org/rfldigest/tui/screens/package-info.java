/**
 * The screens that are lists or texts: what each asks for, what it is answered, and the items it is
 * set in. Pure functions of a width; who moves through them and draws them is {@code tui}.
 */
package org.rfldigest.tui.screens;
