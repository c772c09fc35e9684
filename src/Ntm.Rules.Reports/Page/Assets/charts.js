// Charts by Apache ECharts, drawn as SVG, so that they print sharp.
const colours = { met: '#1b7f5c', notMet: '#c2452d', notApplicable: '#9aa5ae', undetermined: '#e3a008' };
const ink = '#24313a';
const charts = {};

function draw(id, height, option) {
  const place = byId(id);
  place.style.height = `${height}px`;
  charts[id] ??= echarts.init(place, null, { renderer: 'svg' });
  charts[id].resize();
  // Tooltips are drawn, not made of HTML: names in the data are never read as markup.
  charts[id].setOption({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    ...option,
    tooltip: { renderMode: 'richText', confine: true, ...option.tooltip },
  }, true);
  return charts[id];
}

function drawHistogram(own) {
  const most = own.most;
  const counts = Array.from({ length: most + 1 }, (none, met) => own.byCount[met] ?? 0);
  const said = own.groups.map(group => `${groupName(group)}: ${group.count}`).join('; ');
  draw('histogram', Math.max(320, Math.min(540, 24 * own.parts.length + 70)), {
    aria: { enabled: true, label: { description: word('histogramText', said) } },
    grid: { left: 48, right: 12, top: 28, bottom: 44 },
    xAxis: { type: 'category', data: counts.map((count, met) => String(met)), name: word('criteriaMet'), nameLocation: 'middle', nameGap: 28, axisTick: { alignWithLabel: true } },
    yAxis: { type: 'value', minInterval: 1, name: word('communeCount') },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    series: [{
      type: 'bar', name: word('communeCount'), barCategoryGap: '18%',
      data: counts.map((count, met) => ({ value: count, itemStyle: { color: met === most ? colours.met : met >= most * 0.75 ? '#5aa784' : met >= most / 2 ? '#d9b44a' : '#d58a6a' } })),
      label: { show: true, position: 'top', formatter: entry => entry.value ? String(entry.value) : '', color: ink, fontSize: 11 },
    }],
  });
  replace(byId('histogram-table'), tableOf(word('histogram'), [
    { heading: word('criteriaMet'), cell: ([met]) => String(met) },
    { heading: word('communeCount'), isNumber: true, cell: ([, count]) => String(count) },
    { heading: word('share'), isNumber: true, cell: ([, count]) => ratio(count * 100, own.judged, 1) },
  ], counts.map((count, met) => [met, count]).reverse()));
}

function drawPass(own) {
  const parts = own.parts;
  const passes = parts.map(part => passOf(part.tally));
  const said = parts.map((part, place) => `${part.id}. ${part.name}: ${ratio(passes[place].above * 100, passes[place].below, 1)} %`).join('; ');
  const labels = parts.map(part => `${part.id}. ${part.name}`);
  draw('pass', Math.max(160, 24 * parts.length + 70), {
    aria: { enabled: true, label: { description: word('passText', said) } },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12 },
    grid: { left: 8, right: 56, top: 30, bottom: 24, containLabel: true },
    xAxis: { type: 'value', max: Math.max(1, own.judged), minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: labels, axisLabel: { width: 210, overflow: 'truncate', color: ink } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    series: [0, 2, 3, 1].map(outcome => ({
      type: 'bar', stack: 'all', name: word(outcomes[outcome]), itemStyle: { color: colours[outcomes[outcome]] }, barCategoryGap: '22%',
      data: parts.map(part => part.tally[outcome]),
    })).concat([{
      type: 'bar', stack: 'all', name: ' ', silent: true, itemStyle: { color: 'transparent' }, data: parts.map(() => 0), tooltip: { show: false },
      label: { show: true, position: 'right', color: ink, formatter: entry => `${ratio(passes[entry.dataIndex].above * 100, passes[entry.dataIndex].below, 1)} %` },
    }]),
  });
  charts.pass.setOption({ legend: { data: [0, 2, 3, 1].map(outcome => word(outcomes[outcome])) } });
  replace(byId('pass-table'), tableOf(word('pass'), [
    { heading: word('criterion'), cell: place => labels[place] },
    { heading: word('share'), isNumber: true, cell: place => ratio(passes[place].above * 100, passes[place].below, 1) },
    ...[0, 1, 2, 3].map(outcome => ({ heading: word(outcomes[outcome]), isNumber: true, cell: place => String(parts[place].tally[outcome]) })),
  ], parts.map((part, place) => place)));
}

const mostDistricts = 80;

function drawDistricts() {
  const parts = byDistrict();
  byId('districts-section').hidden = parts.length < 2;
  if (parts.length < 2) return;
  const charted = parts.length <= mostDistricts ? parts : [];
  byId('districts').hidden = charted.length === 0;
  const said = charted.map(part => `${part.name}: ${part.recognised}/${part.communes}`).join('; ');
  byId('districts-title').textContent = `${capital(text(data.levels.find(level => level.id === chosenSet().level).name))}: ${text(districts.name).toLowerCase()}`;
  if (charted.length) draw('districts', Math.max(160, 26 * charted.length + 60), {
    aria: { enabled: true, label: { description: word('districtText', said) } },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, data: [capital(word('recognised')), word('others')] },
    grid: { left: 8, right: 76, top: 30, bottom: 24, containLabel: true },
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: charted.map(part => part.name), axisLabel: { width: 170, overflow: 'truncate', color: ink } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    series: [
      { type: 'bar', stack: 'all', name: capital(word('recognised')), itemStyle: { color: colours.met }, barCategoryGap: '24%', data: charted.map(part => part.recognised) },
      {
        type: 'bar', stack: 'all', name: word('others'), itemStyle: { color: '#cfd7db' }, data: charted.map(part => part.communes - part.recognised),
        label: { show: true, position: 'right', color: ink, formatter: entry => `${charted[entry.dataIndex].recognised}/${charted[entry.dataIndex].communes}` },
      },
    ],
  });
  replace(byId('districts-table'), tableOf(byId('districts-title').textContent, [
    { heading: text(districts.name), cell: part => part.name },
    { heading: word('communeCount'), isNumber: true, cell: part => String(part.communes) },
    { heading: capital(word('recognised')), isNumber: true, cell: part => String(part.recognised) },
    { heading: word('share'), isNumber: true, cell: part => ratio(part.recognised * 100, part.communes, 1) },
    { heading: word('met'), isNumber: true, cell: part => String(part.met) },
    { heading: word('averageShort'), isNumber: true, cell: part => ratio(part.criteria, part.judged, 2) },
  ], parts));
}

/** What a year is to reach, each with a bar as long as what was reached of it. */
function drawTargets() {
  const table = data.tables.find(known => known.id === 'targets');
  byId('targets-section').hidden = !table;
  if (!table) return;
  byId('targets-title').textContent = text(table.title);
  const place = id => table.columns.findIndex(column => column.id === id);
  const own = (row, id) => text(row[place(id)]);
  const rows = table.rows.map((row, at) => [row, data.targets[at]]);
  replace(byId('targets'), tableOf(text(table.title), [
    { heading: text(table.columns[place('name')].heading), cell: ([row]) => own(row, 'name') },
    { heading: text(table.columns[place('atLeast')].heading), isNumber: true, cell: ([row]) => [own(row, 'atLeast'), own(row, 'to')].filter(Boolean).join('–') },
    { heading: text(table.columns[place('actual')].heading), isNumber: true, cell: ([row]) => [own(row, 'actual'), own(row, 'actualAtMost')].filter(Boolean).join('–') || '–' },
    { heading: word('progress'), cell: ([, { share, outcome }]) => element('span', { class: 'bar', 'aria-hidden': 'true' }, share === null ? null : element('span', { class: targetOutcomes[outcome], style: `width:${Math.min(100, share)}%` })) },
    { heading: text(table.columns[place('outcome')].heading), cell: ([row, { outcome }]) => element('span', { class: `badge ${targetOutcomes[outcome]}` }, own(row, 'outcome')) },
    { heading: text(table.columns[place('shortBy')].heading), isNumber: true, cell: ([row]) => own(row, 'shortBy') },
    { heading: text(table.columns[place('overBy')].heading), isNumber: true, cell: ([row]) => own(row, 'overBy') },
  ], rows));
}

const targetOutcomes = ['met', 'notMet', 'undetermined'];
const heatRows = 45;

function drawHeat() {
  const set = chosenSet();
  const criteria = set?.criteria ?? [];
  const all = set ? outcomesOf(set) : [];
  // No more rows are given to the chart than fit: the slider moves over the others.
  state.heat = Math.max(0, Math.min(state.heat, shown.length - heatRows));
  const rows = shown.slice(state.heat, state.heat + heatRows);
  const cells = [];
  rows.forEach((row, y) => criteria.forEach((criterion, x) => {
    const outcome = all[row * criteria.length + x];
    if (outcome < 4) cells.push([x, y, outcome]);
  }));
  const slider = byId('heat-from');
  byId('heat-rows').hidden = shown.length <= heatRows;
  slider.max = String(Math.max(0, shown.length - heatRows));
  slider.value = String(state.heat);
  const seen = word('heatRows', rows.length ? state.heat + 1 : 0, state.heat + rows.length, shown.length);
  slider.setAttribute('aria-valuetext', seen);
  byId('heat-seen').textContent = seen;
  const chart = draw('heat', Math.max(150, 70 + 15 * rows.length), {
    aria: { enabled: true, label: { description: word('heatText', rows.length, criteria.length) } },
    grid: { left: 24, right: 12, top: 56, bottom: 4, containLabel: true },
    xAxis: { type: 'category', position: 'top', data: criteria.map(criterion => criterion.id), axisTick: { show: false }, axisLabel: { interval: 0, color: ink } },
    yAxis: { type: 'category', inverse: true, data: rows.map(row => data.communes.name[row]), axisTick: { show: false }, axisLabel: { width: 150, overflow: 'truncate', fontSize: 11, color: ink, interval: 0 } },
    visualMap: {
      type: 'piecewise', top: 0, left: 0, orient: 'horizontal', itemWidth: 12, itemHeight: 12, selectedMode: false,
      pieces: outcomes.map((name, value) => ({ value, label: word(name), color: colours[name] })),
    },
    tooltip: { formatter: entry => `${data.communes.name[rows[entry.value[1]]]}\n${criteria[entry.value[0]].id}. ${text(criteria[entry.value[0]].name)}\n${word(outcomes[entry.value[2]])}` },
    series: [{ type: 'heatmap', data: cells, itemStyle: { borderColor: '#fff', borderWidth: 1 }, progressive: 0 }],
  });
  chart.off('click');
  chart.on('click', entry => openCommune(rows[entry.value[1]]));
}
