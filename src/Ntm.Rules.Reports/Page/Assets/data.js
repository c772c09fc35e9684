'use strict';
// The data of the page and how it is read. Places below 0 mean: nothing.
const data = JSON.parse(document.getElementById('data').textContent);
// Words of the page itself, and those that the library has for all outputs.
const wordTable = { ...JSON.parse(document.getElementById('words').textContent), ...data.words };
const digitValues = new Uint8Array(128);
'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('').forEach((digit, value) => { digitValues[digit.charCodeAt(0)] = value; });

const communeCount = data.communes.code.length;
const outcomes = ['met', 'notMet', 'notApplicable', 'undetermined'];
let language = data.language;

const inEnglish = () => language === 'en';

/** A pair of Vietnamese and English in the chosen language. */
const say = pair => pair[inEnglish() ? 1 : 0];

/** A template with {0}, {1} … filled in. */
const fill = (template, ...parts) => template.replace(/\{(\d+)\}/g, (whole, at) => at < parts.length ? parts[at] : whole);

/** A word of the page itself. */
const word = (key, ...parts) => fill(say(wordTable[key]), ...parts);

/** A text of the report. */
function text(place) {
  if (place < 0) return '';
  const entry = data.texts[place];
  if (typeof entry === 'string') return entry;
  if (entry.length > 1) return say(entry);
  return inEnglish() ? entry[0].replaceAll(',', '.') : entry[0];
}

/** A number as offices print it: rounded half away from zero, trailing zeros cut. Both are whole numbers, so nothing is lost before it is rounded. */
function ratio(numerator, denominator, decimals) {
  if (!denominator) return '';
  const scale = 10n ** BigInt(decimals);
  const twice = 2n * BigInt(numerator) * scale + BigInt(denominator);
  const digits = (twice / (2n * BigInt(denominator))).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = decimals > 0 ? digits.slice(digits.length - decimals).replace(/0+$/, '') : '';
  return rest ? whole + (inEnglish() ? '.' : ',') + rest : whole;
}

/** The number of a commune in a packed column. */
function at(column, row) {
  if (column.d.length < 2) return column.d.length ? column.d[0] : -1;
  let place = 0;
  for (let digit = row * column.w; digit < (row + 1) * column.w; digit++) {
    place = place << 6 | digitValues[column.x.charCodeAt(digit)];
  }
  return column.d[place];
}

/** The outcome of an answer: the place of its word in `outcomes`. */
const outcomeOf = answer => answer < 0 ? -1 : data.frames[data.answers[answer][0]][1];

/** An answer with its sentence, shortfalls, parts and condition. */
function answerOf(place) {
  const row = data.answers[place];
  const [requirement, outcome, code, partsShort, shortfalls, parts, hasCondition, ...spoken] = data.frames[row[0]];
  let next = 1;
  const words = spoken.map(fixed => text(fixed < 0 ? row[next++] : fixed));
  const take = count => row.slice(next, next += count);
  return {
    requirement: requirement < 0 ? null : data.requirements[requirement],
    outcome,
    sentence: fill(say(data.reasons[code]), ...words),
    partsShort,
    shortfalls: take(shortfalls).map(shortfallText),
    parts: take(parts),
    condition: hasCondition ? take(1)[0] : -1,
  };
}

function shortfallText(place) {
  const [falls, excluded, amount, count, counted] = data.shortfalls[place];
  let sentence = fill(say(data.shortfallWords[falls]), text(amount));
  if (excluded) sentence = fill(say(data.shortfallWords[2]), sentence);
  return count < 0 ? sentence : fill(say(data.shortfallWords[3]), sentence, text(count), text(counted));
}

/** Letters without marks and case, so that a search for "huu lung" finds "Hữu Lũng". */
const bare = value => value.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();

/** Outcomes of all communes for the criteria of a set: a row a commune; 255 where another set is in force. Made once a set. */
function outcomesOf(set) {
  if (set.outcomes) return set.outcomes;
  const width = set.criteria.length;
  const all = new Uint8Array(communeCount * width).fill(255);
  set.criteria.forEach((criterion, column) => {
    for (let row = 0; row < communeCount; row++) {
      const answer = at(criterion.answers, row);
      if (answer >= 0) all[row * width + column] = outcomeOf(answer);
    }
  });
  return set.outcomes = all;
}
