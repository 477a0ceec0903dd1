/**
 * The one rule by which text is cleaned, as in the plan core's `model/clean.py`: what is left every document can hold.
 */

// The `u` makes the surrogates lone ones; a pair is a character.
/* eslint-disable no-control-regex -- control characters are what this is about */
const LINE_ENDS = /\r\n|[\r\x0b\x0c\x85\u2028\u2029]/g
const NOT_TEXT = /[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/gu
/* eslint-enable no-control-regex */

/**
 * The text with every line end as one `\n` and without what is no text, and how much that was.
 * @param {string} text
 * @returns {[text: string, count: number]}
 */
export function clean(text) {
  let count = 0
  const cleaned = text.replace(LINE_ENDS, '\n').replace(NOT_TEXT, () => {
    count += 1
    return ''
  })
  return [cleaned, count]
}
