package org.rfldigest.html;

import org.rfldigest.html.SimpleTag.Role;

/**
 * What is open in {@link SimpleHtml}, and whether a tag may stand there without anything being
 * repaired: nothing but paragraphs and items of lists may be left to end by themselves.
 */
final class Nesting {

  private static final int DEPTH = 48;

  private final SimpleTag[] open = new SimpleTag[DEPTH];
  private int depth;
  private int phrases;
  private int preformatted;

  boolean isPreformatted() {
    return preformatted > 0;
  }

  /** Whether a phrase was not closed. */
  boolean isInPhrase() {
    return phrases > 0;
  }

  boolean opens(SimpleTag tag, boolean selfClosing) {
    return switch (tag.role()) {
      case PICTURE, BREAK -> true;
      case INLINE -> !selfClosing && !isAnchorInAnchor(tag) && pushed(tag);
      case RULE -> phrases == 0 && endsParagraph();
      case BLOCK, PARAGRAPH, LIST, PRE ->
          !selfClosing && phrases == 0 && endsParagraph() && pushed(tag);
      case HEADING ->
          !selfClosing
              && phrases == 0
              && endsParagraph()
              && innermost() != Role.HEADING
              && pushed(tag);
      case ITEM -> !selfClosing && phrases == 0 && item(tag);
    };
  }

  boolean closes(SimpleTag tag) {
    if (tag.role() == Role.INLINE) {
      return depth > 0 && open[depth - 1] == tag && popped();
    }
    if (phrases > 0) {
      return false;
    }
    if (depth > 1 && open[depth - 2] == tag && isEndImplied()) {
      pop();
    }
    return depth > 0 && open[depth - 1] == tag ? popped() : tag.role() == Role.PARAGRAPH;
  }

  private boolean isAnchorInAnchor(SimpleTag tag) {
    for (var i = depth - 1; tag.name().equals("a") && i >= 0; i--) {
      if (open[i] == tag) {
        return true;
      }
    }
    return false;
  }

  /** The role of the innermost element that is open; that of a block where none is. */
  private Role innermost() {
    return depth == 0 ? Role.BLOCK : open[depth - 1].role();
  }

  /** A block ends the paragraph before it, also where its author did not. */
  private boolean endsParagraph() {
    if (innermost() == Role.PARAGRAPH) {
      pop();
    }
    return true;
  }

  private boolean item(SimpleTag tag) {
    if (innermost() == Role.ITEM) {
      pop();
    }
    return innermost() == Role.LIST && pushed(tag);
  }

  private boolean isEndImplied() {
    return innermost() == Role.PARAGRAPH || innermost() == Role.ITEM;
  }

  private boolean pushed(SimpleTag tag) {
    if (depth == DEPTH) {
      return false;
    }
    open[depth++] = tag;
    phrases += tag.role() == Role.INLINE ? 1 : 0;
    preformatted += tag.role() == Role.PRE ? 1 : 0;
    return true;
  }

  private boolean popped() {
    pop();
    return true;
  }

  private void pop() {
    var tag = open[--depth];
    phrases -= tag.role() == Role.INLINE ? 1 : 0;
    preformatted -= tag.role() == Role.PRE ? 1 : 0;
  }
}
