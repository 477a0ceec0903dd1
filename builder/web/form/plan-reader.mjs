/**
 * Reading a plan file without Python, as the plan core's `plan/read.py` does: forgiving, and nothing gets lost.
 */
import { isRound } from './answers.mjs'
import { FAMILY_PLAN, fieldKey, isList, word } from './bundle.mjs'
import { clean } from './clean.mjs'
import { Found, isMap, others } from './found.mjs'
import { nestsTooDeep } from './nesting.mjs'
import { setPath } from './paths.mjs'
import { Waiting } from './returned.mjs'

/** @import { Bundle, Plan, PlanFile, Question } from './bundle.mjs' */
/** @import { Notice } from './paper.mjs' */
/** @import { Leftover } from './found.mjs' */

export const MOST_BYTES = 20 * 1024 * 1024

/**
 * @param {any} raw
 * @param {string} where
 * @param {Set<string>} taken
 */
function ownId(raw, where, taken) {
  let id = typeof raw === 'string' && /^[ -~]+$/.test(raw) ? raw : where
  while (taken.has(id)) id = `${id}-${where}`
  taken.add(id)
  return id
}

/**
 * @param {Found} found
 * @param {Question} question
 * @param {any} raw
 * @param {string} key of the question's words
 * @param {string} where
 * @returns {any} empty when there is no answer
 */
function answerOf(found, question, raw, key, where) {
  const heading = word(found.bundle, `${key}.heading`)
  if (isList(question)) return itemsOf(found, question, raw, key, where)
  if (question.type === 'people' || question.type === 'signatures') {
    found.keep(Array.isArray(raw) ? raw.map((id) => (typeof id === 'string' ? null : id)) : raw, where)
    const ids = (Array.isArray(raw) ? raw : []).filter((id) => typeof id === 'string')
    return [...new Set(ids.map((id) => found.text(id, where, heading)))].filter(Boolean)
  }
  const fits = typeof raw === 'string' && (question.type !== 'choice' || question.options?.includes(raw))
  if (fits) return question.type === 'choice' ? raw : found.text(raw, where, heading)
  found.keep(raw, where)
  return ''
}

/** @type {typeof answerOf} */
function itemsOf(found, question, raw, key, where) {
  if (!Array.isArray(raw)) {
    found.keep(raw, where)
    return []
  }
  /** @type {Record<string, any>[]} */
  const items = []
  const taken = new Set()
  for (const [place, one] of raw.entries()) {
    if (!isMap(one)) {
      found.keep(one, `${where}.${place}`)
      continue
    }
    const path = `${where}.${items.length}`
    /** @type {Record<string, any>} */
    const item = { id: '' }
    const marked = isMap(one.marks) && question.type !== 'views' ? one.marks : {} // an area is marked as a whole
    for (const field of question.fields ?? []) {
      const value = answerOf(
        found,
        field,
        one[field.id],
        fieldKey(question, key, field),
        `${path}.${field.id}`,
      )
      if (value.length > 0) item[field.id] = value
      const marks = found.marks(marked[field.id], `${path}.marks.${field.id}`)
      if (marks.length > 0) setPath(item, `marks.${field.id}`, marks)
    }
    const known = ['id', 'marks', ...(question.fields ?? []).map(({ id }) => id)]
    found.keep(others(one, known), path)
    found.keep(others(marked, known), `${path}.marks`)
    if (marked !== one.marks) found.keep(one.marks, `${path}.marks`)
    item.id = ownId(one.id, path, taken)
    items.push(item)
  }
  return items
}

/**
 * A plan as the form and the documents can hold it, and what the family should know about that.
 * @param {Bundle} bundle
 * @param {Record<string, any>} raw
 * @returns {{plan: Plan, notices: Notice[]}}
 */
export function readPlan(bundle, raw) {
  const found = new Found(bundle)
  const late = new Found(bundle)
  const waiting = new Waiting(bundle, leftoversOf(late, raw.leftovers))
  /** @type {Plan} */
  const plan = {}
  const short = (/** @type {unknown} */ text) => typeof text === 'string' && /^[ -~]{1,64}$/.test(text)
  for (const name of ['id', 'saved']) if (short(raw[name])) plan[name] = raw[name]
  if (raw.model !== FAMILY_PLAN && Object.hasOwn(bundle.models ?? {}, raw.model)) plan.model = raw.model
  plan.length = raw.length === 'small' ? 'small' : 'full' // a file that does not say hides nothing
  if (isRound(raw.round) && raw.round > 1) plan.round = raw.round
  const views = found.map(raw.sections, 'sections')
  const answers = found.map(raw.answers, 'answers')
  const marks = found.map(raw.marks, 'marks')
  for (const name of ['sections', 'answers', 'marks']) plan[name] = {}
  const sections = [...bundle.sections, ...(bundle.kept ?? [])]
  for (const { section, questions } of sections) {
    const view = found.map(views[section], `sections.${section}`)
    found.keep(others(view, ['title', 'left_out']), `sections.${section}`)
    if (typeof view.title !== 'string') found.keep(view.title, `sections.${section}.title`)
    const heading = word(bundle, `sections.${section}.heading`)
    const title = found.text(
      typeof view.title === 'string' ? view.title : '',
      `sections.${section}.title`,
      heading,
    )
    if (title) setPath(plan, `sections.${section}.title`, title.trim().split(/\s+/).join(' '))
    if (view.left_out === true) setPath(plan, `sections.${section}.left_out`, true)
    const given = found.map(answers[section], `answers.${section}`)
    const marked = found.map(marks[section], `marks.${section}`)
    for (const question of questions) {
      const path = `${section}.${question.id}`
      const answer = waiting.read(given[question.id], `answers.${path}`, found, (at, one) =>
        answerOf(at, question, one, `questions.${path}`, `answers.${path}`),
      )
      if (answer.length > 0) setPath(plan, `answers.${path}`, answer)
      const named = waiting.read(marked[question.id], `marks.${path}`, found, (at, one) =>
        at.marks(one, `marks.${path}`),
      )
      if (named.length > 0) setPath(plan, `marks.${path}`, named)
    }
    const asked = questions.map(({ id }) => id)
    found.keep(others(given, asked), `answers.${section}`)
    found.keep(others(marked, asked), `marks.${section}`)
  }
  const known = sections.map(({ section }) => section)
  for (const [name, rest] of Object.entries({ sections: views, answers, marks }))
    found.keep(others(rest, known), name)
  found.keep(
    others(raw, ['id', 'saved', 'model', 'length', 'round', 'sections', 'answers', 'marks', 'leftovers']),
    'plan',
  )
  if (plan.model === undefined && raw.model !== FAMILY_PLAN) found.keep(raw.model, 'model')
  if (!isRound(raw.round)) found.keep(raw.round, 'round')
  found.leftovers.push(...late.leftovers)
  plan.leftovers = [...waiting.rest, ...found.leftovers]
  for (const name of ['sections', 'answers', 'marks', 'leftovers']) {
    if (Object.keys(plan[name]).length === 0) delete plan[name]
  }
  const count = found.leftovers.length
  const notices =
    count > 0 ? [...found.cleaned, found.notice('plan.leftovers', '', { count })] : found.cleaned
  return { plan, notices }
}

/**
 * The leftovers of earlier readings; they are no news.
 * @param {Found} found
 * @param {unknown} raw
 * @returns {Leftover[]}
 */
function leftoversOf(found, raw) {
  if (!Array.isArray(raw)) found.keep(raw, 'leftovers')
  return (Array.isArray(raw) ? raw : []).flatMap((one, place) => {
    const fits = isMap(one) && typeof one.path === 'string' && typeof one.text === 'string'
    if (!fits) found.keep(one, `leftovers.${place}`)
    return fits ? [{ path: clean(one.path)[0], text: clean(one.text)[0] }] : []
  })
}

/**
 * The plan file in a text, or the code of the one problem that keeps us from reading it.
 * @param {Bundle} bundle
 * @param {string} text
 * @returns {{file: PlanFile, notices: Notice[]} | {code: string}}
 */
export function readPlanFile(bundle, text) {
  if (nestsTooDeep(text)) return { code: 'file.broken' }
  /** @type {any} */
  let raw
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { code: 'file.not_json' }
  }
  if (!isMap(raw) || raw.format !== 'familiegroepsplan') return { code: 'file.not_a_plan' }
  if (Number.isInteger(raw.version) && raw.version > 1) return { code: 'file.too_new' }
  if (raw.version !== 1 || !isMap(raw.plan)) return { code: 'file.broken' }
  const { plan, notices } = readPlan(bundle, raw.plan)
  return { file: { format: 'familiegroepsplan', version: 1, plan }, notices }
}
