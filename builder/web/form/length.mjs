/**
 * Klein plan or heel plan: which questions show. Nothing is lost; hidden answers are told of.
 */
import { lengthOf, sectionsOf } from './bundle.mjs'
import { hidesAnswers } from './hidden.mjs'
import { need } from './page.mjs'

/** @import { PlanPage } from './page.mjs' */

/**
 * @param {PlanPage} page
 * @param {'small' | 'full'} length
 */
function chooseLength(page, length) {
  need(page.$form, `[name="length"][value="${length}"]`, HTMLInputElement).checked = true
  page.$form.dispatchEvent(new Event('change', { bubbles: true }))
}

/**
 * @param {PlanPage} page
 */
export function initLength(page) {
  const { $form, bundle, say } = page
  const $note = need(document, '[data-outside-note]', HTMLElement)
  const $switch = need(document, '[data-switch-length]', HTMLElement)
  const $length = need($form, '[data-length]', HTMLElement)
  const small = () => lengthOf(page.plan()) === 'small'
  const sync = () => {
    const plan = page.plan()
    const asked = new Set(sectionsOf(bundle, plan).map(({ section }) => section))
    const away = new Set(bundle.sections.map(({ section }) => section).filter((id) => !asked.has(id)))
    const isSmall = small()
    for (const $part of $form.querySelectorAll('[data-step], [data-step] [data-question]')) {
      const inItem = $part.closest('[data-item]') !== null
      const outside = isSmall && !inItem && !$part.hasAttribute('data-small')
      $part.toggleAttribute('data-outside', outside || away.has($part.getAttribute('data-step') ?? ''))
    }
    $switch.textContent = isSmall ? say('form.live.make_full') : say('form.live.make_small')
    $switch.hidden = lengthOf(plan) !== plan.length // only the family's own plan has two lengths
    $length.hidden = $switch.hidden
  }
  $form.addEventListener('change', sync)
  $form.addEventListener('plan:changed', sync)
  window.addEventListener('pageshow', sync)
  sync()
  page.onChange(() => {
    $note.hidden = !hidesAnswers(bundle, page.plan())
  })
  $switch.addEventListener('click', () => {
    chooseLength(page, small() ? 'full' : 'small')
    window.scrollTo(0, 0) // there the page says so when text is out of sight
    if (small() && hidesAnswers(bundle, page.plan())) page.announce(say('form.live.outside'))
  })
  need($note, 'button', HTMLElement).addEventListener('click', () => {
    chooseLength(page, 'full')
    $note.hidden = true
    $switch.focus()
  })
}
