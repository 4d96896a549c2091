package org.rfldigest.fetch;

/** Says whether a redirect may be followed. */
interface Redirects {

  /** Wherever the guard lets them lead. */
  Redirects ANYWHERE = (_, _) -> true;

  /**
   * @param fromPrivate whether it comes from a private or loopback address
   */
  boolean mayLeadTo(Address to, boolean fromPrivate);
}
