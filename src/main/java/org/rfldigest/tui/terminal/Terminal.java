package org.rfldigest.tui.terminal;

/** What a screen program needs of a terminal. Draws from one thread, reads from another. */
public interface Terminal extends AutoCloseable {

  Size size();

  void draw(Frame frame);

  /** Draws everything anew at the next frame, whatever is believed to be on the screen. */
  void forget();

  /** Draws with another theme from the next frame on. */
  default void use(String theme) {}

  /** Waits for the next key or paste. */
  Input read();

  /**
   * Offers text to the person's clipboard, where the terminal takes such. Answers whether it was
   * sent: more than 100,000 bytes are not.
   */
  default boolean copy(String text) {
    return false;
  }

  /** Gives the terminal back as it was found, until {@link #enter()}. */
  void leave();

  void enter();

  /** Stops the program as Ctrl-Z does elsewhere; returns when it is continued. */
  void stop();

  /** Tells of what comes from outside, on a thread of its own. */
  void listen(Listener listener);

  @Override
  void close();

  /** What the system tells a program about its terminal. */
  interface Listener {
    void resized(Size size);

    void stopAsked();

    void continued();
  }
}
