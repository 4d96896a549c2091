/** One entry as it is read for all rules: a mail or an article, its subject, links and tree. */
package org.rfldigest.classify.reading;
