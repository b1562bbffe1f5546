/** How the text looks: in the colours of the page, whichever they are. */
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--accent)" },
  { tag: [tags.lineComment, tags.comment], color: "var(--quiet)", fontStyle: "italic" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--news)" },
]);

const theme = EditorView.theme({
  "&": {
    height: "100%",
    color: "var(--ink)",
    backgroundColor: "var(--ground)",
    fontSize: "var(--code-size)",
  },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace",
    lineHeight: "1.5",
    overflow: "auto",
  },
  ".cm-content": { caretColor: "var(--ink)", padding: "6px 0" },
  ".cm-gutters": {
    color: "var(--quiet)",
    backgroundColor: "var(--panel)",
    borderRight: "1px solid var(--line)",
  },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0 2px" },
  ".cm-lint-marker": { width: "0.7em", height: "0.7em" },
  ".cm-lint-marker-error": {
    content: "''",
    marginTop: "0.4em",
    borderRadius: "50%",
    backgroundColor: "var(--news)",
  },
  ".cm-lintRange-error, .cm-lintRange-active": {
    backgroundImage: "none",
    backgroundColor: "transparent",
    textDecoration: "underline wavy var(--news) 2px",
    textUnderlineOffset: "3px",
  },
  ".cm-lintPoint-error:after": { borderBottomColor: "var(--news)" },
  ".cm-diagnostic": {
    padding: "4px 8px",
    borderLeft: "4px solid var(--news)",
    fontFamily: "system-ui, sans-serif",
  },
  ".cm-tooltip": {
    maxWidth: "min(30em, 90vw)",
    border: "1px solid var(--edge)",
    borderRadius: "var(--radius)",
    color: "var(--ink)",
    backgroundColor: "var(--panel)",
  },
  ".cm-tooltip.cm-completionInfo": {
    padding: "4px 8px",
    fontFamily: "system-ui, sans-serif",
    fontSize: "0.95em",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "14em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 8px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    color: "var(--on-accent)",
    backgroundColor: "var(--accent)",
  },
  ".cm-completionMatchedText": { textDecoration: "underline", fontWeight: "600" },
  "@media (forced-colors: active)": {
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
      forcedColorAdjust: "none",
      color: "HighlightText",
      backgroundColor: "Highlight",
    },
  },
});

export const look = [theme, syntaxHighlighting(colours)];
