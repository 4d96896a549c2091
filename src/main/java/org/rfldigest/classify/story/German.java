package org.rfldigest.classify.story;

import java.util.List;
import java.util.Set;

/** What German headlines of the field say for an English word; weekly letters link to them, too. */
final class German {

  /** Says nothing of the news. */
  static final Set<String> WITHOUT_MEANING =
      Set.of(
          "der", "die", "das", "ein", "eine", "einen", "einem", "für", "mit", "von", "im", "ist",
          "und", "den", "dem", "des", "auf", "bei", "zu", "zum", "zur", "nicht", "sich", "aus",
          "wie", "bekommt", "erhält", "bringt", "kommt", "wird", "werden", "laut", "jetzt", "nun",
          "auch", "als", "nach", "vor", "über", "neue", "neuer", "neues", "neuen", "mehr", "am");

  /** One line for each English word. */
  static final List<String> SAME =
      List.of(
          "develop: entwickler entwicklung entwickelt",
          "language: programmiersprache sprache",
          "program: programmieren programmierung",
          "driver: treiber",
          "gpu: grafiktreiber grafikkarte grafik",
          "kernel: kern kernels",
          "release: veröffentlicht veröffentlichung erschienen freigegeben",
          "support: unterstützung unterstützt",
          "filesystem: dateisystem dateisysteme",
          "os: betriebssystem",
          "flaw: sicherheitslücke schwachstelle lücke",
          "security: sicherheit",
          "memory: speicher",
          "write: geschrieben schreiben",
          "experiment: experimentell experimentelle experimentelles",
          "post: vorgeschlagen vorschlag",
          "land: aufgenommen integriert",
          "leave: verlässt rücktritt zurückgetreten",
          "announce: angekündigt vorgestellt",
          "debate: streit diskussion",
          "first: erste erster erstes ersten",
          "plan: plant planen",
          "require: braucht benötigt",
          "begin: startet beginnt",
          "criticize: kritik kritisiert",
          "switch: ersetzt wechselt umstieg",
          "year: jahr jahre jahren",
          "compile: bauen",
          "network: netzwerk",
          "end: ende eingestellt",
          "backdoor: hintertür schadcode",
          "bug: fehler speicherfehler",
          "foundation: stiftung",
          "survey: umfrage",
          "trademark: marke markenrichtlinie markenrecht",
          "team: mannschaft moderationsteam",
          "open: öffnet offen",
          "approve: genehmigt",
          "package: paket pakete",
          "version: ausgabe",
          "compiler: übersetzer");

  private German() {}
}
