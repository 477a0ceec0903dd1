/**
 * Searching the pages of the site: which pages hold what was typed, the likeliest first. No page, no network.
 */
import { partsOf, rootOf, wordsIn } from './dutch.mjs'
import { plain } from './search.mjs'

/**
 * @typedef {{url: string, title: string, description: string, keywords: string, headings: string, text: string}} SitePage
 * @typedef {{url: string, title: string, names: string[]}} Place a municipality's page: found by a whole name only
 * @typedef {{pages: SitePage[], places: Place[], synonyms: Record<string, string>}} SiteData `synonyms`: a word or phrase
 *   that people use, and the words of the site for it
 * @typedef {{url: string, title: string, description: string}} Hit
 * @typedef {{combineWith: 'AND' | 'OR', queries: (string | Query)[], prefix?: boolean, fuzzy?: boolean}} Query
 * @typedef {import('./dutch.mjs').Stemmer} Stemmer
 */

const FIELDS = ['title', 'keywords', 'headings', 'description', 'text']
// A word that stands for what was typed is meant as it is: "geld" is no beginning of Geldrop.
const WHOLE = /** @type {const} */ ({ combineWith: 'OR', prefix: false, fuzzy: false })
const BOOST = { title: 6, keywords: 6, headings: 3, description: 2 }

/**
 * All that a site searches among; a page of its own comes instead of the one with its address that all sites have.
 * @param {SitePage[]} shared
 * @param {{pages: SitePage[], places: Place[]}} own
 */
export function together(shared, own) {
  const made = new Set(own.pages.map(({ url }) => url))
  return { pages: [...own.pages, ...shared.filter(({ url }) => !made.has(url))], places: own.places }
}

/**
 * @param {SiteData} data
 * @param {typeof import('minisearch').default} MiniSearch
 * @param {Stemmer} stemmer
 * @returns {(typed: string) => Hit[]}
 */
export function makeSiteSearch({ pages, places, synonyms }, MiniSearch, stemmer) {
  const roots = (/** @type {string} */ text) => wordsIn(text).map((word) => rootOf(word, stemmer))
  const known = new Set(pages.flatMap((page) => roots(FIELDS.map((field) => fieldOf(page, field)).join(' '))))
  const withParts = (/** @type {string} */ root) => [root, ...partsOf(root, known)]
  const other = Object.entries(synonyms).map(([typed, meant]) => ({
    phrase: plain(typed),
    asked: roots(typed),
    meant: roots(meant),
  }))

  const index = new MiniSearch({
    idField: 'url',
    fields: FIELDS,
    storeFields: ['title', 'description'],
    extractField: (page, field) => fieldOf(/** @type {SitePage} */ (page), field),
    tokenize: (text) => roots(text),
    processTerm: withParts,
  })
  index.addAll(pages)

  /** @param {string} typed @returns {Query[]} */
  const queries = (typed) => {
    const asked = roots(typed)
    const words = ` ${plain(typed)} `
    const isPhrase = (/** @type {string} */ phrase) => phrase.includes(' ')
    const said = other.filter(({ phrase, asked: [root] }) =>
      isPhrase(phrase) ? words.includes(` ${phrase} `) : asked.includes(root),
    )
    return asked.map((root) => {
      const fitting = said.filter((one) => one.asked.includes(root))
      const others = { ...WHOLE, queries: fitting.flatMap(({ meant }) => meant) }
      // "uit huis" is not about houses: a phrase that stands for other words gives way to them.
      if (fitting.some(({ phrase }) => isPhrase(phrase))) return others
      const parts = known.has(root) ? [] : partsOf(root, known)
      return { combineWith: 'OR', queries: [root, ...parts, others] }
    })
  }

  return (typed) => {
    if (!plain(typed)) return []
    const options = {
      boost: BOOST,
      prefix: (/** @type {string} */ term) => term.length > 2,
      fuzzy: (/** @type {string} */ term) => (term.length > 5 ? 0.2 : false),
      weights: { prefix: 0.4, fuzzy: 0.2 },
      tokenize: (/** @type {string} */ text) => [text], // each is a root already
      processTerm: (/** @type {string} */ term) => term,
    }
    const asked = queries(typed)
    const all = index.search({ combineWith: 'AND', queries: asked }, options)
    // A page that holds only some of the words is better than no page.
    const found = all.length > 0 ? all : index.search({ combineWith: 'OR', queries: asked }, options)
    return [
      ...placesIn(typed, places),
      ...found.map(({ id, title, description }) => ({ url: id, title, description })),
    ]
  }
}

/**
 * @param {string} typed
 * @param {Place[]} places
 * @returns {Hit[]}
 */
function placesIn(typed, places) {
  const words = ` ${plain(typed)} `
  return places
    .filter(({ names }) => names.some((name) => words.includes(` ${plain(name)} `)))
    .map(({ url, title }) => ({ url, title, description: '' }))
}

/**
 * @param {SitePage} page
 * @param {string} field
 */
function fieldOf(page, field) {
  return page[/** @type {keyof SitePage} */ (field)] ?? ''
}
