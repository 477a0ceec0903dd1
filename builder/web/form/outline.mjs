/**
 * The outline of a plan without Python: the twin of the plan core's, held to the same rows by tests/cases/.
 */
import { MARKS } from './answers.mjs'
import {
  FAMILY_PLAN,
  fieldKey,
  isList,
  isSmall,
  lengthOf,
  modelOf,
  sectionsOf,
  sectionWord,
  shows,
  word,
} from './bundle.mjs'
import { dateText, months } from './dates.mjs'
import { getPath } from './paths.mjs'
import { readPlan } from './plan-reader.mjs'

/** @import { Bundle, Plan, PlanFile, Question, Section } from './bundle.mjs' */
/** @import { Block, Field, Outline } from './paper.mjs' */

/**
 * The sentences of the marks of a question.
 * @param {Bundle} bundle
 * @param {unknown} marks
 */
const sentences = (bundle, marks) =>
  MARKS.filter((mark) => Array.isArray(marks) && marks.includes(mark)).map((mark) =>
    word(bundle, `marks.${mark}.sentence`),
  )

/**
 * The lines of an answer as the document shows them.
 * @param {Bundle} bundle
 * @param {string} key of the question's words
 * @param {Question} question
 * @param {any} value
 * @param {Map<string, string>} names
 * @returns {string[]}
 */
function paragraphsOf(bundle, key, question, value, names) {
  if (value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap((id) => names.get(id) ?? [])
  if (question.type === 'choice') return [word(bundle, `${key}.options.${value}`)]
  const text = question.type === 'date' ? dateText(value, months(bundle)) : String(value)
  return text.split('\n')
}

/**
 * @param {Bundle} bundle
 * @param {string} key
 * @param {Question} question
 * @param {Record<string, any>} item
 * @param {string} path
 * @param {Map<string, string>} names
 * @returns {Field[]}
 */
function fieldsOf(bundle, key, question, item, path, names) {
  return (question.fields ?? []).flatMap((field) => {
    const words = fieldKey(question, key, field)
    const paragraphs = paragraphsOf(bundle, words, field, item[field.id], names)
    const marks = sentences(bundle, item.marks?.[field.id])
    if (paragraphs.length + marks.length === 0) return []
    return [{ path: `${path}.${field.id}`, heading: word(bundle, `${words}.heading`), paragraphs, marks }]
  })
}

/**
 * What an item is called: the word for it with its number, or the area with the people it is about.
 * @param {Bundle} bundle
 * @param {string} key of the question's words
 * @param {Question} question
 * @param {Record<string, any>} item
 * @param {number} number
 * @param {Map<string, string>} names
 */
export function itemTitle(bundle, key, question, item, number, names) {
  if (question.type !== 'views') return `${word(bundle, `${key}.item`)} ${number + 1}`
  const heading = word(bundle, `${key}.heading`)
  const about = (item.who ?? []).flatMap((/** @type {string} */ id) => names.get(id) ?? [])
  if (about.length > 0) return `${heading}: ${about.join(', ')}`
  return number === 0 ? heading : `${heading} ${number + 1}`
}

/**
 * @param {Bundle} bundle
 * @param {Plan} plan
 * @param {string} section
 * @param {Question} question
 * @param {Map<string, string>} names
 * @returns {Block[]}
 */
function blockOf(bundle, plan, section, question, names) {
  const key = `questions.${section}.${question.id}`
  const path = `answers.${section}.${question.id}`
  const value = getPath(plan, path)
  const heading = word(bundle, `${key}.heading`)
  const marks = sentences(bundle, getPath(plan, `marks.${section}.${question.id}`))
  const local = question.local ? { local: word(bundle, 'document.local', { who: question.local }) } : {}
  if (isList(question)) {
    const items = (value ?? []).map(
      (/** @type {Record<string, any>} */ item, /** @type {number} */ number) => ({
        title: itemTitle(bundle, key, question, item, number, names),
        path: `${path}.${number}`,
        fields: fieldsOf(bundle, key, question, item, `${path}.${number}`, names),
      }),
    )
    return items.length + marks.length > 0 ? [{ kind: 'list', path, heading, marks, items, ...local }] : []
  }
  const paragraphs = paragraphsOf(bundle, key, question, value, names)
  if (paragraphs.length + marks.length === 0) return []
  if (question.type === 'signatures')
    return [{ kind: 'signatures', path, heading, names: paragraphs, marks, ...local }]
  return [{ kind: 'answer', path, heading, paragraphs, marks, ...local }]
}

/**
 * @param {Bundle} bundle
 * @param {PlanFile} file
 * @param {string} today ISO date
 * @returns {Outline}
 */
export function outlineOf(bundle, file, today) {
  const { plan, notices } = readPlan(bundle, file.plan)
  const people = getPath(plan, 'answers.circle.people') ?? []
  const nameless = word(bundle, 'document.nameless')
  const names = new Map(
    people.map((/** @type {Record<string, string>} */ one) => [
      one.id,
      (one.name ?? '').replaceAll('\n', ' ') || nameless,
    ]),
  )
  // What is left out is nowhere in a document, so not under its title either.
  const leftOut = getPath(plan, 'sections.about.left_out')
  const children = (leftOut ? [] : (getPath(plan, 'answers.about.children') ?? [])).flatMap(
    (/** @type {string} */ id) => names.get(id) ?? [],
  )
  const model = modelOf(bundle, plan)
  const inPlan = (/** @type {Section} */ section) =>
    !getPath(plan, `sections.${section.section}.left_out`) && (lengthOf(plan) !== 'small' || isSmall(section))
  return {
    ...(model === FAMILY_PLAN ? {} : { model }),
    title: word(bundle, model === FAMILY_PLAN ? 'document.title' : `models.${model}.title`),
    about: children.join(', '),
    length: plan.length,
    made: dateText(today, months(bundle)),
    round: plan.round ?? 1,
    sections: sectionsOf(bundle, plan)
      .filter(inPlan)
      .map(({ section, questions, part, local }) => ({
        id: section,
        title: getPath(plan, `sections.${section}.title`) || sectionWord(bundle, model, section, 'heading'),
        blocks: questions
          .filter((question) => shows(question, lengthOf(plan)))
          .flatMap((question) => blockOf(bundle, plan, section, question, names)),
        ...(part ? { part, local } : {}),
      })),
    notices,
  }
}
