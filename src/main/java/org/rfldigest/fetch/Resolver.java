package org.rfldigest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Turns a host name into addresses; the addresses it gives are those that are connected to. */
@FunctionalInterface
public interface Resolver {

  Resolver OF_THIS_MACHINE = host -> List.of(InetAddress.getAllByName(host));

  List<InetAddress> resolve(String host) throws UnknownHostException;
}
