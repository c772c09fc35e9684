// Puts the page together, and again whenever something is chosen.
const natureIllustrative = data.illustrative;

function drawWords() {
  document.documentElement.lang = language;
  document.title = word('title');
  document.querySelectorAll('[data-word]').forEach(target => { target.textContent = word(target.dataset.word); });
  document.querySelectorAll('[data-language]').forEach(button => button.setAttribute('aria-pressed', String(button.dataset.language === language)));
  const provinces = data.communes.attributes.find(attribute => attribute.id === 'province');
  byId('title').textContent = provinces.texts.d.length === 1 && provinces.texts.d[0] >= 0 ? `${word('title')}: ${text(provinces.texts.d[0])}` : word('title');
  const day = data.asOf?.split('-').reverse().join('/');
  byId('subtitle').textContent = day ? word('asOf', day, communeCount) : word('ownDay', '', communeCount);
  replace(byId('notes'), data.notes.map(note => element('p', { class: 'note', role: 'note' }, text(note))));
}

function drawFilters() {
  byId('district-label').hidden = !districts || valuesOf(districts).length < 2;
  if (districts) {
    byId('district-name').textContent = text(districts.name);
    options(byId('district'), [['', word('all')], ...valuesOf(districts).map(value => [String(value), text(value) || word('notTold')])], state.district);
  }
  const attributes = data.communes.attributes.flatMap((attribute, place) => attribute === districts || valuesOf(attribute).length < 2 ? []
    : valuesOf(attribute).map(value => [`${place}=${value}`, `${text(attribute.name)}: ${text(value) || word('notTold')}`]));
  options(byId('attribute'), [['', word('all')], ...attributes], state.attribute);
  options(byId('level'), [['', word('all')],
    ...data.levels.map((level, rank) => [`met:${rank}`, word('meets', text(level.name))]),
    ...data.levels.map((level, rank) => [`recognised:${rank}`, word('recognisedAt', text(level.name))]), ['none', word('noLevel')]], state.level);
  options(byId('set'), data.sets.map((set, place) => [String(place), text(set.title)]), String(state.set));
  options(byId('unmet'), [['', word('all')], ...(chosenSet()?.criteria ?? []).map(criterion => [criterion.id, `${criterion.id}. ${text(criterion.name)}`])], state.unmet);
}

/** The different values of an attribute, by their words. */
const valuesOf = attribute => [...new Set(attribute.texts.d)].sort((one, other) => (one < 0) - (other < 0) || text(one).localeCompare(text(other), 'vi'));

const isWhole = () => shown.length === communeCount;

function drawCards(own) {
  const card = (id, figure, name, ...beside) => element('div', { class: 'card', 'data-card': id },
    element('p', { class: 'figure' }, figure), element('p', { class: 'name' }, name), beside.filter(Boolean).map(line => element('p', { class: 'beside' }, line)));
  const rank = data.levels.findIndex(level => level.id === chosenSet()?.level);
  const change = isWhole() ? data.change[rank]?.[1] ?? -1 : -1;
  const signed = change < 0 || text(change).startsWith('-') ? text(change) : `+${text(change)}`;
  replace(byId('cards'),
    card('communes', String(own.communes), word('communes'), own.communes < communeCount ? word('ofAll', communeCount) : ''),
    data.levels.map((level, at) => card(`level-${level.id}`, String(own.levels[at].recognised), `${capital(text(level.name))}: ${word('recognised')}`,
      own.levels[at].newly ? word('newly', own.levels[at].newly) : '', own.communes ? `${ratio(own.levels[at].recognised * 100, own.communes, 1)} %` : '',
      word('metBy', own.levels[at].met), own.levels[at].mayMeet ? word('mayMeet', own.levels[at].mayMeet) : '')),
    own.judged ? card('average', ratio(own.met, own.judged, 2), word('average'), change >= 0 ? word('since', signed) : '',
      own.low !== own.high ? word('averageRange', ratio(own.low, own.judged, 2), ratio(own.high, own.judged, 2)) : '', text(chosenSet().title)) : null);
}

function drawOffice() {
  const others = data.tables.filter((table, place) => table.id !== 'targets' && place !== data.nearTable);
  replace(byId('tables'), element('p', { class: 'hint' }, word('wholeNote'), ' ', text(data.counting)),
    others.map(table => element('details', { class: 'data', 'data-table': table.id }, element('summary', null, capital(text(table.title))), officeTable(table), table.note >= 0 ? element('p', { class: 'hint' }, text(table.note)) : null)));
  const list = (...items) => element('ul', null, items.map(item => element('li', null, item)));
  replace(byId('about'),
    element('p', null, word('aboutFour')), element('p', null, word('aboutRecognised')),
    data.unverified ? element('p', null, word('aboutUnverified', data.unverified)) : null,
    element('p', null, word('aboutLaw')), list(...data.sets.map(set => [text(set.title), text(set.legal)].filter(Boolean).join(' · '))),
    element('p', { class: 'quiet' }, word('aboutBook', data.book)), element('p', { class: 'quiet' }, word('aboutLibrary')));
}

function drawNear() {
  const table = data.tables[data.nearTable];
  byId('near-section').hidden = !table;
  if (!table) return;
  byId('near-title').textContent = capital(text(table.title));
  const codes = new Set(shown.map(row => data.communes.code[row]));
  const rows = table.rows.filter((row, place) => codes.has(data.near[place]));
  replace(byId('near'), rows.length ? officeTable({ ...table, rows }) : element('p', null, word('nothing')));
}

function redraw() {
  state.heat = 0;
  select();
  const own = figures();
  byId('count').textContent = word('count', shown.length, communeCount);
  drawCards(own);
  drawHistogram(own);
  drawPass(own);
  drawDistricts();
  drawHeat();
  drawList();
  drawNear();
}

function drawAll() {
  drawWords();
  drawFilters();
  drawTargets();
  drawOffice();
  redraw();
  drawCommune();
}

function listen() {
  const form = byId('filters');
  let waiting = 0;
  byId('search').addEventListener('input', event => {
    state.search = event.target.value;
    state.page = 0;
    clearTimeout(waiting);
    waiting = setTimeout(redraw, communeCount > 2000 ? 200 : 0);
  });
  for (const id of ['district', 'attribute', 'level', 'unmet', 'set']) {
    byId(id).addEventListener('change', event => {
      state[id] = id === 'set' ? Number(event.target.value) : event.target.value;
      state.page = 0;
      if (id === 'set') { state.unmet = ''; drawFilters(); }
      redraw();
    });
  }
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', event => {
    event.preventDefault();
    Object.assign(state, { search: '', district: '', attribute: '', level: '', unmet: '', page: 0 });
    byId('search').value = '';
    drawFilters();
    redraw();
  });
  document.querySelectorAll('[data-language]').forEach(button => button.addEventListener('click', () => { language = button.dataset.language; drawAll(); }));
  byId('heat-from').addEventListener('input', event => { state.heat = Number(event.target.value); drawHeat(); });
  const dialog = byId('commune');
  byId('commune-close').addEventListener('click', () => dialog.close());
  byId('commune-before').addEventListener('click', () => turnCommune(-1));
  byId('commune-next').addEventListener('click', () => turnCommune(1));
  for (const id of ['print', 'commune-print']) byId(id).addEventListener('click', () => window.print());
  dialog.addEventListener('close', () => {
    const from = opened;
    opened = -1;
    history.replaceState(null, '', location.pathname + location.search);
    byId('list').querySelector(`button[data-row="${from}"]`)?.focus();
  });
  // On paper, what is folded away on the screen is shown, the list is whole, and charts are as wide as the page.
  const folded = [];
  let high = '';
  // At once: nobody waits for the next frame before the page goes to the printer.
  const fit = chart => { chart.resize(); chart.getZr().flush(); };
  window.addEventListener('beforeprint', () => {
    document.querySelectorAll(dialog.open ? '#commune details:not([open])' : 'main details.data:not([open])').forEach(part => { part.open = true; folded.push(part); });
    if (!dialog.open) drawList(true);
    // As high as leaves room for it on the first page.
    high = byId('histogram').style.height;
    byId('histogram').style.height = '300px';
    Object.values(charts).forEach(fit);
  });
  window.addEventListener('afterprint', () => {
    folded.splice(0).forEach(part => { part.open = false; });
    if (!dialog.open) drawList();
    byId('histogram').style.height = high;
    Object.values(charts).forEach(fit);
  });
  window.addEventListener('resize', () => Object.values(charts).forEach(chart => chart.resize()));
  window.addEventListener('hashchange', openAddressed);
}

function openAddressed() {
  const code = decodeURIComponent(location.hash.slice(1));
  const row = code ? data.communes.code.indexOf(code) : -1;
  if (row >= 0 && row !== opened) openCommune(row);
}

state.set = Math.max(0, data.sets.findIndex(set => set.level === data.level && set.criteria.length > 0));
listen();
drawAll();
openAddressed();
