package org.rfldigest.model;

/**
 * A line of a file of the workspace.
 *
 * @param file the file's path as a person would type it
 * @param line the line, counted from 1
 */
public record Place(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
