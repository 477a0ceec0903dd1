/**
 * The last day of a term in weeks: counted from the day after the one it starts from, as the law counts. No page.
 */

/**
 * @param {string} from ISO date
 * @param {number} weeks
 */
export function lastDay(from, weeks) {
  const day = new Date(`${from}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 7 * weeks)
  return day.toISOString().slice(0, 10)
}
