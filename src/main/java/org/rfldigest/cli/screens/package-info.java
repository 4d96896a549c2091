/** Does and answers what the screens ask for, over the workspace. */
package org.rfldigest.cli.screens;
