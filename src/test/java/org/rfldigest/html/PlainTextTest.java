package org.rfldigest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain words                          | plain words
          a  <b>bold</b>\tword                 | a bold word
          R&amp;D                              | R&D
          R&amp;amp;D                          | R&amp;D
          R&D                                  | R&D
          3 < 4 and 5 > 4                      | 3 < 4 and 5 > 4
          Add Vec<T> and Box<dyn Fn()>         | Add Vec<T> and Box<dyn Fn()>
          Vec<Option<u8>>, KBox<Object>        | Vec<Option<u8>>, KBox<Object>
          impl Future<Output = T>, Vec::<Map>  | impl Future<Output = T>, Vec::<Map>
          one<Br>two <Em>x</Em>                | one two x
          Arc<S> for all                       | Arc<S> for all
          a<b and c>d, Vec<a> and Pin<i, s>    | a<b and c>d, Vec<a> and Pin<i, s>
          Use Foo<'a>, Bar::<b> for <b>x</b>   | Use Foo<'a>, Bar:: for x
          one<a href="x">two <b>three          | onetwo three
          one<em>two</em> three<li>four        | onetwo three four
          <i>Arc<T></i>                        | Arc<T>
          one<br>two<p>three                   | one two three
          <script>alert(1)</script>kept        | kept
          a &lt;b&gt; c                        | a <b> c
          a<!-- note -->b                      | ab
          """)
  void isWhatAReaderSees(String html, String text) {
    assertThat(PlainText.of(html)).isEqualTo(text);
  }

  @Test
  void knowsMarkupFromPlainText() {
    assertThat(PlainText.isMarkup("a <b>b</b>")).isTrue();
    assertThat(PlainText.isMarkup("a &amp; b")).isTrue();
    assertThat(PlainText.isMarkup("a < b, Vec<T> & more")).isFalse();
  }
}
