// Makes elements; texts are always text nodes, so nothing that came from outside can become markup.
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element[key] = value;
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((c) => c !== '' && c != null));
  return element;
}

export const fill = (element, children) => element.replaceChildren(...children.filter((c) => c !== '' && c != null));

export const table = (heads, rows) => el('table', {},
  el('thead', {}, el('tr', {}, heads.map((h) => el('th', { scope: 'col' }, h)))),
  el('tbody', {}, rows.map((r) => el('tr', {}, r.map((c) => el('td', {}, String(c)))))));
