/**
 * What the page says and asks: words and questions.
 */

/**
 * @typedef {object} Question
 * @property {string} id
 * @property {string} type
 * @property {boolean} [small]
 * @property {Question[]} [fields]
 * @property {string[]} [options]
 * @property {string} [local] who asks it, when it is not a question of all sites
 *
 * @typedef {{section: string, questions: Question[]}} Section
 * @typedef {{parts: {part: string, sections: string[]}[], local: string[]}} PlanModel
 *
 * `sections` are those that this page asks, `kept` those that only another page asks: their answers stay in the plan.
 * @typedef {object} Bundle
 * @property {string} language
 * @property {Section[]} sections
 * @property {Section[]} [kept]
 * @property {Record<string, PlanModel>} [models]
 * @property {Record<string, string>} words
 * @property {string} [maker] who stands above a document
 *
 * What all sites share, or what this one has of its own; `model` is the plan that its region shares.
 * @typedef {Partial<Bundle> & {model?: string}} ScriptData
 *
 * @typedef {Record<string, any>} Plan
 * @typedef {{format: string, version: number, plan: Plan}} PlanFile
 */

/**
 * The bundle of one page: words and sections of its own in the place of the shared ones with the same name.
 * @param {ScriptData} shared
 * @param {ScriptData} own
 * @returns {Bundle}
 */
export function pageBundle(shared, { model, ...own }) {
  const whole = { language: '', ...shared, ...own, words: { ...shared.words, ...own.words } }
  const sections = (shared.sections ?? []).map(
    (section) => own.sections?.find((ours) => ours.section === section.section) ?? section,
  )
  const models = [FAMILY_PLAN, ...(model ? [model] : [])]
  const asked = new Set(
    models.flatMap((id) => whole.models?.[id].parts.flatMap((part) => part.sections) ?? []),
  )
  return {
    ...whole,
    sections: [...asked].flatMap((id) => sections.filter(({ section }) => section === id)),
    kept: sections.filter(({ section }) => !asked.has(section)),
  }
}

/**
 * The words of a key, with `{name}` filled by facts. A key without words is a fault of ours.
 * @param {Bundle} bundle
 * @param {string} key
 * @param {Record<string, string | number>} facts
 */
export function word(bundle, key, facts = {}) {
  if (!Object.hasOwn(bundle.words, key)) throw new Error(`form/bundle: no words for ${key}`)
  return bundle.words[key].replace(/\{(\w+)\}/g, (whole, name) => String(facts[name] ?? whole))
}

/**
 * Whether a section belongs to the small plan: one of its questions does.
 * @param {Section} section
 */
export function isSmall(section) {
  return section.questions.some((question) => question.small)
}

/** The plan that every plan is when it does not name another model: the family's own. */
export const FAMILY_PLAN = 'familiegroepsplan'

/**
 * The plan model that a plan is shown in.
 * @param {Bundle} bundle
 * @param {Plan} plan
 * @returns {string}
 */
export function modelOf(bundle, plan) {
  return Object.hasOwn(bundle.models ?? {}, plan.model ?? '') ? plan.model : FAMILY_PLAN
}

/**
 * The parts of the model that a plan is shown in; without models one part of all sections.
 * @param {Bundle} bundle
 * @param {Plan} plan
 * @returns {PlanModel['parts']}
 */
export function partsOf(bundle, plan) {
  const all = [{ part: '', sections: bundle.sections.map(({ section }) => section) }]
  return bundle.models?.[modelOf(bundle, plan)].parts ?? all
}

/**
 * The sections that a plan shows, in the order of its model, each with the part it belongs to.
 * @param {Bundle} bundle
 * @param {Plan} plan
 */
export function sectionsOf(bundle, plan) {
  const local = bundle.models?.[modelOf(bundle, plan)].local ?? []
  return partsOf(bundle, plan).flatMap(({ part, sections }) =>
    sections.flatMap((id) =>
      bundle.sections
        .filter(({ section }) => section === id)
        .map((section) => ({ ...section, part, local: local.includes(id) })),
    ),
  )
}

/**
 * The title, heading or short name of a section; a municipality's own ones are not for the plan of its region.
 * @param {Bundle} bundle
 * @param {string} model
 * @param {string} section
 * @param {'title' | 'heading' | 'short'} name
 */
export function sectionWord(bundle, model, section, name) {
  const own = `models.${model}.sections.${section}.${name}`
  return word(bundle, Object.hasOwn(bundle.words, own) ? own : `sections.${section}.${name}`)
}

/**
 * The length that a plan shows: only the family's own plan has a small one.
 * @param {Plan} plan
 * @returns {string}
 */
export const lengthOf = (plan) => (plan.model && plan.model !== FAMILY_PLAN ? 'full' : plan.length)

/**
 * Where the words of a field of a list are: all views ask the same, so theirs stand once.
 * @param {Question} question
 * @param {string} key of the question's words
 * @param {Question} field
 */
export const fieldKey = (question, key, field) =>
  question.type === 'views' ? `views.${field.id}` : `${key}.fields.${field.id}`

/**
 * Whether a question is answered with items.
 * @param {Question} question
 */
export const isList = (question) => question.type === 'list' || question.type === 'views'

/**
 * Whether a question shows at this length.
 * @param {Question} question
 * @param {string} length
 */
export function shows(question, length) {
  return length !== 'small' || Boolean(question.small)
}

/**
 * The whole plan file around a plan.
 * @param {Plan} plan
 * @returns {PlanFile}
 */
export function planFile(plan) {
  return { format: 'familiegroepsplan', version: 1, plan }
}
