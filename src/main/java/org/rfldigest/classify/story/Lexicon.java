package org.rfldigest.classify.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the words of headlines are worth for telling one news from another. Words of one root, or
 * that headlines use for one thing that happens ("resigns", "steps down"), are one word here.
 */
final class Lexicon {

  /** Says nothing of the news. */
  static final double EMPTY = 0;

  /** Stands in most headlines of the field. */
  static final double COMMON = 0.4;

  /** Sets the news apart. */
  static final double TELLING = 1;

  private static final List<String> ENDINGS =
      List.of(
          "isation", "ising", "izing", "ised", "ized", "iser", "izer", "ization", "ation", "ator",
          "ate", "ise", "ize", "ion", "ment", "ance", "ence", "ity", "al", "ing", "ed", "er",
          "ally", "ly");

  private static final String WITHOUT_MEANING =
      """
      a an the of in on for to and or is it its s as at by with from now new be are will into
      that this how what why your you has have more some like not but about up where when who
      which would could should may might can was were been do does did than then their our i my
      we us he she they them his her so too also just still here there these those while via
      t don doesn isn won re ve ll d m hn if all any every no yes off over through during after
      before because get gets got getting let lets very much own both between per vs using used use
      uses again redux revisited here gnu de
      """;

  private static final String OF_THE_FIELD =
      """
      rust linux kernel release support driver code update write base open source opensource merge
      window patch first half rest part develop language program video audio rfc basic series
      add project memory safe safety mainline upstream implement version begin queue
      """;

  /** Which person is in the news of each week. */
  private static final String PEOPLE = "linus torvalds greg hartman";

  /** Who else is in the news of each week, so that the name alone sets nothing apart. */
  private static final String WELL_KNOWN =
      """
      google microsoft redhat apple intel amd arm nvidia samsung android
      ubuntu fedora debian asahi
      """;

  /** What the news of each week name. */
  private static final String OF_EACH_WEEK =
      """
      maintain next work say post bring look make see get abstraction bind api
      module drm gpu filesystem network system announce ai
      """;

  /** One line for each: the word that stands for all that follow it. */
  private static final String SAME =
      """
      leave: resign resignation retire retirement quit depart departure exit withdraw withdrawal
      land: merge accept mainline pull
      post: propose submit proposal send sent
      drop: remove axe ditch delete purge removal dump oust eliminate scrap abandon delist expel expulsion
      port: reimplement
      require: mandate mandatory requirement must need demand depend dependency
      raise: bump increase lift
      fast: faster speedup quick
      fix: fixes bugfix patchwork repair resolve
      flaw: vulnerability vulnerable hole weakness
      crash: panic
      debate: row dispute clash feud spat quarrel controversy argue argument drama fight conflict discuss
      criticize: criticise slam blast rant critic criticism rebuke vent
      first: initial
      award: prize honor honour
      plan: aim intend eye mull expect prepare
      demo: demonstrate demonstration showcase
      talk: keynote presentation speak speech
      processor: cpu
      phone: smartphone handset
      laptop: notebook
      security: secure
      test: trial
      enable: activate
      stop: halt cease pause suspend
      warn: caution
      improve: enhance better
      beat: outperform surpass overtake
      license: licence
      convert: conversion translate
      develop: dev coder programmer engineer contributor
      vote: voting poll
      hire: recruit
      queue: head slate
      fund: sponsor funding sponsorship grant
      boot: boots booting
      experiment: experimental experimentation
      maintain: maintainer maintainership maintenance
      ship: shipping
      hartman: kroah kh gkh
      reject: refuse nack decline
      urge: recommend encourage
      end: conclude conclusion discontinue shutdown
      backdoor: malicious malware
      compress: compression compressor
      switch: adopt adoption move migrate replace transition swap successor succeed
      support: supported
      write: written writing rewrite rewriting rewritten rework
      begin: start
      announce: introduce unveil reveal launch present
      cve: cves
      filesystem: filesystems
      coreutils: uutils
      sound: alsa
      s390: mainframe
      gpu: graphics graphic gfx
      rust: oxidize oxidise rusty rustify
      """;

  /** Names that many have, beside which the surname tells who it is. */
  private static final String FIRST_NAMES =
      """
      greg miguel hector wedson christoph alice danilo kent alex dave david jonathan john james steven
      gary daniel boqun thomas andrew andreas paul peter josh michael matthew mark jens jason simon
      """;

  /** What teaches or records is no news of the day, and others do the same on any other. */
  private static final Set<String> TEACHING =
      Set.of(
          "beginner",
          "beginners",
          "tutorial",
          "learn",
          "learning",
          "guide",
          "introduction",
          "intro",
          "course",
          "basics",
          "explained",
          "lesson",
          "podcast",
          "primer",
          "explainer",
          "faq",
          "howto",
          "reading",
          "interview",
          "why",
          "how",
          "what",
          "inside",
          "deep",
          "look",
          "notes",
          "exploring",
          "understanding");

  /** What a title begins with that is a record of a talk, or tells how something is done. */
  private static final Set<String> RECORDS =
      Set.of("video", "audio", "slides", "writing", "building", "adventures");

  private static final Map<String, String> ROOTS = new HashMap<>();
  private static final Map<String, Double> WEIGHTS = new HashMap<>();
  private static final Set<String> USUAL = new HashSet<>();
  private static final Set<String> KNOWN = new HashSet<>();
  private static final Set<String> PERSONS = new HashSet<>();

  /** Roots told lately: few words make most of all texts. Thrown away when it is full. */
  private static final Map<String, String> TOLD = new ConcurrentHashMap<>();

  private static final int MOST_TOLD = 4_000;
  private static final int LONGEST_TOLD = 40;

  static {
    Stream.concat(SAME.strip().lines(), German.SAME.stream())
        .map(line -> line.split(":"))
        .forEach(
            line -> words(line[1]).forEach(word -> ROOTS.put(stem(word), stem(line[0].strip()))));
    weigh(FIRST_NAMES, COMMON);
    weigh(OF_THE_FIELD, COMMON);
    words(PEOPLE).forEach(word -> PERSONS.add(root(word)));
    words(WELL_KNOWN).forEach(word -> KNOWN.add(root(word)));
    KNOWN.addAll(PERSONS);
    words(OF_EACH_WEEK).forEach(word -> USUAL.add(root(word)));
    USUAL.addAll(KNOWN);
    words(WITHOUT_MEANING).forEach(word -> WEIGHTS.put(word, EMPTY));
    German.WITHOUT_MEANING.forEach(word -> WEIGHTS.put(word, EMPTY));
    TOLD.clear(); // what was told before all of this was known
  }

  private Lexicon() {}

  /** The one word for all of its root, or the empty text for one that says nothing. */
  static String root(String word) {
    if (word.length() > LONGEST_TOLD) {
      return rootOf(word);
    }
    var told = TOLD.get(word);
    if (told != null) {
      return told;
    }
    if (TOLD.size() >= MOST_TOLD) {
      TOLD.clear();
    }
    var root = rootOf(word);
    TOLD.put(word, root);
    return root;
  }

  /** The same for words of which each is asked for once. */
  static String rootOf(String word) {
    if (WEIGHTS.getOrDefault(word, TELLING) == EMPTY) {
      return "";
    }
    var stem = stem(word);
    return ROOTS.getOrDefault(stem, stem);
  }

  /** What a root is worth. */
  static double worth(String root) {
    return WEIGHTS.getOrDefault(root, TELLING);
  }

  static boolean teaches(String word) {
    return TEACHING.contains(word);
  }

  static boolean records(String firstWord) {
    return RECORDS.contains(firstWord);
  }

  /** Whether it sets the news apart from others of the week. */
  static boolean setsApart(String root) {
    return worth(root) == TELLING && !USUAL.contains(root);
  }

  /** Whether it names a person who is in the news of each week. */
  static boolean isOfAPerson(String root) {
    return PERSONS.contains(root);
  }

  /** Whether it names somebody or a house that is in the news of each week. */
  static boolean isKnown(String root) {
    return KNOWN.contains(root);
  }

  /** Whether hardly any other news has it: a name, or a word of a narrow field. */
  static boolean isRare(String root) {
    return root.length() > 2
        && setsApart(root)
        && root.chars().allMatch(Character::isLetter)
        && !OrdinaryWords.has(root);
  }

  private static void weigh(String list, double weight) {
    words(list).forEach(word -> WEIGHTS.put(root(word), weight));
  }

  /** Endings that one news has in one title and not in another: "develops", "development". */
  private static String stem(String word) {
    var one = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
    var bare =
        one.endsWith("mental")
            ? cut(one, 2)
            : one.endsWith("ie") && word.endsWith("ies") && word.length() > 5
                ? cut(one, 2) + "y"
                : one;
    for (var ending : ENDINGS) {
      var least = ending.equals("er") ? 6 : ending.equals("al") || ending.equals("ion") ? 5 : 4;
      if (bare.endsWith(ending) && bare.length() - ending.length() >= least) {
        return single(cut(bare, ending.length()));
      }
    }
    return bare.length() > 4 && bare.endsWith("e") ? cut(bare, 1) : bare;
  }

  /** "dropp" of "dropped" is "drop". */
  private static String single(String stem) {
    var last = stem.length() - 1;
    var twice = last > 3 && stem.charAt(last) == stem.charAt(last - 1) && stem.charAt(last) != 's';
    return twice ? cut(stem, 1) : stem.endsWith("e") ? cut(stem, 1) : stem;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static List<String> words(String list) {
    return List.of(list.strip().split("\\s+"));
  }
}
