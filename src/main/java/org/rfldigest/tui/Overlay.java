package org.rfldigest.tui;

/** What lies over a place and belongs to none: a sheet, and what the foot tells. */
record Overlay(Sheet sheet, Notice notice, Progress progress) {

  static final Overlay NONE = new Overlay(new Sheet.None(), Notice.NONE, Progress.NONE);

  Overlay with(Sheet next) {
    return new Overlay(next, notice, progress);
  }

  Overlay with(Notice next) {
    return new Overlay(sheet, next, progress);
  }

  Overlay with(Progress next) {
    return new Overlay(sheet, notice, next);
  }
}
