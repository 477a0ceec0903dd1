/**
 * Klein plan or heel plan: which questions show. Nothing is lost; hidden answers are told of.
 */
import { hidesAnswers } from './answers.mjs'
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
  const small = () => need($form, '[name="length"][value="small"]', HTMLInputElement).checked
  const sync = () => {
    for (const $part of $form.querySelectorAll('[data-step], [data-step] [data-question]')) {
      const inItem = $part.closest('[data-item]') !== null
      $part.toggleAttribute('data-outside', small() && !inItem && !$part.hasAttribute('data-small'))
    }
    $switch.textContent = small() ? say('form.live.make_full') : say('form.live.make_small')
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
