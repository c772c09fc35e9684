// The list of communes: sorted by its headings, in pages, a button in each row to open the commune.
const pageSize = 50;
// A longer list is printed in its pages.
const mostPrinted = 1000;

const listColumns = [
  { key: 'code', heading: () => word('code'), cell: row => data.communes.code[row] },
  { key: 'name', heading: () => word('name'), cell: row => element('button', { type: 'button', class: 'link', 'data-row': row, onclick: () => openCommune(row) }, data.communes.name[row]) },
  ...districts ? [{ key: 'district', heading: () => text(districts.name), cell: row => text(at(districts.texts, row)) || word('notTold') }] : [],
  { key: 'level', heading: () => word('levelMet'), cell: levelText },
  { key: 'recognised', heading: () => word('recognitions'), cell: row => data.rows[at(data.communes.recognitions, row)].map(text).join('; ') || '–' },
  { key: 'criteria', heading: () => word('criteriaMet'), isNumber: true, cell: row => { const own = criteriaOf(row); return own ? `${own.met}/${own.total}` : '–'; } },
  { key: 'missing', heading: () => word('missing'), cell: row => withOutcome(row, 1).join(', ') },
  { key: 'open', heading: () => word('open'), cell: row => withOutcome(row, 3).join(', ') },
];

function levelText(row) {
  const met = at(data.communes.level, row);
  const possible = at(data.communes.possible, row);
  const name = met < 0 ? '–' : text(data.levels[met].name);
  return possible > met ? `${name} (${word('possibly', text(data.levels[possible].name))})` : name;
}

/** @param {boolean} isPaper Whether it is for paper: whole, and with headings that nobody presses. */
function drawList(isPaper = false) {
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  state.page = Math.min(state.page, pages - 1);
  const isWhole = isPaper && shown.length <= mostPrinted;
  const rows = isWhole ? shown : shown.slice(state.page * pageSize, (state.page + 1) * pageSize);
  const head = listColumns.map(column => {
    const isSorted = state.sort === column.key;
    return element('th', { scope: 'col', class: column.isNumber ? 'number' : null, 'aria-sort': isSorted ? state.falls ? 'descending' : 'ascending' : null },
      isPaper ? column.heading() : element('button', { type: 'button', class: 'sort', 'data-sort': column.key, 'aria-label': word('sortBy', column.heading()), onclick: () => sortBy(column.key) },
        column.heading(), element('span', { 'aria-hidden': 'true' }, isSorted ? state.falls ? ' ▼' : ' ▲' : ' ⇅')));
  });
  const body = rows.map(row => element('tr', { 'data-row': row }, listColumns.map((column, place) =>
    place === 1 ? element('th', { scope: 'row' }, column.cell(row)) : element('td', { class: column.isNumber ? 'number' : null }, column.cell(row)))));
  const table = element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': word('list') }, element('table', { id: 'communes' },
    element('caption', { class: 'quiet' }, word('list')), element('thead', null, element('tr', null, head)), element('tbody', null, body)));
  const turn = (by, key) => element('button', { type: 'button', 'data-turn': by, disabled: state.page + by < 0 || state.page + by >= pages, onclick: () => { state.page += by; drawList(); byId('list').querySelector(`[data-turn="${by}"]`).focus(); } }, word(key));
  replace(byId('list'), rows.length ? table : element('p', null, word('nothing')),
    pages > 1 && !isWhole ? element('nav', { class: 'pager', 'aria-label': word('pages') }, turn(-1, 'previousPage'), element('span', { 'aria-live': 'polite' }, word('page', state.page + 1, pages)), turn(1, 'nextPage')) : null);
}

function sortBy(key) {
  state.falls = state.sort === key ? !state.falls : ['level', 'recognised', 'criteria', 'missing', 'open'].includes(key);
  state.sort = key;
  state.page = 0;
  state.heat = 0;
  order();
  drawList();
  drawHeat();
  byId('list').querySelector(`[data-sort="${key}"]`).focus();
}
