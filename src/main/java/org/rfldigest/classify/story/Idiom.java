package org.rfldigest.classify.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.classify.words.Words;

/**
 * What headlines say in several words, and those for it that others use: "steps down" is "leave",
 * "Red Hat Enterprise Linux" is "RHEL".
 *
 * @param said the words of a title, in lower case
 * @param words those for it
 */
record Idiom(List<String> said, List<String> words) {

  static final Idiom NONE = new Idiom(List.of(), List.of());

  /** One line for each: what is meant, and the ways to say it. */
  private static final String ALL =
      """
      leave: step down, steps down, stepped down, stepping down, drop out, drops out, dropped out, dropping out, remove myself, removes himself, removed himself, removing himself, removes herself, removed herself, removing herself, part ways, parts ways, step back, steps back, calls it quits, bows out, walks away, tritt zurück, treten zurück
      filesystem: file system, file systems
      redhat: red hat
      rhel: red hat enterprise linux
      wsl: windows subsystem for linux
      coc: code of conduct
      moderation team: mod team
      uaf: use after free
      lts: long term support, long term
      end: no longer, shut down, shuts down, shutting down, pull the plug, pulls the plug, lights out, rip
      approve: green light, green lights, gives the nod
      land: part of
      drop: headed out, kicked out, thrown out, ripped out
      userspace: user space
      devicetree: device tree
      backend: back end
      frontend: front end
      toolchain: tool chain
      codebase: code base
      bootloader: boot loader
      framebuffer: frame buffer
      realtime: real time
      touchpad: touch pad
      coreutils: core utilities, core utils
      os: operating system, operating systems
      vm: virtual machine, virtual machines
      gpu: graphics card, graphics cards
      riscv: risc v
      llm: large language model, large language models
      hrtimer: high resolution timer, high resolution timers
      linux linux-next: linux next
      drm drm-next: drm next
      rust rust-next: rust next
      rust linux: r4l, rfl
      rust gccrs: gccrs, gcc rust, gcc s rust, rust gcc
      apple gpu: agx
      ashmem: android shared memory, anonymous shared memory
      hartman: greg k h
      """;

  private static final Map<String, List<Idiom>> BY_FIRST_WORD = new HashMap<>();

  static {
    for (var line : ALL.strip().split("\\n")) {
      var meant = line.split(": ");
      for (var said : meant[1].split(", ")) {
        var idiom = new Idiom(List.of(said.split(" ")), List.of(meant[0].strip().split(" ")));
        BY_FIRST_WORD
            .computeIfAbsent(idiom.said.getFirst(), unseen -> new ArrayList<>())
            .add(idiom);
      }
    }
    BY_FIRST_WORD
        .values()
        .forEach(idioms -> idioms.sort((one, other) -> other.said.size() - one.said.size()));
  }

  /** The longest that begins there, or {@link #NONE}. */
  static Idiom at(Words title, int at) {
    for (var idiom : BY_FIRST_WORD.getOrDefault(title.word(at), List.of())) {
      if (idiom.isAt(title, at)) {
        return idiom;
      }
    }
    return NONE;
  }

  boolean isNone() {
    return said.isEmpty();
  }

  /** How many words come after its first one. */
  int more() {
    return Math.max(0, said.size() - 1);
  }

  private boolean isAt(Words title, int at) {
    for (var word = 0; word < said.size(); word++) {
      if (!title.around(at + word).equals(said.get(word))
          || word > 0 && words.getLast().indexOf('-') > 0 && !title.isJoined(at + word, '-')) {
        return false;
      }
    }
    return true;
  }
}
