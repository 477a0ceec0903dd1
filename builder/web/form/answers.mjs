/**
 * Controls and plan file: the one way from names and values to the plan, and the one way back.
 */
import { FAMILY_PLAN, isList, lengthOf, modelOf, shows } from './bundle.mjs'
import { dateText, months, parseDate } from './dates.mjs'
import { getPath, setPath } from './paths.mjs'

/** @import { Bundle, Plan, Question } from './bundle.mjs' */
/** @typedef {[name: string, value: string]} Entry */

export const MARKS = ['unknown', 'discuss', 'private']
export const PEOPLE = 'answers.circle.people'
export const PICKS = new Set(['people', 'signatures'])

/**
 * @param {Question} question
 * @param {string[]} values
 * @param {string[]} names of the months
 */
function valueOf(question, values, names) {
  if (PICKS.has(question.type)) return values
  const text = (values[0] ?? '').replaceAll('\r\n', '\n')
  if (text.trim() === '') return ''
  return question.type === 'date' ? (parseDate(text, names) ?? text) : text
}

/** @param {unknown} value */
const isEmpty = (value) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * The items of one list, in order; an item with nothing but an id is left out, unless someone picked it.
 * @param {Question} question
 * @param {string} path
 * @param {Map<string, string[]>} values
 * @param {string[]} names of the months
 * @param {Set<string>} picked
 */
function itemsOf(question, path, values, names, picked) {
  const items = []
  for (let number = 0; values.has(`${path}.${number}.id`); number += 1) {
    /** @type {Record<string, any>} */
    const item = { id: values.get(`${path}.${number}.id`)?.[0] }
    for (const field of question.fields ?? []) {
      const value = valueOf(field, values.get(`${path}.${number}.${field.id}`) ?? [], names)
      if (!isEmpty(value)) item[field.id] = value
      const marks = values.get(`${path}.${number}.marks.${field.id}`) ?? []
      if (!isEmpty(marks)) setPath(item, `marks.${field.id}`, marks)
    }
    if (Object.keys(item).length > 1 || picked.has(item.id)) items.push(item)
  }
  return items
}

/**
 * Whether this can be the number of a version of the plan.
 * @param {unknown} round
 */
export const isRound = (round) => Number.isInteger(round) && Number(round) >= 1 && Number(round) <= 99

/**
 * The plan in these names and values, in the order of the form; what is empty is left out.
 * @param {Bundle} bundle
 * @param {Entry[]} entries
 * @returns {Plan}
 */
export function planFromEntries(bundle, entries) {
  /** @type {Map<string, string[]>} */
  const values = new Map()
  const names = months(bundle)
  for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value])
  const isPick = (/** @type {string} */ name) => name.startsWith('answers.') && !name.endsWith('.id')
  const picked = new Set(entries.filter(([name]) => isPick(name)).map(([, value]) => value))

  /** @type {Plan} */
  const plan = { length: values.get('length')?.[0] ?? 'small' }
  const model = values.get('model')?.[0] ?? FAMILY_PLAN
  if (model !== FAMILY_PLAN) plan.model = model
  const round = Number(values.get('round')?.[0])
  if (isRound(round) && round > 1) plan.round = round
  for (const { section } of bundle.sections) {
    const title = values.get(`sections.${section}.title`)?.[0] ?? ''
    if (title.trim()) setPath(plan, `sections.${section}.title`, title)
    if (values.has(`sections.${section}.left_out`)) setPath(plan, `sections.${section}.left_out`, true)
  }
  for (const { section, questions } of bundle.sections) {
    for (const question of questions) {
      const path = `answers.${section}.${question.id}`
      const answer = isList(question)
        ? itemsOf(question, path, values, names, picked)
        : valueOf(question, values.get(path) ?? [], names)
      if (!isEmpty(answer)) setPath(plan, path, answer)
    }
  }
  for (const { section, questions } of bundle.sections) {
    for (const question of questions) {
      const marks = values.get(`marks.${section}.${question.id}`) ?? []
      if (!isEmpty(marks)) setPath(plan, `marks.${section}.${question.id}`, marks)
    }
  }
  return plan
}

/**
 * @param {Question} question
 * @param {unknown} value
 * @param {string[]} names of the months
 * @returns {string[]}
 */
function shown(question, value, names) {
  if (isEmpty(value)) return []
  if (Array.isArray(value)) return value.map(String)
  return [question.type === 'date' ? dateText(String(value), names) : String(value)]
}

/**
 * The names and values that show this plan in the form.
 * @param {Bundle} bundle
 * @param {Plan} plan
 * @returns {Entry[]}
 */
export function entriesFromPlan(bundle, plan) {
  const names = months(bundle)
  /** @type {Entry[]} */
  const entries = [
    ['length', plan.length === 'full' ? 'full' : 'small'],
    ['round', String(plan.round ?? 1)],
    ['model', modelOf(bundle, plan)],
  ]
  for (const { section, questions } of bundle.sections) {
    const view = getPath(plan, `sections.${section}`) ?? {}
    if (view.title) entries.push([`sections.${section}.title`, view.title])
    if (view.left_out) entries.push([`sections.${section}.left_out`, 'true'])
    for (const question of questions) {
      const path = `answers.${section}.${question.id}`
      const answer = getPath(plan, path)
      for (const mark of getPath(plan, `marks.${section}.${question.id}`) ?? []) {
        entries.push([`marks.${section}.${question.id}`, mark])
      }
      if (!isList(question)) {
        for (const value of shown(question, answer, names)) entries.push([path, value])
        continue
      }
      for (const [number, item] of (answer ?? []).entries()) {
        entries.push([`${path}.${number}.id`, item.id ?? ''])
        for (const field of question.fields ?? []) {
          const name = `${path}.${number}.${field.id}`
          for (const value of shown(field, item[field.id], names)) entries.push([name, value])
          for (const mark of item.marks?.[field.id] ?? [])
            entries.push([`${path}.${number}.marks.${field.id}`, mark])
        }
      }
    }
  }
  return entries
}

/**
 * Whether a question has an answer or a mark, in itself or in one of its items.
 * @param {Plan} plan
 * @param {string} section
 * @param {Question} question
 */
export function isTouched(plan, section, question) {
  const path = `${section}.${question.id}`
  return !isEmpty(getPath(plan, `answers.${path}`)) || !isEmpty(getPath(plan, `marks.${path}`))
}

/**
 * `left_out`, `empty`, `busy` or `done`: how far a section is, counting the questions that show.
 * @param {Bundle['sections'][number]} section
 * @param {Plan} plan
 */
export function sectionState({ section, questions }, plan) {
  if (getPath(plan, `sections.${section}.left_out`)) return 'left_out'
  const asked = questions.filter((question) => shows(question, lengthOf(plan)))
  const touched = asked.filter((question) => isTouched(plan, section, question)).length
  if (touched === 0) return 'empty'
  return touched === asked.length ? 'done' : 'busy'
}
