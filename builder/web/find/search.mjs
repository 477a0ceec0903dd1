/**
 * Finding a municipality by its name, another name, a town in it, or a postcode. No page, no network.
 */

/**
 * @typedef {{name: string, slug: string, also: string[], towns: string[]}} Municipality
 * @typedef {{slug: string, name: string, town: string, exact: boolean}} Match
 * @typedef {[first: number, last: number, municipality: number][]} PostcodeRuns
 */

export const MOST = 12

/**
 * A name as people type it: without capitals, accents, apostrophes and hyphens.
 * @param {string} text
 */
export function plain(text) {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}

/**
 * The four digits of a postcode; the letters after them are never used. Null when this is no postcode.
 * @param {string} typed
 */
export function postcodeIn(typed) {
  const found = /^\s*([1-9]\d{3})\s*(?:[a-z]{1,2})?\s*$/i.exec(typed)
  return found ? Number(found[1]) : null
}

/**
 * The municipality of a postcode; undefined when the table does not know it, or knows it lies in more than one.
 * @param {number} code
 * @param {PostcodeRuns} runs
 * @param {Municipality[]} municipalities
 */
export function byPostcode(code, runs, municipalities) {
  const run = runs.find(([first, last]) => first <= code && code <= last)
  return run && municipalities[run[2]]
}

/**
 * The municipalities that the typed text may mean, the likeliest first, each once.
 * @param {string} typed
 * @param {Municipality[]} municipalities
 * @returns {Match[]}
 */
export function byName(typed, municipalities) {
  const wanted = plain(typed)
  if (!wanted) return []
  const ranked = municipalities.flatMap((municipality) => {
    const best = bestOf(wanted, municipality)
    return best ? [{ ...best, municipality }] : []
  })
  ranked.sort(
    (a, b) => a.rank - b.rank || plain(a.municipality.name).localeCompare(plain(b.municipality.name)),
  )
  return ranked.map(({ rank, town, municipality: { name, slug } }) => ({
    slug,
    name,
    town,
    exact: rank === 0,
  }))
}

/**
 * The one match to go to at once: the only one, or the only one whose whole name was typed.
 * @param {Match[]} matches
 */
export function theOne(matches) {
  const exact = matches.filter((match) => match.exact)
  return matches.length === 1 ? matches[0] : exact.length === 1 ? exact[0] : undefined
}

/**
 * What to show for the typed text.
 * @param {string} typed
 * @param {Record<string, string>} words
 * @param {Municipality[]} municipalities
 * @param {PostcodeRuns} runs
 * @returns {{matches: Match[], sentence: string}}
 */
export function answered(typed, words, municipalities, runs) {
  if (!plain(typed)) return { matches: [], sentence: words.empty }
  const code = postcodeIn(typed)
  if (code !== null) {
    const found = byPostcode(code, runs, municipalities)
    if (!found) return { matches: [], sentence: words.postcode }
    return { matches: [{ name: found.name, slug: found.slug, town: '', exact: true }], sentence: words.one }
  }
  const matches = byName(typed, municipalities)
  if (matches.length === 0) return { matches, sentence: /\d/.test(typed) ? words.postcode : words.none }
  if (matches.length === 1) return { matches, sentence: words.one }
  const count = words.many.replace('{count}', String(matches.length))
  return { matches, sentence: matches.length > MOST ? `${count} ${words.more}` : count }
}

/**
 * How well a municipality fits, 0 is best; its own names come before its towns.
 * @param {string} wanted
 * @param {Municipality} municipality
 */
function bestOf(wanted, { name, also, towns }) {
  const own = [name, ...also].map((candidate) => ({ rank: rankOf(wanted, candidate), town: '' }))
  const inside = towns.map((town) => ({ rank: rankOf(wanted, town) + 0.5, town }))
  const best = [...own, ...inside].reduce((a, b) => (b.rank < a.rank ? b : a))
  return best.rank < Infinity ? best : null
}

/**
 * @param {string} wanted
 * @param {string} candidate
 */
function rankOf(wanted, candidate) {
  const name = plain(candidate)
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (` ${name}`.includes(` ${wanted}`)) return 2
  return Infinity
}
