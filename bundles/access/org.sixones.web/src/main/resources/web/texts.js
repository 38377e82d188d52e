// Texts in the reader's language: Chinese first, English second.
let texts = {};
const KEY = 'sixones.language';

export const language = () => localStorage.getItem(KEY) ?? 'zh-CN';

export async function load() {
  texts = await (await fetch(`/text/${language() === 'en' ? 'en' : 'zh'}.json`)).json();
  document.documentElement.lang = language();
  for (const e of document.querySelectorAll('[data-text]')) e.textContent = t(e.dataset.text);
}

export async function otherLanguage() {
  localStorage.setItem(KEY, language() === 'en' ? 'zh-CN' : 'en');
}

/** A text by its key; {name} is replaced from values. */
export const t = (key, values = {}) => (texts[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');

/** A text that came in both languages. */
export const text = (both) => (language() === 'en' ? both.en : both.zh);

export const stateName = (state) => texts.states?.[state] ?? state;
