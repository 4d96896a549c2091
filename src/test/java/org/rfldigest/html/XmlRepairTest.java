package org.rfldigest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class XmlRepairTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>x & y &nbsp; &nosuch; &#1; &#xD800; &#xFFFF;</a>",
        "<a><b>not closed<c></a>",
        "<a b='1' b='2' c=3 d 9='x' \"='y'>x</a>",
        "<a><p:b p:c='1'>x</p:b></a>",
        "<a xmlns:q=''><q:b/><x:y:z/></a>",
        "<a>\u0000\u0008\uFFFE</a>",
        "<a><![CDATA[x <b> ]]> y ]]></a>",
        "<a><!-- x -- y --><?php echo 1 ?></a>",
        "text <a>x</a> more <b>y</b>",
        "<a><br>x<img src=y></a>",
        "<a><xml:b xmlns:xml='x' xmlns:xmlns='y'/></a>",
        "<a",
        "<a b='"
      })
  void givesWellFormedXml(String text) throws Exception {
    var repaired = XmlRepair.repair(text, Map.of());
    if (!repaired.isEmpty()) {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      assertThat(builder.parse(new InputSource(new StringReader(repaired))).getDocumentElement())
          .isNotNull();
    }
  }

  @Test
  void keepsWhatIsSound() {
    assertThat(XmlRepair.repair("<a b=\"1\">x <b>y</b></a>", Map.of()))
        .isEqualTo("<a b=\"1\">x <b>y</b></a>");
  }

  @Test
  void declaresThePrefixesItKnows() {
    assertThat(XmlRepair.repair("<a><dc:b>x</dc:b></a>", Map.of("dc", "urn:dc")))
        .isEqualTo("<a xmlns:dc=\"urn:dc\"><dc:b>x</dc:b></a>");
  }

  @Test
  void resolvesTheEntitiesOfHtml() {
    assertThat(XmlRepair.repair("<a>caf&eacute; &hellip; R&D</a>", Map.of()))
        .isEqualTo("<a>café … R&amp;D</a>");
  }
}
