/**
 * What reading a plan meets on its way: text that was cleaned, and text that no question holds. None of it gets lost.
 */
import { MARKS } from './answers.mjs'
import { word } from './bundle.mjs'
import { clean } from './clean.mjs'

/** @import { Bundle } from './bundle.mjs' */
/** @import { Notice } from './paper.mjs' */
/** @typedef {{path: string, text: string}} Leftover */

/**
 * @param {unknown} value
 * @returns {value is Record<string, any>}
 */
export function isMap(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @type {(map: Record<string, any>, known: string[]) => Record<string, any>} */
export const others = (map, known) =>
  Object.fromEntries(Object.entries(map).filter(([key]) => !known.includes(key)))

/** Gathers while one plan is read: text that was cleaned, and text that no question holds. */
export class Found {
  /** @type {Leftover[]} */
  leftovers = []
  /** @type {Notice[]} */
  cleaned = []

  /** @param {Bundle} bundle */
  constructor(bundle) {
    this.bundle = bundle
  }

  /** @type {(code: string, where: string, facts: Record<string, string | number>) => Notice} */
  notice(code, where, facts) {
    return { code, where, facts, sentence: word(this.bundle, `problems.${code}`, facts) }
  }

  /** @type {(raw: string, where: string, question: string) => string} */
  text(raw, where, question) {
    const [text, count] = clean(raw)
    if (count > 0) this.cleaned.push(this.notice('text.cleaned', where, { question, count }))
    return text.trim() ? text : ''
  }

  /** @type {(raw: unknown, where: string) => void} */
  keep(raw, where) {
    if (Array.isArray(raw)) raw.forEach((one, place) => this.keep(one, `${where}.${place}`))
    else if (isMap(raw)) for (const [key, one] of Object.entries(raw)) this.keep(one, `${where}.${key}`)
    else if (typeof raw === 'string' || typeof raw === 'number') {
      const [text] = clean(String(raw))
      if (text.trim()) this.leftovers.push({ path: clean(where)[0], text })
    }
  }

  /** @type {(raw: any, where: string) => string[]} */
  marks(raw, where) {
    const marks = Array.isArray(raw) ? raw : []
    this.keep(marks.length > 0 ? marks.filter((mark) => !MARKS.includes(mark)) : raw, where)
    return MARKS.filter((mark) => marks.includes(mark))
  }

  /** @type {(raw: unknown, where: string) => Record<string, any>} */
  map(raw, where) {
    if (isMap(raw)) return raw
    this.keep(raw, where)
    return {}
  }
}
