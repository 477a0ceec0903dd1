/**
 * What a plan holds in questions that do not show at its length.
 */
import { isTouched, PEOPLE, PICKS } from './answers.mjs'
import { isList, lengthOf, partsOf, shows } from './bundle.mjs'
import { getPath } from './paths.mjs'

/** @import { Bundle, Plan, Question } from './bundle.mjs' */

/**
 * Everyone who is chosen at one of these questions, by id.
 * @param {Plan} plan
 * @param {string} section
 * @param {Question} question
 * @returns {string[]}
 */
function picks(plan, section, question) {
  const answer = getPath(plan, `answers.${section}.${question.id}`) ?? []
  if (PICKS.has(question.type)) return answer
  if (!isList(question)) return []
  const fields = (question.fields ?? []).filter(({ type }) => PICKS.has(type))
  return answer.flatMap((/** @type {Record<string, any>} */ item) =>
    fields.flatMap(({ id }) => item[id] ?? []),
  )
}

/**
 * Whether more is known of someone than a name that is read where this person is chosen.
 * @param {Record<string, any>} person
 * @param {Set<string>} seen
 */
const holdsMore = ({ id, name, ...rest }, seen) =>
  Object.keys(rest).length > 0 || (Boolean(name) && !seen.has(id))

/**
 * Whether questions that do not show at this length hold text. A name typed at a question that does show is a person of
 * the circle, which does not: the family reads that name where they typed it, so nothing is out of their sight.
 * @param {Bundle} bundle
 * @param {Plan} plan
 */
export function hidesAnswers(bundle, plan) {
  const ids = partsOf(bundle, plan).flatMap(({ sections }) => sections)
  const asked = bundle.sections
    .filter(({ section }) => ids.includes(section))
    .flatMap(({ section, questions }) => questions.map((question) => ({ section, question })))
  const isShown = (/** @type {{question: Question}} */ { question }) => shows(question, lengthOf(plan))
  const seen = new Set(
    asked.filter(isShown).flatMap(({ section, question }) => picks(plan, section, question)),
  )
  return asked
    .filter((one) => !isShown(one) && isTouched(plan, one.section, one.question))
    .some(({ section, question }) => {
      const path = `${section}.${question.id}`
      if (`answers.${path}` !== PEOPLE || getPath(plan, `marks.${path}`)) return true
      return getPath(plan, PEOPLE).some((/** @type {Record<string, any>} */ one) => holdsMore(one, seen))
    })
}
