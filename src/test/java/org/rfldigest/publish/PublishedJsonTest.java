package org.rfldigest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rfldigest.digest.Digest;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.model.Status;

/** Row K05: the published JSON and the schema beside it. */
class PublishedJsonTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(PublishedJson.schema(), InputFormat.JSON);

  @Test
  void theDigestIsAsTheSchemaSays() {
    var json = PublishedJson.of(Edition.of(new Digest(Path.of("snapshots")), List.of()));

    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaKnowsEveryStatus() {
    for (var status : Status.values()) {
      assertThat(PublishedJson.schema()).contains("\"" + status.word() + "\"");
    }
  }

  @Test
  void theSchemaRefusesWhatItDoesNotKnow() {
    var json = PublishedJson.of(Hostile.edition()).replaceFirst("\"merged\"", "\"merjed\"");

    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theSchemaIsItselfASchema() {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(PublishedJson.schema(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void hostileWordsAreValidUtf8JsonAndComeBackAsTheyWere() {
    var json = PublishedJson.of(Hostile.edition());

    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(json)).isTrue();
    assertThat(texts(json))
        .isEqualTo(
            Hostile.WORDS.stream()
                .map(words -> words.replace('\uD800', '\uFFFD').replace('\uDFFF', '\uFFFD'))
                .toList());
  }

  private static List<String> texts(String json) {
    var read = (JsonReader.Result.Read) JsonReader.read(json);
    var release = (JsonObject) ((JsonObject) read.value()).list("releases").getFirst();
    return release.list("developments").stream()
        .map(development -> ((JsonObject) development).text("text").orElseThrow())
        .toList();
  }
}
