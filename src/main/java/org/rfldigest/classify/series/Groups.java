package org.rfldigest.classify.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things put together step by step (union-find); circles and repetitions change nothing. */
public final class Groups {

  private int[] parent = new int[16];
  private int size;
  private final Map<String, Integer> named = new LinkedHashMap<>();

  public Groups(int things) {
    for (var thing = 0; thing < things; thing++) {
      add();
    }
  }

  public void join(int one, int other) {
    var a = root(one);
    var b = root(other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  /** Joins it with all others that were joined by that name. */
  void join(int thing, String name) {
    join(thing, named.computeIfAbsent(name, unseen -> add()));
  }

  public int root(int thing) {
    var at = thing;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** The groups of the first {@code things}, each in ascending order. */
  public List<List<Integer>> of(int things) {
    var groups = new LinkedHashMap<Integer, List<Integer>>();
    for (var thing = 0; thing < things; thing++) {
      groups.computeIfAbsent(root(thing), root -> new ArrayList<>()).add(thing);
    }
    return List.copyOf(groups.values());
  }

  /** One more thing; its place. */
  public int add() {
    if (size == parent.length) {
      parent = Arrays.copyOf(parent, size * 2);
    }
    parent[size] = size;
    return size++;
  }
}
