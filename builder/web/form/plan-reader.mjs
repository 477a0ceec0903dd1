/**
 * Reading a plan file when Python cannot: enough to go on, and nothing lost. With Python its own reader is used.
 */
import { MARKS } from './answers.mjs'
import { getPath, setPath } from './paths.mjs'

/** @import { Bundle, Plan, PlanFile, Question } from './bundle.mjs' */
/** @typedef {{path: string, text: string}} Leftover */

export const MOST_BYTES = 20 * 1024 * 1024

/** @param {unknown} value @returns {value is Record<string, any>} */
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** @param {unknown} value */
const marksOf = (value) => (Array.isArray(value) ? MARKS.filter((mark) => value.includes(mark)) : [])

/**
 * Every text in something that no question holds.
 * @param {unknown} value
 * @param {string} path
 * @returns {Leftover[]}
 */
function textsIn(value, path) {
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, `${path}.${index}`))
  if (isMap(value)) return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${path}.${key}`))
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
  return text.trim() ? [{ path, text }] : []
}

/**
 * @param {Question} question
 * @param {any} raw
 * @param {string} path
 * @param {Leftover[]} leftovers gets what does not fit
 * @returns {any}
 */
function answerOf(question, raw, path, leftovers) {
  if (question.type === 'list' && Array.isArray(raw) && raw.every(isMap)) {
    return raw.map((item, number) => {
      /** @type {Record<string, any>} */
      const read = { id: typeof item.id === 'string' ? item.id : '' }
      const known = new Set(['id', 'marks'])
      for (const field of question.fields ?? []) {
        known.add(field.id)
        const value = answerOf(field, item[field.id], `${path}.${number}.${field.id}`, leftovers)
        if (value !== undefined) read[field.id] = value
        const marks = marksOf(item.marks?.[field.id])
        if (marks.length > 0) setPath(read, `marks.${field.id}`, marks)
      }
      for (const key of Object.keys(item)) {
        if (!known.has(key)) leftovers.push(...textsIn(item[key], `${path}.${number}.${key}`))
      }
      return read
    })
  }
  const picks = ['people', 'signatures'].includes(question.type)
  if (picks && Array.isArray(raw) && raw.every((id) => typeof id === 'string')) return raw
  const fits = typeof raw === 'string' && !picks && question.type !== 'list'
  if (fits && (question.type !== 'choice' || question.options?.includes(raw))) return raw
  leftovers.push(...textsIn(raw, path))
  return undefined
}

/**
 * The plan file in a text, or the code of the one problem that keeps us from reading it.
 * @param {Bundle} bundle
 * @param {string} text
 * @returns {{file: PlanFile} | {code: string}}
 */
export function readPlanFile(bundle, text) {
  /** @type {any} */
  let raw
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { code: 'file.not_json' }
  }
  if (!isMap(raw) || raw.format !== 'familiegroepsplan') return { code: 'file.not_a_plan' }
  if (typeof raw.version === 'number' && raw.version > 1) return { code: 'file.too_new' }
  if (raw.version !== 1 || !isMap(raw.plan)) return { code: 'file.broken' }
  /** @type {Leftover[]} */
  const leftovers = (Array.isArray(raw.plan.leftovers) ? raw.plan.leftovers : []).filter(
    (/** @type {any} */ one) => isMap(one) && typeof one.path === 'string' && typeof one.text === 'string',
  )
  /** @type {Plan} */
  const plan = { length: raw.plan.length === 'full' ? 'full' : 'small' }
  if (typeof raw.plan.id === 'string') plan.id = raw.plan.id
  for (const { section, questions } of bundle.sections) {
    const view = getPath(raw.plan, `sections.${section}`)
    if (typeof view?.title === 'string') setPath(plan, `sections.${section}.title`, view.title)
    if (view?.left_out === true) setPath(plan, `sections.${section}.left_out`, true)
    for (const question of questions) {
      const path = `${section}.${question.id}`
      const answer = answerOf(question, getPath(raw.plan, `answers.${path}`), `answers.${path}`, leftovers)
      if (answer !== undefined) setPath(plan, `answers.${path}`, answer)
      const marks = marksOf(getPath(raw.plan, `marks.${path}`))
      if (marks.length > 0) setPath(plan, `marks.${path}`, marks)
    }
  }
  const asked = new Set(bundle.sections.flatMap(({ section, questions }) => questions.map(({ id }) => `${section}.${id}`)))
  for (const [section, answers] of Object.entries(isMap(raw.plan.answers) ? raw.plan.answers : {})) {
    if (!isMap(answers)) leftovers.push(...textsIn(answers, `answers.${section}`))
    for (const [id, answer] of Object.entries(isMap(answers) ? answers : {})) {
      if (!asked.has(`${section}.${id}`)) leftovers.push(...textsIn(answer, `answers.${section}.${id}`))
    }
  }
  if (leftovers.length > 0) plan.leftovers = leftovers
  return { file: { format: 'familiegroepsplan', version: 1, plan } }
}
