/**
 * Dates as people write them. A whole date becomes an ISO date, anything else stays as it was typed.
 */

const NUMBERS = /^(\d{1,2})\s*[-\u2010-\u2015/.\s]\s*(\d{1,2})\s*[-\u2010-\u2015/.\s]\s*(\d{4}|\d{2})$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const WORDS = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})\s+(\p{L}+)\.?\s+(\d{4}|\d{2})$/u

/**
 * Names of the twelve months, from the same words as in the documents.
 * @param {{words: Record<string, string>}} bundle
 */
export const months = ({ words }) => words['dates.months'].split(/\s+/)

/**
 * Number of the month whose name starts with what was typed ("nov", "november"); 0 when none or more than one does.
 * @param {string} typed
 * @param {string[]} names of the months
 */
function monthNumber(typed, names) {
  const start = typed.toLowerCase()
  const exact = names.indexOf(start)
  if (exact >= 0) return exact + 1
  if (start === 'mrt') return 3 // the usual short form of "maart"
  const found = names.flatMap((name, index) =>
    start.length >= 3 && name.startsWith(start) ? [index + 1] : [],
  )
  return found.length === 1 ? found[0] : 0
}

/**
 * The ISO date of a day that exists, or null.
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
function isoDate(year, month, day) {
  const whole = new Date(Date.UTC(year, month - 1, day))
  const exists =
    whole.getUTCFullYear() === year && whole.getUTCMonth() === month - 1 && whole.getUTCDate() === day
  return exists ? whole.toISOString().slice(0, 10) : null
}

/**
 * The ISO date of what was typed, or null when it is not one whole day.
 * @param {string} typed
 * @param {string[]} names of the months
 * @returns {string | null}
 */
export function parseDate(typed, names) {
  const text = typed.trim()
  const iso = ISO.exec(text)
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = NUMBERS.exec(text)
  const words = numbers ? null : WORDS.exec(text)
  const found = numbers ?? words
  if (!found) return null
  const month = numbers ? Number(numbers[2]) : monthNumber(found[2], names)
  const year = Number(found[3])
  return isoDate(year < 100 ? 2000 + year : year, month, Number(found[1]))
}

/**
 * A date as one reads it ("1 februari 2027"); text that is no ISO date comes back as it is.
 * @param {string} value
 * @param {string[]} names of the months
 */
export function dateText(value, names) {
  if (!ISO.test(value) || parseDate(value, names) === null) return value
  const [year, month, day] = value.split('-').map(Number)
  return `${day} ${names[month - 1]} ${year}`
}

/**
 * The same with the name of the day before it ("maandag 1 februari 2027").
 * @param {string} iso
 * @param {string[]} names of the months
 * @param {string} language
 */
export function weekdayText(iso, names, language) {
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  return `${weekday.format(new Date(`${iso}T00:00:00Z`))} ${dateText(iso, names)}`
}

/**
 * Today where the family is, as ISO date.
 * @param {Date} now
 */
export function today(now = new Date()) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
