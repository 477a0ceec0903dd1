/**
 * The card of an item that is closed: a sign, its name and a few words more. Also says everywhere which item it is.
 */
import { isList } from './bundle.mjs'
import { dateText, months } from './dates.mjs'
import { itemsIn } from './items.mjs'
import { itemTitle } from './outline.mjs'
import { need } from './page.mjs'

/** @import { Bundle, Question } from './bundle.mjs' */
/** @import { PlanPage } from './page.mjs' */

/**
 * What an item is called and the words below that: the first text it holds, then at most two short answers.
 * @param {Bundle} bundle
 * @param {{section: string, question: Question}} list
 * @param {Record<string, any>} item
 * @param {Map<string, string>} names people by id
 */
export function summary(bundle, { section, question }, item, names) {
  const fields = question.fields ?? []
  const texts = fields.filter(
    ({ id, type }) => ['line', 'text'].includes(type) && String(item[id] ?? '').trim() !== '',
  )
  const title = texts[0] ? String(item[texts[0].id]).trim().split('\n')[0] : ''
  const more = fields.flatMap(({ id, type }) => {
    const value = item[id]
    if (id === texts[0]?.id || value === undefined || value.length === 0) return []
    if (type === 'people')
      return [value.flatMap((/** @type {string} */ one) => names.get(one) ?? []).join(', ')]
    if (type === 'choice')
      return [bundle.words[`questions.${section}.${question.id}.fields.${id}.options.${value}`] ?? '']
    if (type === 'date') return [dateText(value, months(bundle))]
    return type === 'line' ? [value.trim()] : []
  })
  return { title, more: more.filter(Boolean).slice(0, 2).join(' · ') }
}

/**
 * @param {HTMLElement} $item
 * @param {{name: string, sign: string, title: string, more: string, first: boolean, last: boolean}} card
 */
function fillCard($item, { name, sign, title, more, first, last }) {
  // A view has no card: its area is folded as a whole, and cannot be moved.
  for (const [part, text] of Object.entries({ sign, title, more })) {
    const $part = $item.querySelector(`[data-card-${part}]`)
    if ($part) $part.textContent = text
  }
  for (const $name of $item.querySelectorAll('[data-item-name]')) {
    if ($name.textContent !== name) $name.textContent = name
  }
  $item.querySelector('[data-item-up]')?.toggleAttribute('hidden', first)
  $item.querySelector('[data-item-down]')?.toggleAttribute('hidden', last)
}

/**
 * @param {PlanPage} page
 */
export function showCards({ $form, bundle, say, plan }) {
  const { answers = {} } = plan()
  const people = answers.circle?.people ?? []
  const names = new Map(people.map((/** @type {Record<string, string>} */ one) => [one.id, one.name ?? '']))
  for (const { section, questions } of bundle.sections) {
    for (const question of questions.filter(isList)) {
      const $list = need($form, `[data-list="answers.${section}.${question.id}"]`, HTMLElement)
      /** @type {Record<string, any>[]} */
      const filled = answers[section]?.[question.id] ?? []
      const $items = itemsIn($list)
      for (const [index, $item] of $items.entries()) {
        const id = need($item, 'input[type="hidden"]', HTMLInputElement).value
        const item = filled.find((one) => one.id === id)
        const key = `questions.${section}.${question.id}`
        const numbered = itemTitle(bundle, key, question, item ?? {}, index, names)
        const { title, more } = summary(bundle, { section, question }, item ?? {}, names)
        need($item, '[data-item-number]', HTMLElement).textContent = numbered
        fillCard($item, {
          name: title || numbered,
          sign:
            section === 'circle' && title ? (Array.from(title)[0] ?? '').toUpperCase() : String(index + 1),
          title: title || numbered,
          more: item ? more : say('form.live.nothing_yet'),
          first: index === 0,
          last: index === $items.length - 1,
        })
      }
    }
  }
}

/**
 * @param {PlanPage} page
 */
export function initCards(page) {
  page.onChange(() => showCards(page))
}
