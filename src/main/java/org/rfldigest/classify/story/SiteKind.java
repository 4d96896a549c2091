package org.rfldigest.classify.story;

import java.util.Set;

/** What a site mostly has: the news of the day, as few others have, or what stands for itself. */
enum SiteKind {
  /** The day's news, and what points to them: other sites have the same. */
  NEWS,
  /** Articles of its own on what others told before. */
  MAGAZINE,
  /** Talks and their records. */
  TALKS,
  /** Somebody's own pages, and all that is not known. */
  OWN;

  private static final Set<String> NEWS_SITES =
      Set.of(
          "phoronix.com",
          "theregister.com",
          "zdnet.com",
          "arstechnica.com",
          "heise.de",
          "golem.de",
          "slashdot.org",
          "itsfoss.com",
          "feed.itsfoss.com",
          "9to5linux.com",
          "omglinux.com",
          "omgubuntu.co.uk",
          "itwire.com",
          "infoq.com",
          "thenewstack.io",
          "techrepublic.com",
          "bleepingcomputer.com",
          "hackaday.com",
          "linuxtoday.com",
          "networkworld.com",
          "infoworld.com",
          "developer-tech.com",
          "winfuture.de",
          "linux-magazin.de",
          "pro-linux.de",
          "borncity.com",
          "techcrunch.com",
          "theverge.com",
          "wired.com",
          "neowin.net",
          "tomshardware.com",
          "9to5mac.com",
          "betanews.com",
          "computerbase.de",
          "computerworld.com",
          "containerjournal.com",
          "cyberscoop.com",
          "darkreading.com",
          "debugpoint.com",
          "debugpointnews.com",
          "devclass.com",
          "engadget.com",
          "fudzilla.com",
          "gamingonlinux.com",
          "geekwire.com",
          "ghacks.net",
          "helpnetsecurity.com",
          "i-programmer.info",
          "itpro.com",
          "linuxadictos.com",
          "linuxiac.com",
          "linux-magazine.com",
          "notebookcheck.com",
          "notebookcheck.net",
          "opennet.ru",
          "osnews.com",
          "ostechnix.com",
          "pcmag.com",
          "pcworld.com",
          "sdtimes.com",
          "securityonline.info",
          "securityweek.com",
          "soylentnews.org",
          "techradar.com",
          "techspot.com",
          "thehackernews.com",
          "therecord.media",
          "thestack.technology",
          "tuxmachines.org",
          "t3n.de",
          "venturebeat.com",
          "xda-developers.com",
          "lobste.rs",
          "security.googleblog.com",
          "opensource.googleblog.com",
          "android-developers.googleblog.com");

  /** Where patches and announcements are sent. */
  private static final Set<String> LISTS =
      Set.of(
          "mail",
          "commit",
          "lkml.org",
          "lkml.kernel.org",
          "lore.kernel.org",
          "patchwork.kernel.org",
          "gcc.gnu.org",
          "lists.ubuntu.com",
          "lists.infradead.org",
          "lists.freedesktop.org");

  private static final Set<String> TALK_SITES =
      Set.of(
          "youtube.com",
          "vimeo.com",
          "media.ccc.de",
          "fosdem.org",
          "lpc.events",
          "kangrejos.com",
          "usenix.org",
          "meetup.com",
          "rustacean-station.org");

  /** Of a site as its pages' keys begin, such as {@code lwn.net}. */
  static SiteKind of(String site) {
    if (NEWS_SITES.contains(site)
        || LISTS.contains(site)
        || site.startsWith("news.")
        || site.startsWith("mail:")) {
      return NEWS;
    }
    return TALK_SITES.contains(site) ? TALKS : site.equals("lwn.net") ? MAGAZINE : OWN;
  }
}
