package org.rfldigest.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of a link that says where it leads: without scheme, "www.", default port, closing slash
 * and tracking parameters.
 */
final class CanonicalLink {

  private static final Set<String> TRACKING =
      Set.of("fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid");

  private CanonicalLink() {}

  static String of(String link) {
    var rest = afterScheme(link.strip());
    var end = endOfHost(rest);
    return host(rest.substring(0, end)) + pathAndQuery(rest.substring(end));
  }

  private static String afterScheme(String link) {
    var colon = link.indexOf("://");
    return colon < 0 ? link : link.substring(colon + 3);
  }

  private static int endOfHost(String rest) {
    for (var i = 0; i < rest.length(); i++) {
      if ("/?#".indexOf(rest.charAt(i)) >= 0) {
        return i;
      }
    }
    return rest.length();
  }

  private static String host(String host) {
    var name = host.toLowerCase(Locale.ROOT);
    if (name.endsWith(":80") || name.endsWith(":443")) {
      name = name.substring(0, name.lastIndexOf(':'));
    }
    return name.startsWith("www.") ? name.substring(4) : name;
  }

  private static String pathAndQuery(String rest) {
    var hash = rest.indexOf('#');
    var fragment = hash < 0 ? "" : rest.substring(hash);
    var page = hash < 0 ? rest : rest.substring(0, hash);
    var mark = page.indexOf('?');
    var path = mark < 0 ? page : page.substring(0, mark);
    var query = mark < 0 ? "" : withoutTracking(page.substring(mark + 1));
    if (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return path + (query.isEmpty() ? "" : "?" + query) + (tracks(fragment) ? "" : fragment);
  }

  private static String withoutTracking(String query) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
        .collect(Collectors.joining("&"));
  }

  private static boolean tracks(String parameter) {
    var name = parameter.startsWith("#") ? parameter.substring(1) : parameter;
    return name.startsWith("utm_") || TRACKING.contains(name.split("=", 2)[0]);
  }
}
