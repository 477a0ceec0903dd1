/**
 * What a plan holds and this page does not ask, because only the page of another region does: it stays in the plan file.
 */

/** @import { Bundle, Plan } from './bundle.mjs' */

const PARTS = ['sections', 'answers', 'marks']

/**
 * What the plan holds of the sections that only another page asks.
 * @param {Bundle} bundle
 * @param {Plan} plan
 * @returns {Plan}
 */
export function restOf({ kept = [] }, plan) {
  const ids = kept.map(({ section }) => section)
  return Object.fromEntries(
    PARTS.flatMap((name) => {
      const found = Object.entries(plan[name] ?? {}).filter(([id]) => ids.includes(id))
      return found.length > 0 ? [[name, Object.fromEntries(found)]] : []
    }),
  )
}

/**
 * The plan of the form with that in it again.
 * @param {Plan} plan
 * @param {Plan} rest
 * @returns {Plan}
 */
export function withRest(plan, rest) {
  const names = PARTS.filter((name) => rest[name])
  return { ...plan, ...Object.fromEntries(names.map((name) => [name, { ...plan[name], ...rest[name] }])) }
}
