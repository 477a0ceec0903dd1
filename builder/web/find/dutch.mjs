/**
 * Dutch words as roots, so that "schulden" finds "schuld" and "schuldhulp". No page, no network.
 */
import { plain } from './search.mjs'

/** @typedef {(word: string) => string} Stemmer */

// Words that say nothing of what someone looks for. "niet" and "geen" stay: "geen plan" is a question.
const EMPTY = new Set(
  plain(
    'de het een en of van voor in op aan met om te tot uit bij door naar over als dan dat die dit deze er ' +
      'ik je jij u uw wij we ons onze mijn zijn haar hun ze zij hij is ben bent was wordt worden word wil wilt kan ' +
      'kunt mag moet moeten heb hebt heeft hebben wat wie waar wanneer hoe welke waarom ook nog wel maar',
  ).split(' '),
)
// What the stemmer of Snowball leaves apart: each pair is one word to who searches.
const IRREGULAR = new Map([
  ['kinder', 'kind'],
  ['opas', 'opa'],
  ['omas', 'oma'],
  ['geweigerd', 'weiger'],
])
const SHORTEST_PART = 4

/**
 * The words of a text, plain, without those that say nothing; all of them when nothing else is there.
 * @param {string} text
 */
export function wordsIn(text) {
  const words = plain(text).split(' ').filter(Boolean)
  const telling = words.filter((word) => !EMPTY.has(word))
  return telling.length > 0 ? telling : words
}

/**
 * The root of a plain word: "plannen" and "plan" are one, as are "huizen" and "huis".
 * @param {string} word
 * @param {Stemmer} stemmer of Snowball
 */
export function rootOf(word, stemmer) {
  const stem = stemmer(word)
    .replace(/([bdfgklmnprst])\1$/, '$1')
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
  return IRREGULAR.get(stem) ?? stem
}

/**
 * The known words of which a long word is made: "jeugdhulpaanbieder" holds "jeugdhulp" and "aanbieder".
 * Only whole words from its beginning to its end count; an s between two parts is skipped. Empty when it cannot be cut.
 * @param {string} root
 * @param {Set<string>} known
 * @returns {string[]}
 */
export function partsOf(root, known) {
  for (let at = root.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const head = root.slice(0, at)
    if (!known.has(head)) continue
    for (const tail of [root.slice(at), root.slice(at).replace(/^s/, '')]) {
      if (known.has(tail)) return [head, tail]
      const more = partsOf(tail, known)
      if (more.length > 0) return [head, ...more]
    }
  }
  return []
}
