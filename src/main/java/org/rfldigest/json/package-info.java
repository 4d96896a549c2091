/** JSON values, read and written within bounds; the one home of the JSON library. */
package org.rfldigest.json;
