// One commune: every set with every reason, and the article on which it rests.
let opened = -1;

function openCommune(row) {
  opened = row;
  drawCommune();
  const dialog = byId('commune');
  if (!dialog.open) dialog.showModal();
  byId('commune-title').focus();
  dialog.scrollTop = 0;
  history.replaceState(null, '', `#${encodeURIComponent(data.communes.code[row])}`);
}

function drawCommune() {
  const row = opened;
  if (row < 0) return;
  byId('commune-title').textContent = `${data.communes.code[row]} ${data.communes.name[row]}`;
  const place = shown.indexOf(row);
  byId('commune-before').disabled = place <= 0;
  byId('commune-next').disabled = place < 0 || place >= shown.length - 1;
  const attributes = data.communes.attributes
    .map(attribute => [text(attribute.name), text(at(attribute.texts, row))])
    .filter(([, value]) => value);
  const recognitions = data.rows[at(data.communes.recognitions, row)].map(text);
  const remarks = [...data.rows[at(data.communes.warnings, row)].map(warningText), ...data.rows[at(data.communes.disagreements, row)].map(disagreementText)];
  replace(byId('commune-body'),
    at(data.communes.nature, row) === natureIllustrative ? element('p', { class: 'note' }, word('illustrative')) : null,
    element('p', { class: 'lead' }, word('levelOf', levelText(row)), recognitions.length ? ` · ${word('recognitions')}: ${recognitions.join('; ')}` : ''),
    element('p', { class: 'quiet' }, [text(at(data.communes.law, row)), ...attributes.map(([name, value]) => `${name}: ${value}`)].join(' · ')),
    remarks.length ? element('div', { class: 'note' }, element('strong', null, word('remarks')), element('ul', null, remarks.map(remark => element('li', null, remark)))) : null,
    data.sets.map(set => at(set.answers, row) < 0 ? null : setView(set, row)));
}

function warningText(place) {
  const [kind, ...words] = data.rows[place];
  return fill(say(data.warnings[kind]), ...words.map(text));
}

function disagreementText(place) {
  const [declared, answer] = data.rows[place];
  return word('disagreement', text(declared), answerOf(answer).sentence);
}

function setView(set, row) {
  const [answer, prerequisite, standing, recognition, revocation, open] = data.setAnswers[at(set.answers, row)];
  const own = answerOf(answer);
  const tally = criteriaOf(row, set);
  const level = data.levels.find(known => known.id === set.level);
  const missing = data.rows[open].map(list => data.rows[list].map(text));
  const line = (name, ...content) => element('p', null, element('strong', null, `${name}: `), content);
  return element('section', { class: 'set' },
    element('h3', null, capital(text(level.name)), ' ', badge(own.outcome)),
    element('p', { class: 'quiet' }, [text(set.title), text(set.legal)].filter(Boolean).join(' · ')),
    element('p', null, tally ? `${tally.met}/${tally.total} · ` : '', own.sentence),
    prerequisite !== 0 ? line(word('prerequisite'), badge(prerequisite)) : null,
    line(word('standing'), say(data.standings[standing])),
    recognition >= 0 ? recognitionView(data.rows[recognition]) : null,
    revocation >= 0 ? line(word('revocation'), text(revocation)) : null,
    ['missingValues', 'missingAttributes', 'missingFigures'].map((key, place) => missing[place].length ? line(word(key), missing[place].join('; ')) : null),
    set.criteria.map(criterion => criterionView(criterion, row)));
}

function recognitionView([outcome, legal, ...conditions]) {
  const pairs = [];
  for (let place = 0; place < conditions.length; place += 2) pairs.push([conditions[place], answerOf(conditions[place + 1])]);
  return element('div', null,
    element('p', null, element('strong', null, `${word('conditions')}: `), badge(outcome), legal >= 0 ? ` ${text(legal)}` : ''),
    pairs.length ? element('ul', null, pairs.map(([name, answer]) => element('li', null, badge(answer.outcome), ` ${text(name)}: ${answer.sentence}`))) : null);
}

function criterionView(criterion, row) {
  const place = at(criterion.answers, row);
  if (place < 0) return null;
  const answer = answerOf(place);
  const indicators = criterion.indicators.filter(indicator => at(indicator.answers, row) >= 0);
  return element('details', { class: `criterion ${outcomes[answer.outcome]}`, open: answer.outcome === 1 || answer.outcome === 3, 'data-criterion': criterion.id },
    element('summary', null, badge(answer.outcome), ' ', element('strong', null, `${criterion.id}. ${text(criterion.name)}`), ' ', element('span', { class: 'quiet' }, answer.sentence)),
    answer.condition >= 0 ? element('p', { class: 'quiet' }, `${word('appliesWhen')}: ${answerOf(answer.condition).sentence}`) : null,
    indicators.map(indicator => indicatorView(data.indicatorAnswers[at(indicator.answers, row)])));
}

function indicatorView([described, place]) {
  const [number, name, legal, measured, verification] = data.indicators[described];
  const answer = answerOf(place);
  return element('div', { class: `indicator ${outcomes[answer.outcome]}`, 'data-indicator': text(number) },
    element('h4', null, badge(answer.outcome), ` ${text(number)} ${text(name)}`),
    nodeView(answer, false),
    data.rows[measured].map(line => element('p', { class: 'quiet' }, text(line))),
    element('p', { class: 'quiet' }, `${word('law')}: ${legal < 0 ? word('noLaw') : text(legal)}`, verification >= 0 ? ` (${say(data.verifications[verification])})` : ''));
}

/** A requirement with its parts, shortfalls and the history of its figure. */
function nodeView(answer, isMarked) {
  const chain = answer.requirement ? data.chains[answer.requirement[4]] : [];
  return element('div', { class: 'node' },
    element('p', { class: 'reason' }, isMarked ? [badge(answer.outcome), ' '] : null, answer.sentence),
    answer.shortfalls.map(shortfall => element('p', { class: 'shortfall' }, shortfall)),
    answer.partsShort > 0 ? element('p', { class: 'shortfall' }, word('partsShort', answer.partsShort)) : null,
    answer.condition >= 0 ? element('p', { class: 'quiet' }, `${word('appliesWhen')}: ${answerOf(answer.condition).sentence}`) : null,
    chain.length > 1 ? element('ul', { class: 'chain' }, chain.map(linkView)) : null,
    answer.parts.map(part => nodeView(answerOf(part), true)));
}

function linkView(place) {
  const [kind, origin, cell, figure, legal, decides] = data.links[place];
  const said = [`${say(data.linkKinds[kind])} ${text(origin)} ${text(cell)}`.trim()];
  if (kind !== 5) said.push(figure < 0 ? word('none') : text(figure));
  return element('li', { class: decides ? 'decides' : null }, said.join(': '), legal >= 0 ? `, ${text(legal)}` : '');
}

function turnCommune(by) {
  const place = shown.indexOf(opened) + by;
  if (place >= 0 && place < shown.length) openCommune(shown[place]);
}
