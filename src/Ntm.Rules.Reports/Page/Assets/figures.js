// Which communes are shown, and the figures of these.
const state = { search: '', district: '', attribute: '', level: '', unmet: '', set: 0, sort: 'criteria', falls: true, page: 0, heat: 0 };
let shown = [];

const districts = data.communes.attributes.find(attribute => attribute.id === 'district');
const chosenSet = () => data.sets[state.set];
const foldedNames = data.communes.name.map((name, row) => bare(`${name} ${data.communes.code[row]}`));
const recognisedAt = (row, rank) => at(data.communes.recognised, row) >> 2 * rank & 1;
const newlyAt = (row, rank) => at(data.communes.recognised, row) >> 2 * rank + 1 & 1;


/** Criteria of a commune by outcome; null where the set is not in force for it, or its criteria are not known. */
function criteriaOf(row, set = chosenSet()) {
  const width = set.criteria.length;
  const all = outcomesOf(set);
  const tally = [0, 0, 0, 0];
  let known = 0;
  for (let column = 0; column < width; column++) {
    const outcome = all[row * width + column];
    if (outcome < 4) { tally[outcome]++; known++; }
  }
  if (!known) return null;
  return {
    tally, total: known,
    met: tally[0] + (data.notApplicable === 0 ? tally[2] : 0) + (data.undetermined === 0 ? tally[3] : 0),
    low: tally[0] + tally[2],
    high: tally[0] + tally[2] + tally[3],
  };
}

const withOutcome = (row, outcome) => {
  const set = chosenSet();
  const all = outcomesOf(set);
  return set.criteria.filter((criterion, column) => all[row * set.criteria.length + column] === outcome).map(criterion => criterion.id);
};

function select() {
  const wanted = bare(state.search).trim();
  const [attribute, value] = state.attribute ? state.attribute.split('=').map(Number) : [-1, -1];
  const [how, rank] = state.level.split(':');
  const set = chosenSet();
  const criterion = set ? set.criteria.findIndex(known => known.id === state.unmet) : -1;
  shown = [];
  for (let row = 0; row < communeCount; row++) {
    if (wanted && !foldedNames[row].includes(wanted)) continue;
    if (state.district !== '' && at(districts.texts, row) !== Number(state.district)) continue;
    if (attribute >= 0 && at(data.communes.attributes[attribute].texts, row) !== value) continue;
    if (how === 'met' && at(data.communes.level, row) < Number(rank)) continue;
    if (how === 'recognised' && !recognisedAt(row, Number(rank))) continue;
    if (how === 'none' && at(data.communes.level, row) >= 0) continue;
    if (criterion >= 0 && outcomesOf(set)[row * set.criteria.length + criterion] !== 1) continue;
    shown.push(row);
  }
  order();
}

const sortKeys = {
  code: row => data.communes.code[row],
  name: row => bare(data.communes.name[row]),
  district: row => districts ? bare(text(at(districts.texts, row))) : '',
  level: row => at(data.communes.level, row),
  recognised: row => data.levels.reduce((sum, level, rank) => sum + recognisedAt(row, rank), 0),
  criteria: row => criteriaOf(row)?.met ?? -1,
  missing: row => criteriaOf(row)?.tally[1] ?? -1,
  open: row => criteriaOf(row)?.tally[3] ?? -1,
};

function order() {
  const key = sortKeys[state.sort];
  if (!key) return;
  const keyed = shown.map(row => [key(row), row]);
  const sign = state.falls ? -1 : 1;
  keyed.sort((one, other) => (one[0] < other[0] ? -1 : one[0] > other[0] ? 1 : 0) * sign || one[1] - other[1]);
  shown = keyed.map(pair => pair[1]);
}

/** The figures of the communes that are shown. */
function figures() {
  const set = chosenSet();
  const groups = (data.groups[state.set] ?? []).map(([from, to]) => ({ from, to, count: 0 }));
  const parts = (set?.criteria ?? []).map(criterion => ({ id: criterion.id, name: text(criterion.name), tally: [0, 0, 0, 0] }));
  const result = { communes: shown.length, judged: 0, met: 0, low: 0, high: 0, most: 0, byCount: [], groups, parts, levels: data.levels.map(() => ({ met: 0, mayMeet: 0, recognised: 0, newly: 0 })) };
  const all = set ? outcomesOf(set) : null;
  for (const row of shown) {
    data.levels.forEach((level, rank) => {
      const here = result.levels[rank];
      const meets = at(data.communes.level, row) >= rank;
      here.met += meets ? 1 : 0;
      here.mayMeet += !meets && at(data.communes.possible, row) >= rank ? 1 : 0;
      here.recognised += recognisedAt(row, rank);
      here.newly += newlyAt(row, rank);
    });
    const own = set && criteriaOf(row, set);
    if (!own) continue;
    result.judged++;
    result.met += own.met;
    result.low += own.low;
    result.high += own.high;
    result.most = Math.max(result.most, own.total);
    result.byCount[own.met] = (result.byCount[own.met] ?? 0) + 1;
    const group = groups.find(known => own.met >= known.from && own.met <= known.to);
    if (group) group.count++;
    parts.forEach((part, column) => {
      const outcome = all[row * parts.length + column];
      if (outcome < 4) part.tally[outcome]++;
    });
  }
  return result;
}

/** Who passes a criterion, out of how many, by the settings. */
function passOf(tally) {
  const counted = (outcome, setting) => setting === 2 ? 0 : tally[outcome];
  return {
    above: tally[0] + (data.notApplicable === 0 ? tally[2] : 0) + (data.undetermined === 0 ? tally[3] : 0),
    below: tally[0] + tally[1] + counted(2, data.notApplicable) + counted(3, data.undetermined),
  };
}

/** The communes that are shown, by district: how many there are, meet the level of the set, and are recognised at it. */
function byDistrict() {
  const rank = data.levels.findIndex(level => level.id === chosenSet()?.level);
  const parts = new Map();
  for (const row of districts && rank >= 0 ? shown : []) {
    const place = at(districts.texts, row);
    const part = parts.get(place) ?? { name: text(place) || word('notTold'), isTold: place >= 0, communes: 0, met: 0, recognised: 0, criteria: 0, judged: 0 };
    parts.set(place, part);
    const own = criteriaOf(row);
    part.communes++;
    part.met += at(data.communes.level, row) >= rank ? 1 : 0;
    part.recognised += recognisedAt(row, rank);
    part.criteria += own ? own.met : 0;
    part.judged += own ? 1 : 0;
  }
  return [...parts.values()].sort((one, other) => other.isTold - one.isTold || one.name.localeCompare(other.name, 'vi'));
}

const groupName = group => group.from === group.to ? `${group.from}` : group.from === 0 ? `<${group.to + 1}` : `${group.from}-${group.to}`;
