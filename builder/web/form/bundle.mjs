/**
 * What the page says and asks: words and questions, from the data in `<script type="application/json" id="words">`.
 */

/**
 * @typedef {object} Question
 * @property {string} id
 * @property {string} type
 * @property {boolean} [small]
 * @property {Question[]} [fields]
 * @property {string[]} [options]
 * @property {string} [local] who asks it, when it is not a question of all sites
 *
 * @typedef {{section: string, questions: Question[]}} Section
 * @typedef {{language: string, sections: Section[], words: Record<string, string>, brand?: string}} Bundle `brand`: whose site it is
 *
 * @typedef {Record<string, any>} Plan
 * @typedef {{format: string, version: number, plan: Plan}} PlanFile
 */

/**
 * @param {Document} $document
 * @returns {Bundle}
 */
export function readBundle($document) {
  const $words = $document.getElementById('words')
  if (!$words) throw new Error('form/bundle: no element with id "words"')
  return JSON.parse($words.textContent ?? '')
}

/**
 * The words of a key, with `{name}` filled by facts. A key without words is a fault of ours.
 * @param {Bundle} bundle
 * @param {string} key
 * @param {Record<string, string | number>} facts
 */
export function word(bundle, key, facts = {}) {
  if (!Object.hasOwn(bundle.words, key)) throw new Error(`form/bundle: no words for ${key}`)
  return bundle.words[key].replace(/\{(\w+)\}/g, (whole, name) => String(facts[name] ?? whole))
}

/**
 * Whether a section belongs to the small plan: one of its questions does.
 * @param {Section} section
 */
export function isSmall(section) {
  return section.questions.some((question) => question.small)
}

/**
 * Whether a question shows at this length.
 * @param {Question} question
 * @param {string} length
 */
export function shows(question, length) {
  return length !== 'small' || Boolean(question.small)
}
