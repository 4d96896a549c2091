package org.rfldigest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rfldigest.model.AnyAddress;

class AddressTest {

  @Test
  void whatIsPlainIsReadAsThePatternsReadIt() throws Refused {
    var plain = AnyAddress.plainOnes();
    assertThat(plain).hasSizeGreaterThan(500);
    for (var text : plain) {
      assertThat(Address.parse(text)).as(text).isEqualTo(Address.parsed(text));
    }
  }
}
