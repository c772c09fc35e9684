// Elements are made of text nodes alone: no text of the data is ever read as markup.
const byId = id => document.getElementById(id);

function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (key === 'class') made.className = value;
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ''));
  return made;
}

/** With a capital letter in front, as a heading has it. */
const capital = value => value.charAt(0).toLocaleUpperCase('vi') + value.slice(1);

const replace = (target, ...children) => target.replaceChildren(...children.flat(Infinity).filter(child => child !== null && child !== undefined));

/** An outcome as a mark and a word, never as a colour alone. */
function badge(outcome) {
  const name = outcomes[outcome] ?? 'noAnswer';
  return element('span', { class: `badge ${name}` }, element('span', { 'aria-hidden': 'true' }, ['✓', '✗', '–', '?'][outcome] ?? ' '), ' ', word(name));
}

/** A table: columns of {heading, isNumber, cell}, with a caption for screen readers. */
function tableOf(caption, columns, rows) {
  return element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': caption },
    element('table', null,
      element('caption', { class: 'quiet' }, caption),
      element('thead', null, element('tr', null, columns.map(column => element('th', { scope: 'col', class: column.isNumber ? 'number' : null }, column.heading)))),
      element('tbody', null, rows.map(row => element('tr', null, columns.map((column, place) =>
        place === 0 ? element('th', { scope: 'row', class: column.isNumber ? 'number' : null }, column.cell(row)) : element('td', { class: column.isNumber ? 'number' : null }, column.cell(row))))))));
}

/** One of the office's tables. */
const officeTable = table => tableOf(text(table.title), table.columns.map((column, place) => ({ heading: text(column.heading), isNumber: column.isNumber, cell: row => text(row[place]) })), table.rows);

function options(select, entries, chosen) {
  replace(select, entries.map(([value, label]) => element('option', { value, selected: value === chosen }, label)));
  select.value = entries.some(([value]) => value === chosen) ? chosen : entries[0]?.[0] ?? '';
}
