package org.rfldigest.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says in words for a person what an exception of the network means. */
final class Failures {

  static final String RESET = "the connection was reset before the answer was complete";

  private Failures() {}

  /** Whether no connection came about, so that another address may be tried. */
  static boolean isBeforeConnection(IOException failure) {
    return failure instanceof ConnectException
        || failure instanceof ConnectTimeoutException
        || failure instanceof NoRouteToHostException
        || failure instanceof UnknownHostException;
  }

  /** Whether that is how it looks when this machine has no network. */
  static boolean isOffline(IOException failure) {
    return failure instanceof UnknownHostException || failure instanceof NoRouteToHostException;
  }

  /** The rest of a sentence that begins with whom we asked. */
  static String words(IOException failure) {
    return tls(failure).orElseGet(() -> transport(failure));
  }

  private static String transport(IOException failure) {
    return switch (failure) {
      case Refused refused -> refused.getMessage();
      case UnknownHostException _ -> "no address is known for this host name";
      case ConnectTimeoutException _ -> "could not connect: the host did not answer in time";
      case SocketTimeoutException _ -> "the host did not answer in time";
      case ConnectException _ -> "could not connect: nothing accepts connections there";
      case NoRouteToHostException _ -> "could not connect: there is no route to the host";
      case NoHttpResponseException _ -> "the host closed the connection without an answer";
      case MalformedChunkCodingException _ -> "the body came in broken chunks";
      case BoundedInput.Exceeded _ -> "the headers are longer than the bound";
      case MessageConstraintException _ -> "the headers are longer than the bound";
      case SocketException _ -> RESET;
      default -> "the answer could not be read as HTTP";
    };
  }

  private static Optional<String> tls(IOException failure) {
    if (!(failure instanceof SSLException)) {
      return Optional.empty();
    }
    return causes(failure)
        .flatMap(cause -> certificate(cause).stream())
        .findFirst()
        .or(() -> Optional.of(handshake(failure)));
  }

  private static Optional<String> certificate(Throwable cause) {
    return switch (cause) {
      case CertificateExpiredException _ ->
          Optional.of("no secure connection: its certificate has expired");
      case CertificateNotYetValidException _ ->
          Optional.of("no secure connection: its certificate is not valid yet");
      case CertPathBuilderException _ ->
          Optional.of("no secure connection: its certificate is not signed by anyone trusted here");
      case SSLPeerUnverifiedException _ ->
          Optional.of("no secure connection: its certificate is for another host name");
      case CertificateException other when message(other).contains("subject alternative") ->
          Optional.of("no secure connection: its certificate is for another host name");
      case CertificateException other when message(other).contains("No name matching") ->
          Optional.of("no secure connection: its certificate is for another host name");
      default -> Optional.empty();
    };
  }

  private static String handshake(IOException failure) {
    var message = causes(failure).map(Failures::message).reduce("", String::concat);
    if (message.contains("protocol_version") || message.contains("protocol version")) {
      return "no secure connection: it speaks no version of TLS that is still safe";
    }
    if (message.contains("unrecognized_name")) {
      return "no secure connection: it does not know itself by this host name";
    }
    if (message.contains("unrecognized SSL message")) {
      return "no secure connection: it does not speak TLS on this port";
    }
    return "no secure connection: the TLS handshake failed";
  }

  private static String message(Throwable cause) {
    return cause.getMessage() == null ? "" : cause.getMessage();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(10);
  }
}
