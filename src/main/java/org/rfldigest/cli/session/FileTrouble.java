package org.rfldigest.cli.session;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Words what a file did not let us do. */
public final class FileTrouble {

  private FileTrouble() {}

  /** Why it was, in a few words, such as "permission is denied". */
  public static String why(IOException trouble) {
    return switch (trouble) {
      case AccessDeniedException denied -> "permission is denied";
      case NoSuchFileException _ -> "there is no such folder";
      case FileAlreadyExistsException taken -> taken.getFile() + " is in the way";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> trouble.getMessage();
    };
  }

  /** Such as "/a/b may not be opened, give yourself the right to". */
  public static String of(IOException trouble) {
    return switch (trouble) {
      case AccessDeniedException denied ->
          denied.getFile() + " may not be opened; give yourself the right to, and start again.";
      case NoSuchFileException gone -> gone.getFile() + " is not there.";
      case FileSystemException other when other.getFile() != null && other.getReason() != null ->
          other.getFile() + " cannot be used (" + other.getReason() + ").";
      default -> "a file could not be read or written (" + trouble.getMessage() + ").";
    };
  }
}
