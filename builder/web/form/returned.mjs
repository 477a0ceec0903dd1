/**
 * What another form could not place and this one can: the twin of the plan core's `plan/returned.py`.
 */
import { Found } from './found.mjs'

/** @import { Bundle } from './bundle.mjs' */
/** @import { Leftover } from './found.mjs' */

const PLACE = 3 // parts in the path of a question: answers, section, question
const MOST_PARTS = 4 // below it: item, marks, field, and a place in a list

/** @type {(leftover: Leftover) => string} */
const placeOf = ({ path }) => path.split('.').slice(0, PLACE).join('.')

/**
 * The tree with a list for each branch whose names are numbers.
 * @param {any} tree
 * @returns {any}
 */
function withLists(tree) {
  if (!(tree instanceof Map)) return tree
  const names = [...tree.keys()]
  if (names.every((name) => /^[0-9]+$/.test(name)))
    return names
      .toSorted((one, other) => Number(one) - Number(other))
      .map((name) => withLists(tree.get(name)))
  return Object.fromEntries(names.map((name) => [name, withLists(tree.get(name))]))
}

/** The leftovers of earlier readings, of which a question of this form takes what is its own. */
export class Waiting {
  /** @type {Set<string>} */
  #taken = new Set()

  /**
   * @param {Bundle} bundle
   * @param {Leftover[]} leftovers
   */
  constructor(bundle, leftovers) {
    this.bundle = bundle
    this.leftovers = leftovers
  }

  /** What no question took. */
  get rest() {
    return this.leftovers.filter((one) => !this.#taken.has(placeOf(one)))
  }

  /**
   * What stands in the file at this place; when nothing does, what waits for it, if all of it fits.
   * @template {string | any[]} T
   * @param {any} given
   * @param {string} where
   * @param {Found} found
   * @param {(found: Found, raw: any) => T} readAt
   * @returns {T}
   */
  read(given, where, found, readAt) {
    const answer = readAt(found, given)
    const waiting = answer.length > 0 ? undefined : this.#waiting(where)
    if (waiting === undefined) return answer
    const trial = new Found(this.bundle)
    const value = readAt(trial, waiting)
    if (value.length === 0 || trial.leftovers.length > 0) return answer
    this.#taken.add(where)
    found.cleaned.push(...trial.cleaned)
    return value
  }

  /**
   * What waits for this place as it stood in its file; undefined when that cannot be told.
   * @param {string} where
   */
  #waiting(where) {
    /** @type {Map<string, any>} */
    const tree = new Map()
    for (const one of this.leftovers.filter((leftover) => placeOf(leftover) === where)) {
      const parts = one.path.split('.').slice(PLACE)
      if (parts.length > MOST_PARTS) return undefined
      const above = ['', ...parts]
      const last = above.pop() ?? ''
      let branch = tree
      for (const part of above) {
        if (!branch.has(part)) branch.set(part, new Map())
        branch = branch.get(part)
        if (!(branch instanceof Map)) return undefined
      }
      if (branch.has(last)) return undefined // the same place twice: which of them is the answer?
      branch.set(last, one.text)
    }
    return withLists(tree.get(''))
  }
}
