package org.rfldigest.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that are not part of the public internet: IANA's special-purpose registries for
 * IPv4 and IPv6, multicast, and IPv6 outside of what is given out as global unicast.
 */
final class SpecialAddresses {

  private static final List<Block> BLOCKS =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8", // private
              "100.64.0.0/10", // carrier-grade NAT
              "127.0.0.0/8", // loopback
              "169.254.0.0/16", // link-local
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocol assignments
              "192.0.2.0/24", // documentation
              "192.31.196.0/24", // AS112
              "192.52.193.0/24", // AMT
              "192.88.99.0/24", // 6to4 relays
              "192.168.0.0/16", // private
              "192.175.48.0/24", // AS112
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, and broadcast
              "2001::/23", // protocol assignments, Teredo, ORCHID
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4
              "2620:4f:8000::/48", // AS112
              "3fff::/20") // documentation
          .map(Block::parse)
          .toList();
  private static final Block GLOBAL_UNICAST = Block.parse("2000::/3");
  private static final Block NAT64 = Block.parse("64:ff9b::/96");

  private SpecialAddresses() {}

  static boolean contains(InetAddress address) {
    var octets = address.getAddress();
    if (octets.length == 16 && NAT64.holds(octets)) {
      return contains(embedded(octets));
    }
    if (octets.length == 16 && !GLOBAL_UNICAST.holds(octets)) {
      return true;
    }
    return BLOCKS.stream().anyMatch(block -> block.holds(octets));
  }

  private static InetAddress embedded(byte[] octets) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(octets, 12, 16));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Block(byte[] first, int bits) {

    static Block parse(String text) {
      var parts = text.split("/");
      var first = InetAddress.ofLiteral(parts[0]).getAddress();
      return new Block(first, Integer.parseInt(parts[1]));
    }

    boolean holds(byte[] octets) {
      if (octets.length != first.length) {
        return false;
      }
      var rest = octets.length * 8 - bits;
      return new BigInteger(1, octets)
          .shiftRight(rest)
          .equals(new BigInteger(1, first).shiftRight(rest));
    }
  }
}
