/** What the program remembers: entries, verdicts, decisions, captures, in one SQLite file. */
package org.rfldigest.store;
