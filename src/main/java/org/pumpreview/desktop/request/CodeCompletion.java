package org.pumpreview.desktop.request;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;
import org.pumpreview.policy.Code;
import org.pumpreview.words.Words;

/// Offers the codes of the policy while a code is typed, by the code itself or by the words for it.
/// Any other code can be typed as well.
final class CodeCompletion {
  private static final Words WORDS = Words.of("request");
  private static final int MOST = 9;

  private CodeCompletion() {}

  static void on(TextField field, List<Code> codes) {
    var binding =
        TextFields.bindAutoCompletion(field, request -> offers(codes, request.getUserText()));
    binding.setVisibleRowCount(MOST);
    binding.setOnAutoCompleted(event ->
        field.setText(event.getCompletion().substring(0, event.getCompletion().indexOf(' '))));
  }

  static List<String> offers(List<Code> codes, String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    boolean whole = codes.stream().anyMatch(code -> code.code().equalsIgnoreCase(text));
    return text.isEmpty() || whole
        ? List.of()
        : codes.stream().filter(code -> fits(code, text)).map(CodeCompletion::offer).toList();
  }

  private static boolean fits(Code code, String text) {
    return code.code().toLowerCase(Locale.ROOT).startsWith(text)
        || (text.length() > 2 && code.label().toLowerCase(Locale.ROOT).contains(text));
  }

  /// The code comes first, so that it can be read back.
  private static String offer(Code code) {
    return WORDS.text(code.starred() ? "code.starred" : "code.plain", code.code(), code.label());
  }
}
