/**
 * The screens: a model, an update that is a pure function, and views that draw it. One thread owns
 * the model; keys, results and resizes reach it as messages, and what it wants done leaves it as
 * effects.
 */
package org.rfldigest.tui;
