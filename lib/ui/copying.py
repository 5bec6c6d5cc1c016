"""Buttons that put a text on the reader's clipboard."""

from __future__ import annotations

import html

import streamlit as st

# Constant: the text to copy is an attribute, escaped, and never part of the script.
SCRIPT = """<script>
if (!window.pourparlersCopies) {
  window.pourparlersCopies = true;
  document.addEventListener("click", async event => {
    const button = event.target.closest("button[data-copied-text]");
    if (!button) return;
    const text = button.dataset.copiedText || location.href, label = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Browsers give the clipboard to safe addresses only; this way is older than that rule.
      const area = Object.assign(document.createElement("textarea"), {value: text});
      button.after(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = label; }, 1500);
  });
}
</script>"""


def buttons(texts: dict[str, str]) -> None:
    """A button for each text, by its label; pressing it copies the text and says so.

    Without a text it copies the address of the page.
    """
    made = "".join(
        f'<button type="button" class="copy" aria-live="polite" title="{html.escape(text, quote=True)}" '
        f'data-copied-text="{html.escape(text, quote=True)}">{html.escape(label)}</button>'
        for label, text in texts.items()
    )
    st.html(f'<div class="copies">{made}</div>{SCRIPT}', unsafe_allow_javascript=True, width="content")
